import { expect, test } from 'vitest';
import { annualPercentageRate } from '../../src/domain/cost/appendix-j.ts';
import { goldenCases } from '../support/golden.ts';

const cases = goldenCases('apr');

test('there are nine published examples of Regulation Z, Appendix J', () => expect(cases).toHaveLength(9));

test.each(cases.map((golden) => [golden.id, golden] as const))(
  '%s agrees to the published rate',
  (_id, golden) => {
    const { amount_financed, unit_periods_per_year, payments } = golden.input;
    const rate = annualPercentageRate(
      amount_financed,
      payments.map(({ amount, t, f }: { amount: number; t: number; f: number }) => ({
        amount,
        whole: t,
        fraction: f,
      })),
      unit_periods_per_year,
    );
    expect(Math.abs(rate! * 100 - golden.expected.apr_percent)).toBeLessThanOrEqual(golden.tolerance!);
  },
);
