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

export const TIMING_RULE_FIELDS = ['every', 'from', 'on'] as const;

/** Either once (`on`) or recurring (`every` and `from`), never both. */
export function timingRules(entry: { every?: unknown; from?: unknown; on?: unknown }, report: Report): void {
  const clear = entry.on === undefined ? entry.every !== undefined && entry.from !== undefined : entry.every === undefined;
  if (!clear) report([], 'timing-unclear');
}
