import { describe, expect, it } from 'vitest';
import { logHtml } from '../../../documents/log/log-html.ts';
import type { LogDocument } from '../../../documents/log/log-document.ts';
import { logAboutSheet, logSheet } from '../../../documents/log/log-sheet.ts';
import { readTable } from '../../../documents/spreadsheets/read-table.ts';
import { writeCsv } from '../../../documents/spreadsheets/write-csv.ts';
import { writeXlsx } from '../../../documents/spreadsheets/write-xlsx.ts';

const hash = 'ab'.repeat(32);
const log: LogDocument = {
  language: 'ko',
  registerName: '한빛결제 <등록부>',
  timeZone: 'America/New_York',
  filters: [['시작일', '2025. 3. 9.']],
  oldestFirst: true,
  rows: [
    {
      seq: 1200,
      // An hour before the clocks of New York go forward, and an hour after: 01:30 and 03:30 there.
      at: '2025-03-09T06:30:00.000Z',
      by: '김하나',
      inNameOf: '이두리',
      action: '평가 추가',
      record: 'R-1 금리 상승',
      what: '=HYPERLINK("x") <b>',
      count: 1,
    },
    { seq: 1201, at: '2025-03-09T07:30:05.000Z', by: '김하나', inNameOf: '', action: '기록 가져오기', record: '', what: '', count: 5000 },
  ],
  head: { seq: 1300, hash, at: '2025-03-10T00:00:00.000Z' },
  isVerified: false,
};

describe('the log as a file', () => {
  it('has the times of the zone that its heading names, as times in a workbook', () => {
    const book = writeXlsx([logSheet(log), logAboutSheet(log)]);
    if (!book.ok) throw new Error(JSON.stringify(book.problems));
    const read = readTable(book.value, 'log.xlsx');
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(read.value.header.slice(0, 2)).toEqual(['번호', '일시 (America/New_York)']);
    expect(read.value.rows.map(({ cells }) => cells.slice(0, 2))).toMatchObject([
      [1200, { sheetTime: '2025-03-09T01:30:00', isDay: false }],
      [1201, { sheetTime: '2025-03-09T03:30:05', isDay: false }],
    ]);
    expect(read.value.rows[0]?.cells[6]).toBe('=HYPERLINK("x") <b>');
  });

  it('is guarded against formulas where it is comma separated', () => {
    const [, first, second] = new TextDecoder().decode(writeCsv(logSheet(log))).split('\r\n');
    expect(first).toBe(`1200,2025-03-09 01:30:00,김하나,이두리,평가 추가,R-1 금리 상승,"'=HYPERLINK(""x"") <b>",1`);
    expect(second).toBe('1201,2025-03-09 03:30:05,김하나,,기록 가져오기,,,5000');
  });

  it('says on paper what it was narrowed to and with what the ledger ends, and claims no verification that was not made', () => {
    const html = logHtml(log, null);
    expect(html).toContain('<dt>시작일</dt><dd>2025. 3. 9.</dd>');
    expect(html).toContain(`1300:${hash}`);
    expect(html).toContain('이 문서를 만들 때 원장을 검증하지 않았습니다.');
    expect(html).not.toContain('검증했으며');
    expect(logHtml({ ...log, isVerified: true }, null)).toContain('이 문서를 만들 때 원장을 검증했으며');
    expect(html).toContain('한빛결제 &lt;등록부&gt;');
    expect(html).toContain('&lt;b&gt;');
    expect(logHtml({ ...log, filters: [], rows: [] }, null)).toContain('조건에 맞는 항목이 없습니다.');
  });
});
