import { test } from 'vitest';
import { Life } from '../support/life.ts';
import { testApp } from '../support/store-app.ts';
import { FIRST_DAY, liveAYear } from '../support/year.ts';

test('a year: restricted, entered, paid late, in part and not at all, a raise, a lost job, a correction, recovery', () =>
  liveAYear(new Life(testApp({ today: FIRST_DAY }))));
