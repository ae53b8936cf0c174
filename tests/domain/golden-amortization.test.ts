import { describe, expect, test } from 'vitest';
import { annuityPayment } from '../../src/domain/debt/annuity.ts';
import { type GoldenCase, goldenCases, yuanText } from '../support/golden.ts';
import { type ScheduleRow, loanSchedule, rateOfPercent } from '../support/golden-schedule.ts';

const cases = goldenCases('amortization');
const of = (has: (golden: GoldenCase) => boolean) =>
  cases.filter(has).map((golden) => [golden.id.replace('amort-', ''), golden] as const);

const roundsUp = ({ input }: GoldenCase) => input.payment_rounding === 'ROUND_UP';
const halfEven = ({ input }: GoldenCase) => input.interest_rounding === 'ROUND_HALF_EVEN';
const carries = ({ input }: GoldenCase) => input.balance_tracking === 'carry_precision';
const ours = (golden: GoldenCase) => !roundsUp(golden) && !halfEven(golden) && !carries(golden);

const termsOf = ({ input }: GoldenCase) => ({
  principal: yuanText(input.principal),
  // A yearly period is reckoned like a monthly one at twelve times the rate.
  percent: Number(input.annual_rate_percent) * (input.payment_frequency === 'annual' ? 12 : 1),
  periods: input.payment_frequency === 'annual' ? input.term_months / 12 : input.term_months,
});

interface PublishedRow {
  readonly n: number;
  readonly payment: string;
  readonly principal: string;
  readonly interest: string;
  readonly balance: string;
}
const inFen = (row: PublishedRow): ScheduleRow => ({
  payment: yuanText(row.payment),
  principal: yuanText(row.principal),
  interest: yuanText(row.interest),
  balance: yuanText(row.balance),
});

describe('published amortisation schedules', () => {
  test('each of the 21 belongs to exactly one of the four conventions below', () => {
    const groups = [ours, roundsUp, halfEven, carries].map((has) => of(has).length);
    expect([cases.length, ...groups]).toEqual([21, 6, 11, 1, 3]);
    for (const golden of cases)
      expect([ours, roundsUp, halfEven, carries].filter((has) => has(golden))).toHaveLength(1);
  });

  test.each(of(ours))('%s agrees to the fen in its instalment and in every printed row', (_id, golden) => {
    const rows = loanSchedule(termsOf(golden));
    expect(rows[0].payment).toBe(yuanText(golden.expected.payment));
    for (const row of golden.expected.rows as PublishedRow[]) expect(rows[row.n - 1]).toEqual(inFen(row));
  });

  // Ours rounds the instalment half-up, as lenders here do; these textbooks round every instalment up.
  test.each(of(roundsUp))('%s agrees before rounding, which is upwards there', (_id, golden) => {
    const { principal, percent, periods } = termsOf(golden);
    const unit = 1_000_000;
    const finer = annuityPayment(
      principal * unit,
      { numerator: Math.round(percent * 1000), denominator: 1_200_000 },
      periods,
    );
    const published = yuanText(golden.expected.payment);
    expect(Math.ceil(finer / unit)).toBe(published);
    expect(loanSchedule({ principal, percent, periods })[0].payment).toBe(Math.floor(finer / unit + 0.5));
    expect(published - Math.floor(finer / unit + 0.5)).toBeLessThanOrEqual(1);
  });

  // Ours rounds half up: the interest of 400.005 is 400.01 (the half-up twin of this case), not 400.00.
  test.each(of(halfEven))('%s differs by the half fen of its first row alone', (_id, golden) => {
    const rows = loanSchedule(termsOf(golden));
    const published = (golden.expected.rows as PublishedRow[]).map(inFen);
    expect(rows[0].payment).toBe(yuanText(golden.expected.payment));
    expect(rows[0]).toEqual({
      ...published[0],
      principal: published[0].principal - 1,
      interest: published[0].interest + 1,
      balance: published[0].balance + 1,
    });
    for (const [i, row] of published.entries()) expect(rows[i].balance).toBe(row.balance + 1);
  });

  // Ours rounds each interest when it is posted; these tables carry it on and round only what they print, the principal
  // being what the printed interest leaves of the instalment. In units of a ten-thousandth of a fen the same engine
  // carries that precision.
  test.each(of(carries))(
    '%s agrees in every printed row when nothing is rounded on the way',
    (_id, golden) => {
      const unit = 10_000;
      const { principal, percent, periods } = termsOf(golden);
      const printed = (amount: number) => Math.floor(amount / unit + 0.5);
      const override = golden.input.payment_override;
      const chosen = override === null ? {} : { instalment: yuanText(override) * unit };
      const rows = loanSchedule({ principal: principal * unit, percent, periods, ...chosen });
      expect(printed(rows[0].payment)).toBe(yuanText(golden.expected.payment));
      for (const row of golden.expected.rows as PublishedRow[]) {
        const { payment, interest, balance } = rows[row.n - 1];
        const shown = { payment: printed(payment), interest: printed(interest), balance: printed(balance) };
        expect({ ...shown, principal: shown.payment - shown.interest }).toEqual(inFen(row));
      }
    },
  );
});

test('a percentage is read exactly', () => expect(rateOfPercent(3.875)).toBe('0.03875'));
