import type { Case } from '../../../../domain/case/case.ts';
import type { CivilDate } from '../../../../domain/dates/civil-date.ts';
import type { Fen } from '../../../../domain/money/fen.ts';
import type { NegotiatedInstalment } from '../../../../domain/plan/plan-result.ts';
import type { RemedyPoint } from '../../../../domain/remedies/remedy-points.ts';

/** A sentence about a remedy: the message and what it names. */
export interface RemedySentence {
  readonly id: string;
  readonly label: RemedyPoint['kind'];
  /** Key of the message in the area `remedies`. */
  readonly key: string;
  readonly amount?: Fen | undefined;
  readonly date?: CivilDate;
  readonly longest?: number;
  /** Whether it can be done by itself, in contrast to what is told not to be enough. */
  readonly helps: boolean;
  readonly parts: readonly RemedyPart[];
}

/** One agreement of several, or the sum needed besides. */
export interface RemedyPart {
  readonly id: string;
  readonly key: string;
  readonly name?: string;
  readonly months?: number;
  readonly amount: Fen;
  readonly date?: CivilDate;
  /** What was supposed of an agreement, to be recorded when it is made. */
  readonly start?: Pick<NegotiatedInstalment, 'months' | 'instalment' | 'interest'>;
}

/** Each point as one sentence, in their order. */
export function remedySentences(input: Case, points: readonly RemedyPoint[]): RemedySentence[] {
  const names = new Map(input.debts.map(({ id, name }) => [id, name]));
  return points.map((point) => sentenceOf(point, names));
}

function sentenceOf(point: RemedyPoint, names: ReadonlyMap<string, string>): RemedySentence {
  const said = { id: point.kind, label: point.kind, parts: [] };
  switch (point.kind) {
    case 'timing':
      return { ...said, key: 'timing', amount: point.amount, date: point.by, helps: true };
    case 'bridge': {
      const key = point.enough ? 'bridgeEnough' : 'bridge';
      return { ...said, key, amount: point.amount, date: point.by, helps: true };
    }
    case 'income':
    case 'budget':
    case 'cut':
      return point.amount === null
        ? { ...said, key: `${point.kind}None`, helps: false }
        : { ...said, key: point.kind, amount: point.amount, date: point.from, helps: true };
    case 'negotiated':
      return point.agreed.length === 0
        ? { ...said, key: 'negotiatedNone', longest: point.longest, helps: false }
        : { ...said, key: 'negotiated', helps: true, parts: agreementParts(point, names) };
  }
}

function agreementParts(
  { agreed, bridge }: RemedyPoint & { kind: 'negotiated' },
  names: ReadonlyMap<string, string>,
): RemedyPart[] {
  const parts = agreed.map(({ debt, months, instalment, interest }): RemedyPart => ({
    id: debt,
    key: `agreed.${interest}`,
    name: names.get(debt) ?? debt,
    months,
    amount: instalment,
    start: { months, instalment, interest },
  }));
  return bridge === null
    ? parts
    : [...parts, { id: 'bridge', key: 'negotiatedBridge', amount: bridge.amount, date: bridge.by }];
}
