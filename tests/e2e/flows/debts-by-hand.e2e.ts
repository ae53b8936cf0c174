import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Case, Timing } from '../../../src/domain/case/case.ts';
import { BudgetPage, type EntryInput } from '../pages/budget.ts';
import { ConditionsPage } from '../pages/conditions.ts';
import { DataPage } from '../pages/data.ts';
import { DebtsPage } from '../pages/debts.ts';
import { OverviewPage } from '../pages/overview.ts';
import { expect, test } from '../on-a-day.ts';

const inProject = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
// Some seventy fields are filled in one after the other.
test.describe.configure({ timeout: 180_000 });

const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];

/** What the command line plans for a case file. */
function planOnCommandLine(file: string): string {
  return execFileSync(process.execPath, [inProject('src/main/cli/plan.ts'), file, '--json'], {
    encoding: 'utf8',
  });
}

function entryOf(entry: Timing & { readonly name: string; readonly amount: number }): EntryInput {
  const base = { name: entry.name, amount: String(entry.amount / 100) };
  const { every } = entry;
  if (!every) return { ...base, repeat: '只有一次', ...(entry.on && { on: entry.on }) };
  if (every.unit === 'month') return { ...base, repeat: '每月', day: String(every.day) };
  if (every.unit === 'week') return { ...base, repeat: '每周', weekday: WEEKDAYS[every.weekday - 1] ?? '' };
  return { ...base, repeat: '每年', month: String(every.month), day: String(every.day) };
}

/** The entries typed in have ids of their own: the plan's are put back to those of the example, by name. */
function withIdsOf(example: Case, entered: Case, plan: string): unknown {
  let text = plan;
  for (const group of ['debts', 'incomes', 'expenses'] as const) {
    for (const { id, name } of entered[group]) {
      const original = example[group].find((entry) => entry.name === name)?.id;
      text = text.replaceAll(JSON.stringify(id), JSON.stringify(original));
    }
  }
  return JSON.parse(text);
}

for (const name of ['only-huabei-overdue', 'instalment-known-only']) {
  test(
    `${name} entered by hand gives the plan of the command line, to the fen`,
    { tag: '@browser' },
    async ({ regain, dataFolder }) => {
      const file = inProject(`examples/${name}.json`);
      const example = JSON.parse(readFileSync(file, 'utf8')) as Case;
      const budget = new BudgetPage(regain);
      const debts = new DebtsPage(regain);

      await budget.open();
      await budget.setCash(String(example.cash.onHand / 100), String(example.cash.buffer / 100));
      for (const income of example.incomes) await budget.addIncome(entryOf(income));
      for (const expense of example.expenses) await budget.addExpense(entryOf(expense));
      if (example.restriction) {
        const conditions = new ConditionsPage(regain);
        await conditions.open();
        await conditions.restrictedSince(example.restriction.since);
      }
      await debts.open();
      for (const debt of example.debts) await debts.enter(debt);

      const data = new DataPage(regain);
      await data.open();
      const exported = await data.export();
      const exportedFile = join(dataFolder, 'entered.json');
      writeFileSync(exportedFile, exported.text);
      const expected = JSON.parse(planOnCommandLine(file));
      // The conditions hang on causes that are not entered here.
      const entered = withIdsOf(example, JSON.parse(exported.text) as Case, planOnCommandLine(exportedFile));
      expect({ ...(entered as object), conditions: [] }).toEqual({ ...expected, conditions: [] });

      const overview = new OverviewPage(regain);
      await overview.open();
      const free = expected.summary.debtFreeOn as string;
      expect(expected.summary.feasible).toBe(true);
      await expect(regain.main).toContainText(
        `${Number(free.slice(5, 7))} 月 ${Number(free.slice(8))} 日全部还清。`,
      );
    },
  );
}
