import { z } from 'zod';
import { rate } from './entities.ts';
import { date, day, id, money, name, positiveMoney, whole } from './values.ts';

/** A signed share, from losing everything to ten times as much more. */
const signedShare = z
  .string()
  .refine((text) => /^-?\d{1,2}(\.\d{1,9})?$/.test(text) && Number(text) >= -1 && Number(text) <= 10, {
    error: 'not-a-rate',
    params: { allowed: '"-1" .. "10"' },
  });
const months = whole(1, 60);

const part = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('extra-monthly'), amount: positiveMoney }),
  z.object({ kind: z.literal('lump-sum'), amount: positiveMoney, on: date }),
  z.object({ kind: z.literal('income-change'), share: signedShare, from: date }),
  z.object({ kind: z.literal('dear-month'), amount: positiveMoney, on: date }),
  z.object({
    kind: z.literal('consolidation'),
    debts: z.array(id).min(1).max(500),
    loan: z.object({ name, rate, periods: whole(1, 600), dueDay: day, fee: money }),
  }),
  z.object({ kind: z.literal('prepayment'), debt: id, amount: positiveMoney }),
  z.object({
    kind: z.literal('negotiation'),
    agreed: z
      .array(z.object({ debt: id, months, instalment: positiveMoney, interest: z.enum(['kept', 'waived']) }))
      .min(1)
      .max(500),
  }),
]);

/** Suppositions kept under a name. */
export const namedWhatIf = z.object({ id, name, parts: z.array(part).min(1).max(20) });
