import type { Fault } from '../../contract/faults.ts';
import type { FileRequest } from '../../contract/files.ts';
import { writeLetter } from '../../domain/letter/letter.ts';
import type { LetterFault } from '../../domain/letter/letter.ts';
import { planCase } from '../../domain/plan/plan.ts';
import type { Plan } from '../../domain/plan/plan-result.ts';
import type { FileLanguage } from '../files/language.ts';
import type { Table } from '../files/tables/table.ts';
import type { CaseForFiles } from './case-for-files.ts';

export interface WrittenFile {
  /** What the file is, in its own language: a part of its name. */
  readonly name: string;
  readonly extension: 'csv' | 'xlsx' | 'ics' | 'docx';
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export type Writing =
  | { readonly ok: true; readonly file: WrittenFile }
  | { readonly ok: false; readonly faults: readonly Fault[] };

type Of<What extends FileRequest['what']> = Extract<FileRequest, { what: What }>;

const CALENDAR_NAMES: Readonly<Record<FileLanguage, string>> = { 'zh-CN': '日历', en: 'Calendar' };
const TABLES_NAMES: Readonly<Record<FileLanguage, string>> = { 'zh-CN': '表格', en: 'Tables' };

/** Writes a file from what was read before. Each library is loaded only when its kind of file is asked for. */
export async function writeFile(papers: CaseForFiles, request: FileRequest, now: Date): Promise<Writing> {
  switch (request.what) {
    case 'calendar-ics':
      return { ok: true, file: await calendarFile(papers, request, now) };
    case 'letter-docx':
      return letterFile(papers, request);
    case 'tables-xlsx':
      return { ok: true, file: await workbookFile(papers, request.locale) };
    default:
      return { ok: true, file: await csvFile(papers, request.what, request.locale) };
  }
}

const planOf = (papers: CaseForFiles): Plan => planCase(papers.case);

async function csvFile(
  papers: CaseForFiles,
  what: 'debts-csv' | 'payments-csv' | 'schedule-csv' | 'history-csv',
  language: FileLanguage,
): Promise<WrittenFile> {
  const [tables, { csvText }] = await Promise.all([
    import('../files/tables/tables.ts'),
    import('../files/csv/csv-text.ts'),
  ]);
  const table = {
    'debts-csv': () => tables.debtsTable(papers.case, planOf(papers), language),
    'payments-csv': () => tables.paymentsTable(papers, papers.debtNames, language),
    'schedule-csv': () => tables.scheduleTable(papers.case, planOf(papers), language),
    'history-csv': () => tables.historyTable(papers.snapshots, language),
  }[what]();
  return {
    name: table.name,
    extension: 'csv',
    mediaType: 'text/csv; charset=utf-8',
    bytes: Buffer.from(csvText(table), 'utf8'),
  };
}

async function workbookFile(papers: CaseForFiles, language: FileLanguage): Promise<WrittenFile> {
  const [tables, { workbook }] = await Promise.all([
    import('../files/tables/tables.ts'),
    import('../files/xlsx/workbook.ts'),
  ]);
  const plan = planOf(papers);
  const sheets: Table[] = [
    tables.debtsTable(papers.case, plan, language),
    tables.paymentsTable(papers, papers.debtNames, language),
    tables.scheduleTable(papers.case, plan, language),
    tables.monthsTable(plan, language),
    tables.historyTable(papers.snapshots, language),
  ];
  return {
    name: TABLES_NAMES[language],
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: await workbook(sheets),
  };
}

async function calendarFile(
  papers: CaseForFiles,
  { calendar, locale }: Of<'calendar-ics'>,
  written: Date,
): Promise<WrittenFile> {
  const [{ calendarEvents }, { calendarText }] = await Promise.all([
    import('../files/calendar/calendar-events.ts'),
    import('../files/calendar/calendar-text.ts'),
  ]);
  const events = calendarEvents({ case: papers.case, plan: planOf(papers) }, calendar, locale);
  const alarms = { days: calendar.alarmDays, at: calendar.alarmAt };
  return {
    name: CALENDAR_NAMES[locale],
    extension: 'ics',
    mediaType: 'text/calendar; charset=utf-8',
    bytes: Buffer.from(calendarText(events, alarms, { language: locale, written }), 'utf8'),
  };
}

const LETTER_FAULTS: Readonly<Record<LetterFault, Fault>> = {
  'no-accounts': { path: 'letter.accounts', code: 'too-short' },
  'unknown-debt': { path: 'letter.accounts', code: 'unknown-reference' },
  'mixed-forms': { path: 'letter.accounts', code: 'invalid' },
};

async function letterFile(
  papers: CaseForFiles,
  { letter: entry, locale }: Of<'letter-docx'>,
): Promise<Writing> {
  const reading = writeLetter({ case: papers.case, plan: planOf(papers), entry }, locale);
  if (!reading.ok) return { ok: false, faults: [LETTER_FAULTS[reading.fault]] };
  const { letterDocx } = await import('../files/letter/letter-docx.ts');
  return {
    ok: true,
    file: {
      name: reading.letter.title,
      extension: 'docx',
      mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      bytes: await letterDocx(reading.letter),
    },
  };
}
