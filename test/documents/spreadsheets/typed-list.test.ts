import { describe, expect, it } from 'vitest';
import { readImportFile } from '../../../documents/spreadsheets/import-file.ts';
import { readTable } from '../../../documents/spreadsheets/read-table.ts';
import { typedListSheet } from '../../../documents/spreadsheets/typed-list.ts';
import { writeXlsx } from '../../../documents/spreadsheets/write-xlsx.ts';
import { writeCsv } from '../../../documents/spreadsheets/write-csv.ts';
import type { Language } from '../../../domain/settings/kind.ts';
import { listRows } from '../../../domain/register/in-memory.ts';
import { memorySource } from '../../../engine/lists/memory-source.ts';
import { utf8ToBytes } from '../../../engine/values/sha256.ts';
import { importing } from '../../engine/imports/importing.ts';

type Memory = Awaited<ReturnType<typeof importing>>;
const seoul = { name: '시험 등록부', timeZone: 'Asia/Seoul' };
const newYork = { name: '시험 등록부', timeZone: 'America/New_York' };

function typed({ register }: Memory, table: string, language: Language = 'en', of = seoul) {
  const source = memorySource(register, '2026-01-01');
  const rows = listRows(source, { table, search: '', filters: [], sort: [], archived: false });
  const sheet = typedListSheet({ table, rows, source, language, register: of });
  const written = writeXlsx([sheet]);
  if (!written.ok) throw new Error(JSON.stringify(written.problems));
  const cell = (heading: string, at = 0) => sheet.rows[at]?.[sheet.header.indexOf(heading)];
  return { sheet, cell, bytes: written.value };
}

async function taken(memory: Memory, table: string, bytes: Uint8Array) {
  const file = await readImportFile(table, bytes, 'list.xlsx');
  if (!file.ok) throw new Error(JSON.stringify(file.problems));
  return memory.send(table, [], { rows: file.value.rows as never });
}

const outage = {
  code: 'I-1',
  title: 'Outage',
  serviceId: 'Payments',
  startedAt: '2025-08-03T15:02:07Z',
  restoredAt: '2025-08-03T17:32:07Z',
};
const made = () => importing(Date.UTC(2026, 0, 1));

describe('a list for Excel', () => {
  it('has times as dates of the workbook, to the second, in the zone that its heading names', async () => {
    const memory = await made();
    await memory.send('incidents', [outage]);
    // Nine hours ahead of UTC.
    expect(typed(memory, 'incidents').cell('Started at (Asia/Seoul)')).toEqual({ date: '2025-08-04T00:02:07' });
    expect(typed(memory, 'incidents', 'ko').cell('시작 시각 (Asia/Seoul)')).toEqual({ date: '2025-08-04T00:02:07' });
    // Four hours behind it in summer.
    expect(typed(memory, 'incidents', 'en', newYork).cell('Started at (America/New_York)')).toEqual({ date: '2025-08-03T11:02:07' });
  });

  it('has elapsed minutes as numbers in a column of their own', async () => {
    const memory = await made();
    await memory.send('incidents', [outage]);
    await memory.send('serviceSpans', [
      { incidentId: 'I-1', state: 'interrupted', startedAt: '2025-08-03T15:10:00Z', endedAt: '2025-08-03T15:55:00Z' },
    ]);
    const { cell } = typed(memory, 'incidents');
    expect([cell('Minutes to restore'), cell('Minutes felt by customers')]).toEqual([150, 45]);
  });

  it('has days as dates, amounts with their currency, and levels and ratings with their words', async () => {
    const memory = await made();
    const position = { residualLikelihood: 4, residualImpact: 3, residualValidOn: '2025-07-01' };
    await memory.send('risks', [{ title: 'Rates', category: 'market', identifiedOn: '2025-03-31', ...position }]);
    await memory.send('losses', [{ title: 'Fine', occurredOn: '2025-03-30', gross: '1234.50', currency: 'USD' }]);
    const { cell } = typed(memory, 'risks');
    expect([cell('Identified on'), cell('Residual likelihood'), cell('Residual impact'), cell('Inherent likelihood')]).toEqual([
      { date: '2025-03-31' },
      '4 · Likely',
      '3 · Moderate',
      null,
    ]);
    expect(typed(memory, 'risks', 'ko').cell('잔여리스크 발생가능성')).toBe('4 · 높음');
    expect(typed(memory, 'losses').cell('Gross loss')).toEqual({ amount: 1234.5, currency: 'USD' });
    expect(await taken(memory, 'risks', typed(memory, 'risks').bytes)).toMatchObject({ unchanged: 1, rejected: [], changed: false });
  });

  it.each(['en', 'ko'] as const)('is read again where the heading names another zone than the register has (%s)', async (language) => {
    const memory = await made();
    await memory.send('incidents', [outage]);
    const { bytes } = typed(memory, 'incidents', language, newYork);
    expect(await taken(memory, 'incidents', bytes)).toMatchObject({ unchanged: 1, changed: false, rejected: [] });
    const fresh = await made();
    expect(await taken(fresh, 'incidents', bytes)).toMatchObject({ created: 1, rejected: [] });
    expect(typed(fresh, 'incidents').sheet).toEqual(typed(memory, 'incidents').sheet);
  });

  it('is read again after a spreadsheet program made CSV of it, in the zone of the heading', async () => {
    const memory = await made();
    await memory.send('incidents', [outage]);
    const csv = writeCsv(typed(memory, 'incidents', 'en', newYork).sheet);
    expect(await taken(memory, 'incidents', csv)).toMatchObject({ unchanged: 1, changed: false, rejected: [] });
  });

  it('keeps what a record holds of the hour that comes twice, and of a second', async () => {
    const memory = await made();
    const twice = ['2025-11-02T05:30:00.250Z', '2025-11-02T06:30:00.750Z'];
    await memory.send(
      'incidents',
      twice.map((startedAt, at) => ({ code: `I-${at + 1}`, title: `T${at}`, serviceId: 'Payments', startedAt })),
    );
    const { bytes, cell } = typed(memory, 'incidents', 'en', newYork);
    expect([0, 1].map((at) => cell('Started at (America/New_York)', at))).toEqual([
      { date: '2025-11-02T01:30:00' },
      { date: '2025-11-02T01:30:00' },
    ]);
    expect(await taken(memory, 'incidents', bytes)).toMatchObject({ unchanged: 2, changed: false, earlierTimes: [] });
    const fresh = await made();
    expect(await taken(fresh, 'incidents', bytes)).toMatchObject({ created: 2, earlierTimes: [{ row: 2 }, { row: 3 }] });
  });

  it('refuses a heading that names a zone of no column of times', async () => {
    const file = await readImportFile('risks', utf8ToBytes('Title (Asia/Seoul),Category\na,market\n'), 'f.csv');
    expect(file).toMatchObject({ ok: false, problems: [{ code: 'import.headerUnknown', at: { column: 'Title (Asia/Seoul)' } }, {}] });
  });
});

describe('a text that no cell of Excel can hold', () => {
  const long = Array.from({ length: 6 }, (_, at) => ({ at: `2025-08-03T15:0${at}:00Z`, status: 'update', text: 'x'.repeat(7000) }));
  async function recorded() {
    const memory = await made();
    await memory.send('incidents', [
      { ...outage, timeline: JSON.stringify(long) },
      { ...outage, code: 'I-2', title: 'Short' },
    ]);
    return memory;
  }

  it.each([
    ['en', 'Timeline', 'Too long for Excel. The whole text is in the register "시험 등록부": I-1, Timeline.'],
    ['ko', '경과', 'Excel 셀에 담기에는 너무 깁니다. 전체 내용은 등록부 "시험 등록부"의 I-1, 경과에 있습니다.'],
  ] as const)('says where it stands whole, and is left as it was (%s)', async (language, heading, words) => {
    const memory = await recorded();
    const { bytes, cell, sheet } = typed(memory, 'incidents', language);
    expect([cell(heading), cell(heading, 1), sheet.rows.length]).toEqual([words, null, 2]);
    const read = readTable(bytes, 'list.xlsx');
    const lengths = read.ok ? read.value.rows.flatMap(({ cells }) => cells.map((one) => (typeof one === 'string' ? one.length : 0))) : [];
    expect(Math.max(...lengths)).toBeLessThanOrEqual(32_767);
    expect(await taken(memory, 'incidents', bytes)).toMatchObject({ unchanged: 2, changed: false, rejected: [] });
    const fresh = await made();
    expect(await taken(fresh, 'incidents', bytes)).toMatchObject({
      created: 1,
      rejected: [{ row: 2, column: 'timeline', code: 'import.textElsewhere' }],
    });
  });

  it('is no more than a text in a column that it does not name', async () => {
    const memory = await recorded();
    const text = 'Too long for Excel. The whole text is in the register "a": I-1, Timeline.';
    const file = await readImportFile('incidents', utf8ToBytes(`Code,Summary\nI-2,"${text.replaceAll('"', '""')}"\n`), 'f.csv');
    expect(file.ok && file.value.rows[0]?.fields['summary']).toBe(text);
    expect(memory.register.entries.length).toBeGreaterThan(0);
  });
});
