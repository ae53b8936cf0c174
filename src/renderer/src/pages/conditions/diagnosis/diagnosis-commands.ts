import type { Workspace } from '../../../../../contract/workspace.ts';
import type { Restriction } from '../../../../../domain/case/case.ts';
import { type Done, told } from '../../../components/saving.ts';
import { useWorkspace } from '../../../stores/workspace.ts';

/** What the questionnaire leads to: the restriction with its causes, and the answers behind them. */
interface DiagnosisResult {
  readonly restriction: Restriction | null;
  readonly answers: readonly string[];
}

/** Saves a diagnosis, whole or its answers alone, and puts an earlier one back. */
export function useDiagnosisCommands(workspace: () => Workspace) {
  const store = useWorkspace();

  const setAnswers = (answers: readonly string[]) =>
    store.run('diagnosis.set', { answers: answers.length === 0 ? null : answers });

  /** The restriction first: it is the one that can be refused. */
  async function set({ restriction, answers }: DiagnosisResult): Promise<Done> {
    const first = await store.run('restriction.set', { restriction });
    return first.ok ? setAnswers(answers) : first;
  }
  const before = (): DiagnosisResult => ({
    restriction: workspace().stored.restriction,
    answers: workspace().recovery.diagnosis?.answers ?? [],
  });
  return {
    set,
    before,
    restore: (result: DiagnosisResult) => told(set(result)),
    keepAnswers: (answers: readonly string[]) => told(setAnswers(answers)),
  };
}
