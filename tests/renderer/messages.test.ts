import { describe, expect, test } from 'vitest';
import { createI18n } from 'vue-i18n';
import { ERROR_CODES } from '../../src/contract/errors.ts';
import { FAULT_CODES } from '../../src/contract/faults.ts';
import chinese from '../../src/renderer/src/messages/zh-CN/index.ts';
import english from '../../src/renderer/src/messages/en/index.ts';
import { localeOf } from '../../src/renderer/src/messages/index.ts';
import type { Texts } from '../../src/renderer/src/messages/areas.ts';

function leaves(texts: Texts, path = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : leaves(value, `${path}${key}.`),
  );
}
const zh = new Map(leaves(chinese));
const en = new Map(leaves(english));
const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();

describe('the texts of both languages', () => {
  test('have the same keys', () => {
    expect([...zh.keys()].sort()).toEqual([...en.keys()].sort());
    expect(zh.size).toBeGreaterThan(200);
  });

  test('have the same placeholders under a key', () => {
    for (const [key, text] of zh)
      expect([key, placeholders(en.get(key) ?? '')]).toEqual([key, placeholders(text)]);
  });

  test('can all be shown', () => {
    const broken: string[] = [];
    for (const [locale, texts] of [
      ['zh-CN', chinese],
      ['en', english],
    ] as const) {
      const { t } = createI18n({
        legacy: false,
        locale,
        messages: { [locale]: texts },
        missingWarn: false,
      }).global;
      for (const [key] of leaves(texts)) {
        try {
          if ((t as (key: string) => string)(key) === key) broken.push(`${locale} ${key}`);
        } catch {
          broken.push(`${locale} ${key}`);
        }
      }
    }
    expect(broken).toEqual([]);
  });

  test('say every error and every fault', () => {
    for (const code of ERROR_CODES) expect(zh.has(`errors.${code}`), code).toBe(true);
    for (const code of FAULT_CODES) expect(zh.has(`faults.${code}`), code).toBe(true);
  });

  test('Chinese texts use Chinese punctuation between Chinese words', () => {
    const wrong = [...zh].filter(([, text]) => /[\u4e00-\u9fff][,;:?!]/.test(text));
    expect(wrong).toEqual([]);
  });
});

test('the system language is Chinese for any Chinese, else English', () => {
  expect(localeOf('system', 'zh-TW')).toBe('zh-CN');
  expect(localeOf('system', 'fr-FR')).toBe('en');
  expect(localeOf('en', 'zh-CN')).toBe('en');
});
