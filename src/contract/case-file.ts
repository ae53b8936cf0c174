import { z } from 'zod';
import type { Case } from '../domain/case/case.ts';
import { fen } from '../domain/money/fen.ts';
import { cash, debt, expense, income, planSettings, restriction, score } from './entities.ts';
import { caseRules } from './case-rules.ts';
import { type Fault, faultsOf } from './faults.ts';
import { withRules } from './rules.ts';
import { ignoredFields } from './ignored-fields.ts';
import { date } from './values.ts';

/** Longest case file that is read, in characters: ten years of twenty debts and of a hundred thousand payments fit in it. */
export const MOST_CHARACTERS = 20_000_000;
/** Objects and lists inside one another; what is deeper could be read but not written again. */
const MOST_LEVELS = 100;

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

const caseSchema = withRules(caseShape, (value, report) => caseRules(value, report), []);

/** Reads a case file (`regain/case@1`, JSON text). Every fault is listed; nothing is guessed. */
export function readCase(text: string): CaseReading {
  if (text.length > MOST_CHARACTERS) return failed({ path: '', code: 'too-much-input', allowed: `<= ${MOST_CHARACTERS}` });
  if (depthOf(text) > MOST_LEVELS) return failed({ path: '', code: 'too-deep', allowed: `<= ${MOST_LEVELS}` });
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

/** How many objects and lists stand inside one another at most, read from the text itself. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i];
    if (quoted) {
      if (character === '\\') i += 1;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === '{' || character === '[') deepest = Math.max(deepest, (depth += 1));
    else if (character === '}' || character === ']') depth -= 1;
  }
  return deepest;
}

const failed = (fault: Fault): CaseReading => ({ ok: false, faults: [fault] });

function formatFault(json: unknown): Fault | null {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return { path: '', code: 'not-a-case', allowed: 'regain/case@1' };
  const { format } = json as { format?: unknown };
  if (format === 'regain/case@1' || format === undefined) return null;
  const newer = typeof format === 'string' && /^regain\/case@[1-9]\d*$/.test(format);
  return { path: 'format', code: newer ? 'newer-format' : 'not-a-case', allowed: '"regain/case@1"' };
}

/** Writes a case as the text of a case file. What was recorded day by day stands on one line each. */
export function writeCase({ records, ...input }: Case): string {
  const entered = JSON.stringify(input, null, 2).slice(0, -2);
  const lines = Object.entries(records).map(([key, value]) => `    ${JSON.stringify(key)}: ${recordText(value)}`);
  const recorded = lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n  }`;
  return `${entered},\n  "records": ${recorded}\n}\n`;
}

function recordText(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return JSON.stringify(value, null, 2).replaceAll('\n', '\n    ');
  return `[\n${value.map((row) => `      ${JSON.stringify(row)}`).join(',\n')}\n    ]`;
}
