import { afterEach, describe, expect, test } from 'vitest';
import { fen } from '../../src/domain/money/fen.ts';
import { MASK, maskAmounts, maskIn } from '../../src/renderer/src/format/masking.ts';
import { formatMoney, formatMoneyChange, formatMoneyShort } from '../../src/renderer/src/format/money.ts';
import { shortcutOf } from '../../src/renderer/src/shortcuts/shortcuts.ts';

describe('hidden sums', () => {
  afterEach(() => maskAmounts(false));

  test('are the same mask in every way of writing them, so not even their length or sign is told', () => {
    maskAmounts(true);
    for (const sum of [fen(1), fen(-123_456_789), fen(0)]) {
      expect(formatMoney(sum)).toBe(MASK);
      expect(formatMoneyChange(sum)).toBe(MASK);
      expect(formatMoneyShort(sum, 'zh-CN')).toBe(MASK);
      expect(formatMoneyShort(sum, 'en')).toBe(MASK);
    }
    expect(formatMoney(null)).toBe('--');
    maskAmounts(false);
    expect(formatMoney(fen(1))).toBe('¥0.01');
  });

  test('are hidden in texts that were written before', () => {
    const text = '已记录：花呗 ¥1,234.56，−¥12 和 +¥3.40';
    expect(maskIn(text)).toBe(text);
    maskAmounts(true);
    expect(maskIn(text)).toBe(`已记录：花呗 ${MASK}，${MASK} 和 ${MASK}`);
  });
});

describe('a shortcut', () => {
  const press = (key: string, more: Partial<KeyboardEvent> = {}, inDialog = false) =>
    shortcutOf(
      { ...new KeyboardEvent('keydown', { key }), ...PLAIN, key, ...more } as KeyboardEvent,
      inDialog,
    );
  const PLAIN = {
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    isComposing: false,
    repeat: false,
    defaultPrevented: false,
    target: document.body,
  };

  test.each([
    ['1', { kind: 'page', path: '/' }],
    ['4', { kind: 'page', path: '/plan' }],
    ['7', { kind: 'page', path: '/data' }],
    ['m', { kind: 'mask' }],
    ['M', { kind: 'mask' }],
    ['n', { kind: 'new-debt' }],
    ['r', { kind: 'record-payment' }],
    ['?', { kind: 'help' }],
    ['？', { kind: 'help' }],
    ['8', null],
    ['x', null],
    ['Enter', null],
  ])('%s', (key, shortcut) => {
    expect(press(key)).toEqual(shortcut);
  });

  test.each(['input', 'textarea', 'select'])('means nothing while a %s has the focus', (name) => {
    expect(press('m', { target: document.createElement(name) })).toBeNull();
  });

  test('works while a tick box has the focus, for it takes no letters', () => {
    const box = document.createElement('input');
    box.type = 'checkbox';
    expect(press('m', { target: box })).toEqual({ kind: 'mask' });
  });

  test.each(['ctrlKey', 'metaKey', 'altKey', 'isComposing', 'repeat', 'defaultPrevented'] as const)(
    'means nothing with %s',
    (state) => {
      expect(press('n', { [state]: true })).toBeNull();
    },
  );

  test('only hides sums under an open dialog', () => {
    expect(press('n', {}, true)).toBeNull();
    expect(press('2', {}, true)).toBeNull();
    expect(press('m', {}, true)).toEqual({ kind: 'mask' });
  });
});
