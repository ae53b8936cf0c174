import { z } from 'zod';
import type { Case } from '../domain/case/case.ts';
import { fen } from '../domain/money/fen.ts';
import { cash, debt, expense, income, planSettings, restriction, score } from './entities.ts';
import { overdueSinceRules, withRules } from './debt-rules.ts';
import { type Fault, faultsOf } from './faults.ts';
import { ignoredFields } from './ignored-fields.ts';
import { date } from './values.ts';

/** Longest case file that is read, in characters. */
const MOST_CHARACTERS = 8_000_000;

export type CaseReading =
  | {
      readonly ok: true;
      readonly case: Case;
      /** Paths of fields that are not known and were left out. */
      readonly ignored: readonly string[];
    }
  | { readonly ok: false; readonly faults: readonly Fault[] };

const settings = planSettings.partial().transform((given) => ({
  ...given,
  strategy: given.strategy ?? ('fastest-unlock' as const),
  order: given.order ?? [],
  extras: given.extras ?? [],
  horizonMonths: given.horizonMonths ?? 120,
  ratioTarget: given.ratioTarget ?? '0.5',
}));

const caseShape = z.object({
  format: z.literal('regain/case@1'),
  asOf: date,
  cash: cash.optional(),
  incomes: z.array(income).max(500).default([]),
  expenses: z.array(expense).max(500).default([]),
  debts: z.array(debt).max(1000),
  scores: z.array(score).max(5000).default([]),
  restriction: restriction.nullable().default(null),
  plan: settings.default({ strategy: 'fastest-unlock', order: [], extras: [], horizonMonths: 120, ratioTarget: '0.5' }),
  records: z.record(z.string(), z.unknown()).default({}),
});

const caseSchema = withRules(caseShape, (value, report) => {
  for (const list of ['debts', 'incomes', 'expenses'] as const) {
    const seen = new Set<string>();
    value[list].forEach((entry, index) => {
      if (seen.has(entry.id)) report([list, index, 'id'], 'duplicate-id', JSON.stringify(entry.id));
      seen.add(entry.id);
    });
  }
  value.debts.forEach((entry, index) =>
    overdueSinceRules(entry, value.asOf, (path, code, allowed) => report(['debts', index, ...path], code, allowed)),
  );
  const ids = new Set(value.debts.map((entry) => entry.id));
  value.plan.order.forEach((id, index) => {
    if (!ids.has(id)) report(['plan', 'order', index], 'unknown-reference', JSON.stringify(id));
  });
  if (value.cash === undefined && value.plan.monthlyBudget === undefined) report(['cash'], 'missing', 'object');
});

/** Reads a case file (`regain/case@1`, JSON text). Every fault is listed; nothing is guessed. */
export function readCase(text: string): CaseReading {
  if (text.length > MOST_CHARACTERS) return failed({ path: '', code: 'too-much-input', allowed: `<= ${MOST_CHARACTERS}` });
  let json: unknown;
  try {
    json = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch {
    return failed({ path: '', code: 'not-json' });
  }
  const strange = formatFault(json);
  if (strange !== null) return failed(strange);
  const parsed = caseSchema.safeParse(json);
  if (!parsed.success) return { ok: false, faults: faultsOf(parsed.error) };
  const value = parsed.data;
  const read: Case = { ...value, cash: value.cash ?? { onHand: fen(0), buffer: fen(0) } };
  return { ok: true, case: read, ignored: ignoredFields(json, read) };
}

const failed = (fault: Fault): CaseReading => ({ ok: false, faults: [fault] });

function formatFault(json: unknown): Fault | null {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return { path: '', code: 'not-a-case', allowed: 'regain/case@1' };
  const { format } = json as { format?: unknown };
  if (format === 'regain/case@1' || format === undefined) return null;
  const newer = typeof format === 'string' && /^regain\/case@\d+$/.test(format);
  return { path: 'format', code: newer ? 'newer-format' : 'not-a-case', allowed: '"regain/case@1"' };
}

/** Writes a case as the text of a case file. */
export function writeCase(input: Case): string {
  return `${JSON.stringify(input, null, 2)}\n`;
}
