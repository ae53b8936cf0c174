import type { z } from 'zod';
import type { FaultCode } from './faults.ts';

/** Reports one fault of a value inside a schema. */
export type Report = (path: readonly PropertyKey[], code: FaultCode, allowed?: string) => void;

/**
 * Adds rules that join several fields to a schema. They run unless the fields they read are at fault themselves: a
 * fault elsewhere does not hide theirs, and nothing is said twice. `reads` has paths such as `overdue.principal`.
 */
export function withRules<T extends z.ZodType>(
  schema: T,
  rules: (value: z.output<T>, report: Report) => void,
  reads: readonly string[],
): T {
  return schema.superRefine(
    (value, context) => {
      rules(value, (path, code, allowed) =>
        context.addIssue({ code: 'custom', message: code, path: [...path], params: { allowed } }),
      );
    },
    { when: ({ issues }) => !issues.some(({ path = [] }) => touches(path.join('.'), reads)) },
  );
}

/** Whether a fault lies on a path that is read, in it or around it. */
function touches(fault: string, reads: readonly string[]): boolean {
  return fault === '' || reads.some((read) => `${read}.`.startsWith(`${fault}.`) || fault.startsWith(`${read}.`));
}

/** What is known of a timing before its fields are known to be right. */
interface AnyTiming {
  readonly every?: unknown;
  readonly from?: unknown;
  readonly until?: unknown;
  readonly on?: unknown;
}

const TIMING_RULE_FIELDS = ['every', 'from', 'on'] as const;
const TIMING_ORDER_FIELDS = ['from', 'until', 'on'] as const;

/** Adds the rules of a timing to a schema. */
export function withTimingRules<T extends z.ZodType<AnyTiming>>(schema: T): T {
  return withRules(withRules(schema, timingRules, TIMING_RULE_FIELDS), timingOrderRules, TIMING_ORDER_FIELDS);
}

/** Either once (`on`) or recurring (`every` and `from`), never both. */
function timingRules(entry: AnyTiming, report: Report): void {
  const clear = entry.on === undefined ? entry.every !== undefined && entry.from !== undefined : entry.every === undefined;
  if (!clear) report([], 'timing-unclear');
}

/** What recurs does not end before it begins. */
function timingOrderRules({ from, until, on }: AnyTiming, report: Report): void {
  if (on !== undefined || typeof from !== 'string' || typeof until !== 'string' || until >= from) return;
  report(['until'], 'date-before', `>= ${from}`);
}
