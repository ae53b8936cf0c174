import type { FaultLanguage } from '../../contract/fault-texts.ts';
import type { Case } from '../../domain/case/case.ts';
import type { Plan } from '../../domain/plan/plan-result.ts';
import { type RemedyPoint, remedyPoints } from '../../domain/remedies/remedy-points.ts';
import { REMEDY_WORDS, type RemedyWords } from './remedy-words.ts';
import { yuan } from '../../domain/money/yuan.ts';

/** What would make a plan fit, one sentence a line; nothing for a plan that fits. */
export function remedyLines(input: Case, plan: Plan, language: FaultLanguage): string[] {
  if (plan.remedies === null) return [];
  const words = REMEDY_WORDS[language];
  const names = new Map(input.debts.map(({ id, name }) => [id, name]));
  const points = remedyPoints(input, plan.remedies);
  const lines = points.flatMap((point) => pointLines(point, names, words));
  return [words.title, ...lines, words.noPromise, words.numbers, ''];
}

function pointLines(point: RemedyPoint, names: ReadonlyMap<string, string>, words: RemedyWords): string[] {
  switch (point.kind) {
    case 'timing':
      return [`- ${words.timing(yuan(point.amount), point.by)}`];
    case 'bridge':
      return [`- ${(point.enough ? words.bridgeEnough : words.bridge)(yuan(point.amount), point.by)}`];
    case 'income':
      return [`- ${point.amount === null ? words.noIncome : words.income(yuan(point.amount), point.from)}`];
    case 'budget':
      return [`- ${point.amount === null ? words.noBudget : words.budget(yuan(point.amount))}`];
    case 'cut':
      return [`- ${point.amount === null ? words.noCut : words.cut(yuan(point.amount), point.from)}`];
    case 'negotiated':
      return negotiatedLines(point, names, words);
  }
}

function negotiatedLines(
  { agreed, bridge, longest }: RemedyPoint & { kind: 'negotiated' },
  names: ReadonlyMap<string, string>,
  words: RemedyWords,
): string[] {
  if (agreed.length === 0) return [`- ${words.notNegotiated(longest)}`];
  const entries = agreed.map(({ debt, months, instalment, interest }) => {
    const terms = words.agreed(names.get(debt) ?? debt, months, yuan(instalment));
    return `  - ${terms}${words.interest[interest]}`;
  });
  const more = bridge === null ? [] : [`  - ${words.negotiatedBridge(yuan(bridge.amount), bridge.by)}`];
  return [`- ${words.negotiated}`, ...entries, ...more];
}
