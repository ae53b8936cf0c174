import { describe, expect, test } from 'vitest';
import { contactBreaches } from '../../../src/domain/recovery/collector-limits.ts';
import { civilDate } from '../../../src/domain/dates/civil-date.ts';
import type { CollectorContact } from '../../../src/domain/recovery/recovery-records.ts';

const contact = (time: string, parts: Partial<CollectorContact> = {}): CollectorContact => ({
  id: time,
  kind: 'collector-contact',
  date: civilDate('2026-11-20'),
  time,
  channel: 'phone',
  thirdParty: false,
  ...parts,
});
const breaches = (...contacts: CollectorContact[]) => Object.fromEntries(contactBreaches(contacts));
const calls = (count: number, parts: Partial<CollectorContact> = {}) =>
  Array.from({ length: count }, (_, i) => contact(`1${i}:00`, parts));

describe('quiet hours', () => {
  test.each(['22:00', '23:59', '00:00', '07:59'])('a contact at %s is within them', (time) => {
    expect(breaches(contact(time))).toEqual({ [time]: ['quiet-hours'] });
  });

  test.each(['08:00', '12:00', '21:59'])('a contact at %s is not', (time) => {
    expect(breaches(contact(time))).toEqual({});
  });

  test.each(['message', 'visit', 'other'] as const)('hold for a %s too', (channel) => {
    expect(breaches(contact('22:30', { channel }))).toEqual({ '22:30': ['quiet-hours'] });
  });
});

describe('calls of a day', () => {
  test('three are within the limits, the fourth and the fifth are not', () => {
    expect(breaches(...calls(3))).toEqual({});
    expect(breaches(...calls(5))).toEqual({ '13:00': ['too-many'], '14:00': ['too-many'] });
  });

  test('are counted by the clock, not by the order they were noted in', () => {
    expect(breaches(...calls(4).reverse())).toEqual({ '13:00': ['too-many'] });
  });

  test('begin anew at midnight', () => {
    const next = contact('09:00', { id: 'next', date: civilDate('2026-11-21') });
    expect(breaches(...calls(3), next)).toEqual({});
  });

  test('are counted for each caller', () => {
    const other = contact('18:00', { who: '乙公司' });
    expect(breaches(...calls(3, { who: '甲公司' }), other)).toEqual({});
    expect(breaches(...calls(4, { who: '甲公司' }), other)).toEqual({ '13:00': ['too-many'] });
  });

  test('hold no messages, and no calls to somebody else', () => {
    expect(breaches(...calls(3), contact('18:00', { channel: 'message' }))).toEqual({});
    const mother = contact('09:00', { thirdParty: true });
    expect(breaches(mother, ...calls(3))).toEqual({ '09:00': ['third-party'] });
  });
});

test('a contact with somebody else is beyond the limits at any hour', () => {
  expect(breaches(contact('12:00', { thirdParty: true, channel: 'visit' }))).toEqual({
    '12:00': ['third-party'],
  });
});

test('one contact can go beyond several limits', () => {
  expect(breaches(...calls(3), contact('22:05'), contact('23:00', { thirdParty: true }))).toEqual({
    '22:05': ['quiet-hours', 'too-many'],
    '23:00': ['quiet-hours', 'third-party'],
  });
});
