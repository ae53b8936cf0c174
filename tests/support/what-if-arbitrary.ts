import fc from 'fast-check';
import { toCivilDate } from '../../src/domain/dates/civil-date.ts';

const MAX = 999_999_999_999;
const date = fc.integer({ min: 20_000, max: 22_000 }).map((day) => toCivilDate(day) as string);
const amount = fc.oneof(fc.integer({ min: 1, max: 100_000_00 }), fc.constantFrom(1, MAX));
const share = fc.constantFrom('-1', '-0.5', '-0.000000001', '0', '0.05', '9.999999999', '10', '-00.5', '-0');
const rate = fc.oneof(
  fc.record({ daily: fc.constantFrom('0', '0.0005', '0.1') }),
  fc.record({ monthly: fc.constantFrom('0', '0.012', '2') }),
  fc.record(
    { annual: fc.constantFrom('0', '0.18', '20'), dayCount: fc.constantFrom(360, 365) },
    { requiredKeys: ['annual'] },
  ),
);
const name = fc
  .string({ minLength: 1, maxLength: 60, unit: fc.constantFrom('如', 'a', "'", '"', '%', '🙂', ' ', '\\') })
  .filter((value) => value.length <= 60);

/** What-ifs as a page could send them about these debts, with values at the edges; none names a debt twice in a part. */
export function anyWhatIf(debts: readonly string[]): fc.Arbitrary<object> {
  const chosen = fc.shuffledSubarray([...debts], { minLength: 1 });
  const loan = fc.record({
    name,
    rate,
    periods: fc.constantFrom(1, 36, 600),
    dueDay: fc.integer({ min: 1, max: 31 }),
    fee: fc.constantFrom(0, 1, MAX),
  });
  const agreed = chosen.chain((ids) =>
    fc.tuple(
      ...ids.map((debt) =>
        fc.record({
          debt: fc.constant(debt),
          months: fc.integer({ min: 1, max: 60 }),
          instalment: amount,
          interest: fc.constantFrom('kept', 'waived'),
        }),
      ),
    ),
  );
  const part = fc.oneof(
    fc.record({ kind: fc.constant('extra-monthly'), amount }),
    fc.record({ kind: fc.constantFrom('lump-sum', 'dear-month'), amount, on: date }),
    fc.record({ kind: fc.constant('income-change'), share, from: date }),
    fc.record({ kind: fc.constant('consolidation'), debts: chosen, loan }),
    fc.record({ kind: fc.constant('prepayment'), debt: fc.constantFrom(...debts), amount }),
    fc.record({ kind: fc.constant('negotiation'), agreed }),
  );
  return fc.record({ id: fc.uuid(), name, parts: fc.array(part, { minLength: 1, maxLength: 20 }) });
}
