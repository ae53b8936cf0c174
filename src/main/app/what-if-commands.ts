import type { ParsedArguments, Reply } from '../../contract/commands.ts';
import { hasDebt } from '../store/debts.ts';
import { idIsTaken } from '../store/ids.ts';
import { insertWhatIf, removeWhatIf, restoreWhatIf, updateWhatIf } from '../store/what-ifs.ts';
import type { AppContext, Handlers } from './context.ts';
import { done, invalid, type Outcome, refused } from './outcome.ts';
import { whatIfDebtFaults } from './what-if-debts.ts';

// Nothing is owed or paid by a supposition, so the day's snapshot is not touched.
export const whatIfCommands: Handlers<'whatIfs.save' | 'whatIfs.remove' | 'whatIfs.restore'> = {
  'whatIfs.save': saveWhatIf,
  'whatIfs.remove': ({ store, clock }, { id }) =>
    store.change((db) => (removeWhatIf(db, id, clock()) ? done({ id }) : refused('entry/not-found'))),
  'whatIfs.restore': ({ store }, { id }) =>
    store.change((db) => (restoreWhatIf(db, id) ? done({ id }) : refused('entry/not-found'))),
};

/** The same id again replaces; the id of a removed one stays taken, for it can still come back. */
function saveWhatIf(
  { store }: AppContext,
  { whatIf }: ParsedArguments<'whatIfs.save'>,
): Outcome<Reply<'whatIfs.save'>> {
  return store.change((db) => {
    const faults = whatIfDebtFaults('whatIf', whatIf, (debt) => hasDebt(db, debt));
    if (faults.length > 0) return invalid(faults);
    if (updateWhatIf(db, whatIf)) return done({ id: whatIf.id });
    if (idIsTaken(db, 'what_ifs', whatIf.id)) return refused('entry/exists');
    insertWhatIf(db, whatIf);
    return done({ id: whatIf.id });
  });
}
