import { z } from 'zod';
import { STRATEGIES } from '../domain/case/case.ts';
import { date, id, name, sum } from './values.ts';

/** Points of all paths together: twenty debts planned day by day over ten years have a quarter of it. */
const MOST_POINTS = 40_000;

const figures = { owed: sum, overdue: sum };
const notMore = ({ owed, overdue }: { readonly owed: number; readonly overdue: number }) => overdue <= owed;
const point = z.object({ date, ...figures }).refine(notMore);

const path = z
  .object({
    debt: id,
    name,
    opening: z.object(figures).refine(notMore),
    points: z.array(point).min(1).max(MOST_POINTS),
  })
  .refine(({ points }) => points.every((one, index) => index === 0 || points[index - 1].date < one.date));

/** A plan to be measured against. Every path begins on its day. */
export const keptPlan = z
  .object({
    keptOn: date,
    strategy: z.enum(STRATEGIES),
    overdueClearedOn: date.nullable(),
    ratioTargetOn: date.nullable(),
    debtFreeOn: date.nullable(),
    cost: sum.nullable(),
    minimumsCost: sum.nullable(),
    paths: z.array(path).max(1000),
  })
  .refine(
    ({ keptOn, paths }) =>
      paths.every(({ points }) => points[0].date === keptOn) &&
      new Set(paths.map(({ debt }) => debt)).size === paths.length &&
      paths.reduce((count, { points }) => count + points.length, 0) <= MOST_POINTS,
  );
