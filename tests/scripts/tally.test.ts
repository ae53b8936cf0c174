import { expect, test } from 'vitest';
import { layerOf, LAYER_NAMES, tallyByLayer } from '../../scripts/test/layers.ts';
import { readPlaywright, readVitest, sum, tallyOf } from '../../scripts/test/tally.ts';

const counts = { passed: 3, failed: 0, skipped: 0, ok: true };

test('runners are summed', () => {
  expect(
    sum([
      { passed: 2, failed: 1, report: '' },
      { passed: 3, failed: 0, report: '' },
    ]),
  ).toEqual({ passed: 5, failed: 1 });
});

test('a runner that ran nothing has failed', () => {
  expect(tallyOf({ ...counts, passed: 0 }, '')).toMatchObject({ passed: 0, failed: 1 });
});

test('a skipped test has failed', () => {
  expect(tallyOf({ ...counts, skipped: 2 }, '')).toMatchObject({ passed: 3, failed: 2 });
});

test('a runner that ended badly has failed, though all its tests passed', () => {
  expect(tallyOf({ ...counts, ok: false }, '')).toMatchObject({ passed: 3, failed: 1 });
});

test('a runner without a report has failed', () => {
  expect(tallyOf(readVitest(null, true), 'it crashed')).toMatchObject({ passed: 0, failed: 1 });
  expect(tallyOf(readPlaywright(null, true), 'it crashed')).toMatchObject({ passed: 0, failed: 1 });
});

test('vitest’s report is read with what it left out', () => {
  const report = {
    numPassedTests: 5,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
    success: false,
  };
  expect(readVitest(JSON.stringify(report), false)).toEqual({ passed: 5, failed: 1, skipped: 3, ok: false });
});

test('a file that vitest could not load is a failure, though no test of it failed', () => {
  const report = {
    numPassedTests: 5,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    success: false,
  };
  expect(tallyOf(readVitest(JSON.stringify(report), false), '')).toMatchObject({ passed: 5, failed: 1 });
});

test('in Playwright’s report a test that needed a second try has failed', () => {
  const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 0 };
  expect(readPlaywright(JSON.stringify({ stats }), true)).toEqual({
    passed: 4,
    failed: 2,
    skipped: 0,
    ok: true,
  });
});

test('every part of the project belongs to a layer', () => {
  expect(layerOf('src/domain/money/fen.ts')).toBe('domain');
  expect(layerOf('src/main/index.ts')).toBe('main');
  expect(layerOf('src/renderer/src/App.vue')).toBe('renderer');
  expect(layerOf('electron.vite.config.ts')).toBe('tests');
  expect(layerOf('node_modules/x/index.d.ts')).toBeNull();
});

test('a layer with faults fails once, and a fault outside all layers is not lost', () => {
  const all = LAYER_NAMES.length;
  expect(tallyByLayer([], true)).toEqual({ passed: all, failed: 0 });
  expect(tallyByLayer([{ path: 'src/domain/a.ts' }, { path: 'src/domain/b.ts' }], false)).toEqual({
    passed: all - 1,
    failed: 1,
  });
  expect(tallyByLayer([{ path: 'elsewhere.ts' }], false)).toEqual({ passed: all, failed: 1 });
  expect(tallyByLayer([], false)).toEqual({ passed: all, failed: 1 });
});
