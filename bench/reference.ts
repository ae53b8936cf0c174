/**
 * A fixed piece of work to measure against where no other planner does the same: a plain loop over the days that adds
 * interest to some balances in floating point, pays each once a month and writes a row for it. It keeps no cash, no
 * reserve and no rounding, and decides nothing. What it takes tells how fast the machine is in this run.
 */
export function dailyLoop(debts: number, days: number): number {
  const balances = Array.from({ length: debts }, (_, i) => 10_000 + i * 1_000);
  const rows: { day: number; debt: number; interest: number; balance: number }[] = [];
  const accrued = new Array<number>(debts).fill(0);
  for (let day = 1; day <= days; day += 1) {
    for (let debt = 0; debt < debts; debt += 1) {
      accrued[debt] += balances[debt] * 0.0005;
      if (day % 30 !== debt % 30) continue;
      const interest = accrued[debt];
      balances[debt] = Math.max(0, balances[debt] + interest - 500);
      accrued[debt] = 0;
      rows.push({ day, debt, interest, balance: balances[debt] });
    }
  }
  return rows.length;
}
