import type { CivilDate } from '../../../../domain/dates/civil-date.ts';
import { type PaymentMonth, paymentYear } from '../../../../domain/progress/payment-year.ts';
import type { DueOutcome } from '../../../../domain/recovery/due-outcome.ts';

/** The payments of a year as a table: a row a debt, a column a month. */
export interface PaymentYearTable {
  readonly months: readonly string[];
  readonly rows: readonly {
    readonly debt: string;
    readonly name: string;
    readonly cells: readonly DueOutcome[][];
  }[];
  readonly dues: readonly DueOutcome[];
}

/** Lays the due dates of the last twelve months out by debt; months before the first due date are left out. */
export function paymentYearTable(outcomes: readonly DueOutcome[], today: CivilDate): PaymentYearTable {
  const year = fromFirst(paymentYear(outcomes, today));
  const dues = year.flatMap((month) => month.dues);
  const names = new Map(dues.map((due) => [due.debt, due.name]));
  return {
    months: year.map(({ month }) => month),
    rows: [...names].map(([debt, name]) => ({
      debt,
      name,
      cells: year.map((month) => month.dues.filter((due) => due.debt === debt)),
    })),
    dues,
  };
}

function fromFirst(year: readonly PaymentMonth[]): readonly PaymentMonth[] {
  const first = year.findIndex(({ dues }) => dues.length > 0);
  return first === -1 ? [] : year.slice(first);
}
