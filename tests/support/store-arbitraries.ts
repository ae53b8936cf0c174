import fc from 'fast-check';
import { toCivilDate } from '../../src/domain/dates/civil-date.ts';

/** Entries as a page could send them: every field its kind can have, present or not, with values at the edges. */
const MAX = 999_999_999_999;
const date = fc.integer({ min: 20_000, max: 22_000 }).map((day) => toCivilDate(day) as string);
const past = fc.integer({ min: 20_000, max: 20_780 }).map((day) => toCivilDate(day) as string);
const money = fc.oneof(fc.integer({ min: 0, max: 100_000_00 }), fc.constantFrom(0, 1, MAX));
const positive = fc.oneof(fc.integer({ min: 1, max: 100_000_00 }), fc.constantFrom(1, MAX));
const part = fc.integer({ min: 0, max: 50_000 });
const day = fc.integer({ min: 1, max: 31 });
const share = fc.constantFrom('0', '0.05', '1', '0.123456789', '000001.0');
const rate = fc.oneof(
  fc.record({ daily: fc.constantFrom('0', '0.0005', '0.1') }),
  fc.record({ monthly: fc.constantFrom('0', '0.012', '2') }),
  fc.record(
    { annual: fc.constantFrom('0', '0.18', '20'), dayCount: fc.constantFrom(360, 365) },
    { requiredKeys: ['annual'] },
  ),
);
const text = (max: number) =>
  fc
    .string({
      minLength: 1,
      maxLength: max,
      unit: fc.constantFrom('债', 'a', "'", '"', '%', '🙂', ' ', '\\', '-', ';'),
    })
    .filter((value) => value.length <= max);

const schedule = fc
  .uniqueArray(fc.tuple(date, rate), { maxLength: 3, selector: ([on]) => on })
  .map((steps) =>
    steps.sort(([a], [b]) => (a < b ? -1 : 1)).map(([on, value]) => ({ date: on, rate: value })),
  );
const common = {
  id: fc.uuid(),
  name: text(60),
  balance: fc.integer({ min: 200_000, max: 900_000 }),
  product: text(64),
  platform: text(64),
  onCreditReport: fc.boolean(),
  limit: money,
  overdue: fc.record({ principal: part, interest: money, fees: money, since: past }),
  unconfirmed: fc.array(
    fc.record(
      { dueDate: past, overdueOn: date, principal: fc.nat(100), interest: part, fees: part },
      { requiredKeys: ['dueDate', 'principal', 'interest', 'fees'] },
    ),
    { maxLength: 2 },
  ),
  settledUntil: date,
  charged: fc.record({ interest: money, fees: money }),
  penaltyRate: rate,
  graceDays: fc.integer({ min: 0, max: 31 }),
  lateFee: fc.record(
    { share, floor: fc.nat(100), cap: fc.integer({ min: 100, max: MAX }) },
    { requiredKeys: ['share', 'floor'] },
  ),
  agreement: fc.record({
    since: past,
    instalments: fc.array(fc.record({ date, amount: positive }), { minLength: 1, maxLength: 3 }),
    interest: fc.constantFrom('waived', 'kept'),
  }),
};
const prepayable = { prepay: fc.constantFrom('allowed', 'forbidden'), prepayFee: share };
const needed = ['id', 'name', 'balance', 'kind'] as const;

export const anyDebt: fc.Arbitrary<object> = fc.oneof(
  fc.record(
    {
      ...common,
      kind: fc.constant('revolving'),
      rate,
      rateFrom: schedule,
      accrues: fc.constantFrom('after-due', 'daily'),
      statement: fc.record(
        { statementDay: day, dueDay: day, billed: part, carried: part, minimumDue: money },
        { requiredKeys: ['statementDay', 'dueDay'] },
      ),
      minimum: fc.record({ share, floor: money }),
    },
    { requiredKeys: [...needed, 'rate', 'accrues', 'statement', 'minimum'] },
  ),
  fc.record(
    {
      ...common,
      ...prepayable,
      kind: fc.constant('instalment'),
      method: fc.constantFrom('equal-payment', 'equal-principal', 'interest-only'),
      rate,
      rateFrom: schedule,
      remainingPeriods: fc.constantFrom(1, 12, 600),
      dueDay: day,
      instalment: positive,
    },
    { requiredKeys: [...needed, 'rate', 'method', 'remainingPeriods', 'dueDay'] },
  ),
  fc.record(
    {
      ...common,
      ...prepayable,
      kind: fc.constant('fee-instalment'),
      originalPrincipal: fc.integer({ min: 900_000, max: MAX }),
      periods: fc.constantFrom(12, 600),
      remainingPeriods: fc.constantFrom(1, 12),
      totalFeeRate: share,
      dueDay: day,
      remainingFees: fc.constantFrom('waived', 'due'),
    },
    {
      requiredKeys: [
        ...needed,
        'originalPrincipal',
        'periods',
        'remainingPeriods',
        'totalFeeRate',
        'dueDay',
        'remainingFees',
      ],
    },
  ),
  fc.record(
    {
      ...common,
      ...prepayable,
      kind: fc.constant('simple'),
      rate,
      rateFrom: schedule,
      minimum: fc.record({ amount: money }),
      dueDay: day,
    },
    { requiredKeys: [...needed, 'rate', 'minimum', 'dueDay'] },
  ),
  fc.record({ ...common, kind: fc.constant('informal'), dueDate: date }, { requiredKeys: [...needed] }),
);
