import { expect, test } from 'vitest';
import { readOptions } from '../../scripts/start-options.ts';

const options = (...args: string[]) => {
  const reading = readOptions(args);
  if (!reading.ok) throw new Error(reading.why);
  return reading.options;
};

test('without options the app opens in its window, with the usual data folder', () => {
  expect(options()).toEqual({ browser: false, help: false });
});

test('every option is understood, in either way of writing, in any order', () => {
  const all = { browser: true, help: false, data: '/some where/数据', port: 8123 };
  expect(options('--browser', '--data', '/some where/数据', '--port', '8123')).toEqual(all);
  expect(options('--port=8123', '--data=/some where/数据', '--browser')).toEqual(all);
});

test('the last of an option given twice counts', () => {
  expect(options('--data', 'a', '--data', 'b').data).toBe('b');
});

test('a data folder may hold an equals sign', () => {
  expect(options('--data=/a=b').data).toBe('/a=b');
});

test.each([
  [['--verbose'], '--verbose'],
  [['data'], 'data'],
  [['-x'], '-x'],
  [['--data'], '--data'],
  [['--data='], '--data'],
  [['--data', '--browser'], '--data'],
  [['--port', '0'], '0'],
  [['--port', '65536'], '65536'],
  [['--port', '80a'], '80a'],
  [['--port', '-1'], '-1'],
  [['--browser=yes'], '--browser'],
])('%j is refused in one line that names it', (args, named) => {
  const reading = readOptions(args);
  expect(reading.ok).toBe(false);
  if (!reading.ok) {
    expect(reading.why).toContain(named);
    expect(reading.why).not.toContain('\n');
  }
});
