import type { BillFault, BillFaultCode, SkipReason } from './bill-faults.ts';
import type { FaultLanguage } from './fault-texts.ts';

/** What is wrong with a bill file and what to do, in both languages; `{detail}` is a limit or names of columns. */
export const BILL_FAULT_TEXTS: Readonly<Record<FaultLanguage, Readonly<Record<BillFaultCode, string>>>> = {
  'zh-CN': {
    'bill/unreadable': '读不到这个文件。',
    'bill/empty': '文件是空的。请重新下载或导出账单。',
    'bill/too-large': '文件太大（最多 {detail}），没有读取。请分时间段导出账单。',
    'bill/pdf': '这是 PDF。请改为导出“用于个人对账”的账单（CSV 或 XLSX）。',
    'bill/old-excel': '这是旧版 Excel（.xls）或带密码的工作簿。请打开后另存为不带密码的 .xlsx 或 .csv。',
    'bill/web-page': '这是网页，不是表格。请打开后另存为 .xlsx 或 .csv。',
    'bill/other-archive': '只认得 zip 压缩包，不认得 rar、7z、gz。请解压后再选账单文件。',
    'bill/binary': '这不是账单文件：内容不是文字，也不是表格。',
    'bill/encoding': '文字编码认不出来（不是 UTF-8，也不是 GB18030）。请重新导出，或另存为 UTF-8。',
    'bill/garbled': '文件在别处用错误的编码保存过，中文已成乱码。请用原始文件，或重新导出。',
    'bill/not-a-bill':
      '没有找到账单的表头（前 60 行）。支持支付宝、微信、京东的账单，以及银行的 CSV 或 XLSX 表格。',
    'bill/columns-unknown':
      '这是一张表格，但不是支付宝、微信或京东的账单，需要先指定各列的含义。表中的列：{detail}',
    'bill/columns-missing': '表中没有指定的列：{detail}',
    'bill/cut-off': '文件开头像账单，但在表头之前就结束了，可能没有下载完整。请重新下载。',
    'bill/no-rows': '账单只有表头，没有一笔交易。请换一个时间段导出。',
    'bill/too-many-rows': '行数太多（最多 {detail}）。请分时间段导出账单。',
    'bill/password-needed': '压缩包有密码。密码在支付宝或微信发来的消息里，请填写后再读。',
    'bill/wrong-password': '密码不对，或压缩包已损坏。',
    'bill/damaged-archive': '压缩包损坏或不完整。请重新下载。',
    'bill/unsupported-archive': '压缩包用了不支持的压缩或加密方式。请解压后再选账单文件。',
    'bill/archive-too-large': '压缩包解开后太大（最多 {detail}），没有读取。',
    'bill/too-many-files': '压缩包里的文件太多（最多 {detail} 个），没有读取。',
    'bill/nested-archive': '压缩包里还是压缩包。请解压后再选账单文件。',
    'bill/nothing-inside': '压缩包里没有账单（CSV、TXT 或 XLSX）。',
    'bill/several-inside': '压缩包里不止一份账单。请解压后一份一份地选。',
    'bill/damaged-workbook': '工作簿损坏或不完整。请重新下载，或打开后另存为 .xlsx。',
    'bill/cancelled': '已取消，什么都没有保存。',
  },
  en: {
    'bill/unreadable': 'This file cannot be read.',
    'bill/empty': 'The file is empty. Download or export the bill again.',
    'bill/too-large':
      'The file is too large (at most {detail}) and was not read. Export the bill in shorter periods.',
    'bill/pdf': 'This is a PDF. Export the bill for personal use instead (CSV or XLSX).',
    'bill/old-excel':
      'This is an old Excel file (.xls) or a workbook with a password. Open it and save it as .xlsx or .csv without a password.',
    'bill/web-page': 'This is a web page, not a table. Open it and save it as .xlsx or .csv.',
    'bill/other-archive':
      'Only zip archives can be opened, not rar, 7z or gz. Unpack it and choose the bill itself.',
    'bill/binary': 'This is not a bill: it holds neither text nor a table.',
    'bill/encoding':
      'The text is in an unknown encoding (neither UTF-8 nor GB18030). Export it again, or save it as UTF-8.',
    'bill/garbled':
      'The file was saved elsewhere in a wrong encoding and its Chinese is garbled. Use the original file, or export it again.',
    'bill/not-a-bill':
      'No heading of a bill was found in the first 60 lines. Bills of Alipay, WeChat and JD can be read, and tables of banks in CSV or XLSX.',
    'bill/columns-unknown':
      'This is a table, but no bill of Alipay, WeChat or JD: say first what its columns mean. Its columns: {detail}',
    'bill/columns-missing': 'The table has no such column: {detail}',
    'bill/cut-off':
      'The file begins like a bill but ends before its heading; the download may be incomplete. Download it again.',
    'bill/no-rows': 'The bill has a heading and not one transaction. Export another period.',
    'bill/too-many-rows': 'Too many rows (at most {detail}). Export the bill in shorter periods.',
    'bill/password-needed':
      'The archive has a password, which is in the message from Alipay or WeChat. Give it to read the bill.',
    'bill/wrong-password': 'The password is wrong, or the archive is damaged.',
    'bill/damaged-archive': 'The archive is damaged or incomplete. Download it again.',
    'bill/unsupported-archive':
      'The archive is packed or encrypted in a way that is not supported. Unpack it and choose the bill itself.',
    'bill/archive-too-large': 'The archive is too large when unpacked (at most {detail}) and was not read.',
    'bill/too-many-files': 'The archive holds too many files (at most {detail}) and was not read.',
    'bill/nested-archive': 'The archive holds another archive. Unpack it and choose the bill itself.',
    'bill/nothing-inside': 'The archive holds no bill (CSV, TXT or XLSX).',
    'bill/several-inside': 'The archive holds several bills. Unpack it and choose them one by one.',
    'bill/damaged-workbook':
      'The workbook is damaged or incomplete. Download it again, or open it and save it as .xlsx.',
    'bill/cancelled': 'Cancelled; nothing was saved.',
  },
};

/** Why a row is not understood, in both languages. */
export const SKIP_REASON_TEXTS: Readonly<Record<FaultLanguage, Readonly<Record<SkipReason, string>>>> = {
  'zh-CN': {
    'time-not-understood': '时间看不懂',
    'amount-not-understood': '金额看不懂',
    'direction-not-understood': '收/支看不懂',
    'status-not-understood': '没见过的交易状态',
    'columns-missing': '列数不够，可能被截断',
    'quote-not-closed': '引号没有结束',
    'line-too-long': '这一行太长',
    'line-not-readable': '这一行读不出来',
  },
  en: {
    'time-not-understood': 'its time is not understood',
    'amount-not-understood': 'its amount is not understood',
    'direction-not-understood': 'whether it is income or expense is not understood',
    'status-not-understood': 'its status is not known',
    'columns-missing': 'columns are missing; it may be cut off',
    'quote-not-closed': 'a quotation is not closed',
    'line-too-long': 'the line is too long',
    'line-not-readable': 'the line cannot be read',
  },
};

/** A fault's text with its detail in place. */
export function billFaultText({ code, detail = '' }: BillFault, language: FaultLanguage): string {
  // A function, because a replacement text would give `$&` a meaning.
  return BILL_FAULT_TEXTS[language][code].replace('{detail}', () => detail);
}
