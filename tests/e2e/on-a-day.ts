import { test as base } from './regain.ts';

/** The examples are of this day. */
export const DAY = '2026-11-23';

/** The app on a fixed day: the browser host takes a clock, the Electron window does not, so these tests are tagged `@browser`. */
export const test = base.extend({ today: DAY });

export { expect } from '@playwright/test';
