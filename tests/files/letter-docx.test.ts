import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { type LetterSource, writeLetter } from '../../src/domain/letter/letter.ts';
import type { LetterEntry, LetterLanguage } from '../../src/domain/letter/letter-entry.ts';
import { planCase } from '../../src/domain/plan/plan.ts';
import { letterDocx } from '../../src/main/files/letter/letter-docx.ts';
import { exampleCase } from '../support/example-case.ts';
import { emptyEntry, fullEntry } from '../support/letter-entries.ts';

const input = exampleCase('does-not-fit');
const plan = planCase(input);

async function docx(entry: LetterEntry, language: LetterLanguage = 'zh-CN'): Promise<Buffer> {
  const reading = writeLetter({ case: input, plan, entry } satisfies LetterSource, language);
  if (!reading.ok) throw new Error(reading.fault);
  return Buffer.from(await letterDocx(reading.letter));
}
const read = async (entry: LetterEntry, language?: LetterLanguage) =>
  (await mammoth.convertToHtml({ buffer: await docx(entry, language) })).value;
async function xml(entry: LetterEntry): Promise<string> {
  const parts = unzipSync(new Uint8Array(await docx(entry)));
  return new TextDecoder().decode(parts['word/document.xml']);
}

describe('the letter as DOCX, read by a reader that is not its writer', () => {
  test('has its title, its sections as headings, its tables as tables and its lists as lists', async () => {
    const html = await read(fullEntry('card-0457'));
    expect(html).toContain('信用卡个性化分期还款协议申请书');
    expect([...html.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, heading]) => heading)).toEqual([
      '一、欠款余额与结构（币种：人民币）',
      '二、困难原因',
      '三、收入与必要生活支出',
      '四、还款方案（币种：人民币）',
      '五、还款期间的年费、利息和其他费用',
      '六、承诺',
      '七、其他债务',
      '八、其他事项',
      '九、附件',
    ]);
    expect(html.match(/<table>/g)).toHaveLength(4);
    expect(html.match(/<ol>/g)).toHaveLength(3);
    expect(html).toContain('¥18,700.00');
  });

  test('masks name and phone, and holds what was typed', async () => {
    const html = await read(fullEntry('card-0457'));
    expect(html).toContain('张*');
    expect(html).toContain('186****1402');
    expect(html).not.toContain('张小明');
    expect(html).not.toContain('18612341402');
    expect(html).toContain('2026 年 8 月起公司裁员');
  });

  test('shows what was left empty as a marked line to write on', async () => {
    const text = await xml(emptyEntry('card-0457'));
    expect(text.match(/<w:highlight w:val="yellow"\/>/g)?.length).toBeGreaterThan(8);
    expect(text).toMatch(/<w:t[^>]*>_{10,}<\/w:t>/);
    expect(await xml(fullEntry('card-0457')).then((full) => full.match(/w:highlight /g))).toHaveLength(1);
  });

  test('is set in A4 with a Chinese font for Chinese text', async () => {
    expect(await xml(fullEntry('card-0457'))).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    const parts = unzipSync(new Uint8Array(await docx(fullEntry('card-0457'))));
    expect(new TextDecoder().decode(parts['word/styles.xml'])).toContain('w:eastAsia="宋体"');
  });

  test('keeps markup that was typed as text', async () => {
    const html = await read({ ...fullEntry('card-0457'), reason: '<b>裁员</b> & "停产"' });
    expect(html).toContain('&lt;b&gt;裁员&lt;/b&gt; &amp; ');
  });

  test('the translation says that it is one', async () => {
    const html = await read(fullEntry('card-0457'), 'en');
    expect(html).toContain('Reading translation. The Chinese letter is the one to send.');
    expect(html).toContain('Application for a personal instalment agreement (credit card)');
  });
});
