import { describe, expect, it } from 'vitest';
import { readImportFile } from '../../../documents/spreadsheets/import-file.ts';
import type { SheetCell } from '../../../documents/spreadsheets/sheet.ts';
import { writeXlsx } from '../../../documents/spreadsheets/write-xlsx.ts';
import { templateBook, templateSheets } from '../../../documents/templates/template-book.ts';
import { sourceOfDefaults } from '../../../documents/templates/template-source.ts';
import { kinds } from '../../../domain/index.ts';
import type { Language } from '../../../domain/settings/kind.ts';
import { listRows } from '../../../domain/register/in-memory.ts';
import { importable } from '../../../engine/imports/import-columns.ts';
import { memorySource } from '../../../engine/lists/memory-source.ts';
import { importing } from '../../engine/imports/importing.ts';
import { unzipped } from '../../support/register-files.ts';

type Filled = Readonly<Record<string, SheetCell>>;
const languages = ['en', 'ko'] as const;

/** The template of a kind with rows filled in under its headings, by the beginning of each heading. */
async function filledIn(
  table: string,
  language: Language,
  rows: readonly Filled[],
  source = sourceOfDefaults(),
  timeZone: string | null = null,
) {
  const [sheet, ...rest] = templateSheets({ table, language, source, timeZone });
  if (sheet === undefined) throw new Error('no sheet');
  const cells = rows.map((row) => sheet.header.map((heading) => row[heading.replace(/ \*| \(.*\)$/g, '')] ?? null));
  const written = writeXlsx([{ ...sheet, rows: [...sheet.rows, ...cells] }, ...rest]);
  if (!written.ok) throw new Error(JSON.stringify(written.problems));
  const file = await readImportFile(table, written.value, 'template.xlsx');
  if (!file.ok) throw new Error(JSON.stringify(file.problems));
  return file.value;
}

const inSeoul = 'Asia/Seoul';
const risks = {
  en: {
    Title: 'Late settlement file',
    Category: 'Operational risk',
    'Event type': '',
    'Residual likelihood': '4 · Likely',
    'Residual impact': '2 · Minor',
    Owner: 'Jane Kim',
    'Identified on': { date: '2026-02-03' },
  },
  ko: {
    제목: '정산 파일 지연',
    '리스크 유형': '시장리스크',
    '잔여리스크 발생가능성': '4 · 높음',
    '잔여리스크 영향도': '2 · 경미',
    담당자: '김제인',
    식별일: { date: '2026-02-03' },
  },
} as const;

describe('a template', () => {
  it.each(languages)('of risks comes in as it was filled in, without its example, which is said (%s)', async (language) => {
    const memory = await importing();
    const row = { ...risks[language], ...(language === 'en' ? { Category: 'Market risk' } : {}) };
    const file = await filledIn('risks', language, [row]);
    expect(file.examples).toEqual([2]);
    expect(await memory.send('risks', [], { rows: file.rows as never })).toMatchObject({ read: 1, created: 1, rejected: [] });
    const [risk] = listRows(memorySource(memory.register, '2026-03-01'), {
      table: 'risks',
      search: '',
      filters: [],
      sort: [],
      archived: false,
    });
    expect(risk?.cells).toMatchObject({
      title: language === 'en' ? 'Late settlement file' : '정산 파일 지연',
      category: 'market',
      residualLikelihood: 4,
      residualImpact: 2,
      ownerId: language === 'en' ? 'Jane Kim' : '김제인',
      identifiedOn: '2026-02-03',
    });
  });

  it('of incidents names the zone of the register, in which its times are read', async () => {
    const memory = await importing(Date.UTC(2026, 5, 1));
    const row = { Title: 'Outage', Service: 'Payments', 'Started at': { date: '2026-02-03T09:15:00' } };
    const file = await filledIn('incidents', 'en', [row], sourceOfDefaults(), 'America/New_York');
    expect(file.headings['startedAt']).toBe('Started at * (America/New_York)');
    expect(await memory.send('incidents', [], { rows: file.rows as never })).toMatchObject({ created: 1, rejected: [] });
    // Five hours behind UTC in winter.
    const [incident] = listRows(memorySource(memory.register, '2026-06-01'), {
      table: 'incidents',
      search: '',
      filters: [],
      sort: [],
      archived: false,
    });
    expect(incident?.cells['startedAt']).toBe('2026-02-03T14:15:00.000Z');
  });

  it.each(importable(kinds).flatMap((table) => languages.map((language) => [table, language] as const)))(
    'of %s is read without mapping, and holds nothing yet (%s)',
    async (table, language) => {
      const book = templateBook({ table, language, source: sourceOfDefaults(), timeZone: inSeoul });
      if (!book.ok) throw new Error(JSON.stringify(book.problems));
      expect(await readImportFile(table, book.value, 'template.xlsx')).toMatchObject({ ok: false, problems: [{ code: 'import.noRows' }] });
      const [sheet, howTo, lists] = templateSheets({ table, language, source: sourceOfDefaults(), timeZone: inSeoul });
      expect(sheet?.rows).toHaveLength(1);
      expect(howTo?.rows.length).toBeGreaterThan(sheet?.header.length ?? 0);
      expect(lists?.isHidden).toBe(true);
    },
  );

  it.each([
    ['risks', 'en'],
    ['risks', 'ko'],
    ['controls', 'en'],
    ['losses', 'ko'],
    ['units', 'en'],
    ['services', 'ko'],
  ] as const)('of %s has an example that would be taken, were it none (%s)', async (table, language) => {
    const [sheet] = templateSheets({ table, language, source: sourceOfDefaults(), timeZone: null });
    if (sheet === undefined) throw new Error('no sheet');
    const written = writeXlsx([{ ...sheet, rows: sheet.rows.map(([, ...cells]) => [null, ...cells]) }]);
    const file = written.ok ? await readImportFile(table, written.value, 'f.xlsx') : written;
    if (!file.ok) throw new Error(JSON.stringify(file.problems));
    const memory = await importing(Date.UTC(2026, 5, 1));
    expect(await memory.send(table, [], { rows: file.value.rows as never })).toMatchObject({ created: 1, rejected: [] });
  });

  it('offers the words of choices, levels and terms, and the people, units and services of a register', async () => {
    const memory = await importing();
    await memory.send('controls', [
      { title: 'Four eyes', kind: 'preventive', ownerId: 'Ann Lee', unitId: 'Treasury', serviceIds: 'Payments' },
    ]);
    const source = memorySource(memory.register, '2026-01-01');
    const [sheet, , lists] = templateSheets({ table: 'risks', language: 'en', source, timeZone: inSeoul });
    const offered = (heading: string) => {
      const at = lists?.header.indexOf(heading) ?? -1;
      return (lists?.rows ?? []).flatMap((cells) => cells[at] ?? []);
    };
    expect(offered('Category')).toEqual(['Market risk', 'Credit risk', 'Operational risk', 'Liquidity risk', 'Reputation risk']);
    expect(offered('Residual likelihood')).toEqual(['1 · Rare', '2 · Unlikely', '3 · Possible', '4 · Likely', '5 · Frequent']);
    expect(offered('Owner')).toContain('Ann Lee');
    expect(offered('Unit')).toEqual(['Treasury']);
    expect(offered('Sub-type')).toContain('Interest rate');
    expect(offered('Event type').length).toBeGreaterThan(10);
    const entry = (heading: string) => sheet?.entry?.[sheet.header.indexOf(heading)];
    expect(entry('Category *')).toEqual({
      looks: 'plain',
      choices: expect.stringMatching(/^'Choices'!\$[A-Z]+\$2:\$[A-Z]+\$6$/),
      isOpen: false,
    });
    expect(entry('Owner')).toMatchObject({ isOpen: true });
    expect(entry('Identified on')).toMatchObject({ looks: 'day', choices: null });
    expect(entry('Title *')).toMatchObject({ looks: 'text', choices: null });
  });

  it('has its lists as validations of the sheet, with as many cells as there are choices', () => {
    const book = templateBook({ table: 'controls', language: 'en', source: sourceOfDefaults(), timeZone: null });
    const xml = new TextDecoder().decode(book.ok ? unzipped(book.value).get('xl/worksheets/sheet1.xml') : undefined);
    // Control type, key control, automated and condition have lists; nobody is known yet.
    expect([...xml.matchAll(/<dataValidation type="list"/g)]).toHaveLength(4);
    expect(xml).toContain("<formula1>'Choices'!$A$2:$A$4</formula1>");
    expect(xml).toContain('state="frozen"');
  });
});
