import { writeCase } from '../../contract/case-file.ts';
import type { Reply } from '../../contract/commands.ts';
import { positionOn } from '../../domain/position/position.ts';
import { readStoredCase } from '../store/stored-case.ts';
import { importCase, undoImport } from './case-import.ts';
import { mergeCase } from './case-merge.ts';
import { recordsOf } from './case-records.ts';
import type { AppContext, Handlers } from './context.ts';
import { done, type Outcome } from './outcome.ts';

export const caseCommands: Handlers<'case.export' | 'case.import' | 'case.merge' | 'case.undoImport'> = {
  'case.export': exportCase,
  'case.import': importCase,
  'case.merge': mergeCase,
  'case.undoImport': undoImport,
};

function exportCase({ store, clock }: AppContext): Outcome<Reply<'case.export'>> {
  const today = clock();
  return store.read((db) => {
    const stored = readStoredCase(db, today);
    const text = writeCase({ ...positionOn(today, stored).case, records: recordsOf(db, stored, today) });
    return done({ fileName: `regain-${today}.json`, text });
  });
}
