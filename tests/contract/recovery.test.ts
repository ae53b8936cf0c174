import { describe, expect, test } from 'vitest';
import { faultsOf } from '../../src/contract/faults.ts';
import {
  activeDays,
  creditReport,
  diagnosisAnswers,
  logEntry,
  month,
  recoveryRecords,
  stepOfCondition,
} from '../../src/contract/recovery.ts';
import { NO_RECORDS } from '../../src/domain/recovery/recovery-records.ts';

interface Schema {
  readonly safeParse: (
    input: unknown,
  ) => { success: true } | { success: false; error: Parameters<typeof faultsOf>[0] };
}

/** `path code` of every fault. */
function faults(schema: Schema, input: unknown): string[] {
  const read = schema.safeParse(input);
  return read.success ? [] : faultsOf(read.error).map(({ path, code }) => `${path} ${code}`.trim());
}

describe('a step', () => {
  const step = { condition: 'account_attack', step: 'password', doneOn: '2026-11-20' };

  test('is one of its own condition, done on a day or not done', () => {
    expect(faults(stepOfCondition, step)).toEqual([]);
    expect(faults(stepOfCondition, { ...step, doneOn: null })).toEqual([]);
    expect(faults(stepOfCondition, { ...step, step: 'verified' })).toEqual(['step unknown-reference']);
    expect(faults(stepOfCondition, { ...step, condition: 'toString' })).toEqual(['condition not-one-of']);
    expect(faults(stepOfCondition, { ...step, doneOn: '2026-02-30' })).toEqual(['doneOn not-a-date']);
  });
});

describe('answers of the questionnaire', () => {
  test('are those it has', () => {
    expect(faults(diagnosisAnswers, ['said-overdue', 'missed-payment'])).toEqual([]);
    expect(faults(diagnosisAnswers, [])).toEqual([]);
    expect(faults(diagnosisAnswers, ['said-overdue', 'luck'])).toEqual(['[1] unknown-reference']);
  });
});

describe('an entry of the log', () => {
  const call = { id: 'a', kind: 'support-call', date: '2026-11-20', channel: '95188', agent: '工号 8812' };
  const contact = {
    id: 'b',
    kind: 'collector-contact',
    date: '2026-11-20',
    time: '22:00',
    channel: 'phone',
    thirdParty: false,
  };

  test.each([
    call,
    { ...call, followUpOn: '2026-11-20', note: '先还清逾期\n再等评估' },
    contact,
    { id: 'c', kind: 'account-event', date: '2026-11-20', what: 'new-device' },
    { id: 'd', kind: 'proof-document', date: '2026-11-20', document: 'debt-list' },
  ])('of each kind is read: $kind', (entry) => {
    expect(faults(logEntry, entry)).toEqual([]);
  });

  test('has the fields of its kind', () => {
    expect(faults(logEntry, { ...call, channel: 'mail' })).toEqual(['channel not-one-of']);
    expect(faults(logEntry, { ...contact, thirdParty: undefined })).toEqual(['thirdParty missing']);
    expect(faults(logEntry, { id: 'c', kind: 'account-event', date: '2026-11-20' })).toEqual([
      'what missing',
    ]);
    expect(faults(logEntry, { id: 'c', kind: 'rumour', date: '2026-11-20' })).toEqual(['kind not-one-of']);
  });

  test('is not followed up before it was made', () => {
    expect(faults(logEntry, { ...call, followUpOn: '2026-11-19' })).toEqual(['followUpOn date-before']);
  });

  test.each(['00:00', '09:05', '23:59'])('has the time %s', (time) => {
    expect(faults(logEntry, { ...contact, time })).toEqual([]);
  });

  test.each(['24:00', '9:05', '12:60', '12:00:00', ''])('has no time %o', (time) => {
    expect(faults(logEntry, { ...contact, time })).toEqual(['time not-a-time']);
  });

  test.each(['note', 'agent'])('keeps no document number in its %s', (field) => {
    expect(faults(logEntry, { ...call, [field]: '卡号 6222 0212 3456 7894' })).toEqual([
      `${field} document-number`,
    ]);
    expect(faults(logEntry, { ...call, [field]: '13800138000' })).toEqual([]);
  });

  test('keeps no document number in the name of a collector', () => {
    expect(faults(logEntry, { ...contact, who: '11010519491231002X' })).toEqual(['who document-number']);
  });
});

describe('a month of activity', () => {
  test.each(['2026-01', '2026-12'])('is %s', (text) => expect(faults(month, text)).toEqual([]));
  test.each(['2026-00', '2026-13', '2026-1', '2026-11-01', '26-11'])('is not %s', (text) => {
    expect(faults(month, text)).toEqual(['not-a-month']);
  });

  test('has 0 to 31 days', () => {
    expect([0, 31].flatMap((days) => faults(activeDays, days))).toEqual([]);
    expect(faults(activeDays, 32)).toEqual(['too-large']);
    expect(faults(activeDays, -1)).toEqual(['too-small']);
  });
});

describe('a credit report', () => {
  const report = { date: '2026-11-02', lenders: 4, enquiries: 6, badRecord: 'none' };

  test('has a day on which a bad record ended, and only where it did', () => {
    expect(faults(creditReport, report)).toEqual([]);
    expect(faults(creditReport, { ...report, badRecord: 'settled', settledOn: '2024-02-29' })).toEqual([]);
    expect(faults(creditReport, { ...report, badRecord: 'settled' })).toEqual(['settledOn missing']);
    for (const badRecord of ['none', 'open'])
      expect(faults(creditReport, { ...report, badRecord, settledOn: '2024-02-29' })).toEqual([
        'settledOn invalid',
      ]);
  });

  test('has whole counts', () => {
    expect(faults(creditReport, { ...report, lenders: 1.5, enquiries: -1 })).toEqual([
      'lenders not-whole',
      'enquiries too-small',
    ]);
  });
});

describe('the notes of a case file', () => {
  test('may be left out, all or some', () => {
    expect(recoveryRecords.parse({})).toEqual(NO_RECORDS);
    const facts = [{ fact: 'cash-out-none', value: '2026-11-20', notedOn: '2026-11-20' }];
    expect(recoveryRecords.parse({ facts })).toEqual({ ...NO_RECORDS, facts });
  });

  test('name every fault with its place', () => {
    const notes = {
      diagnosis: { on: '2026-11-20', answers: ['luck'] },
      facts: [{ fact: 'luck', value: null, notedOn: '2026-11-20' }],
      activity: [{ month: '2026-10', days: 40, origin: 'typed', notedOn: '2026-11-01' }],
      reviews: [{ condition: 'luck', on: '2026-12-01' }],
    };
    expect(faults(recoveryRecords, notes).toSorted()).toEqual([
      'activity[0].days too-large',
      'diagnosis.answers[0] unknown-reference',
      'facts[0].fact not-one-of',
      'reviews[0].condition not-one-of',
    ]);
  });
});
