import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unzipped } from '../../support/register-files.ts';
import { identitySheet } from '../../../documents/rcsa/sheet-parts.ts';
import { languages } from '../../../domain/settings/kind.ts';
import { createdMemory } from '../../support/memory.ts';
import { filledIn, openedRound, readBack, rowsIn, toWrite, type Written } from '../../support/rcsa.ts';

const seed = Number(process.env['PLIMSOLL_SEED'] ?? 20_251_020);

/** The sheet of Kim, as its owner filled it in, read again. */
async function back(written: readonly Written[], also?: Parameters<typeof filledIn>[2], language: 'ko' | 'en' = 'en') {
  const { memory, kim, sheetOf } = await openedRound();
  const read = readBack(memory, filledIn(toWrite(memory, sheetOf(kim), language), written, also));
  return read.ok
    ? { problems: read.value.problems, lines: read.value.sheet.risks, controls: read.value.sheet.controls }
    : { problems: read.problems, lines: [], controls: [] };
}
const cell = (row: number, column: number, text: string | number | null, at = 0): Written => ({ at, row, column, cell: text });

const xmlOf = (files: ReadonlyMap<string, Uint8Array>, name: string) => new TextDecoder().decode(files.get(name));

describe('an RCSA sheet', () => {
  it.each(languages)('comes back as it went out where nobody touched it (%s)', async (language) => {
    const { memory, kim, sheetOf } = await openedRound();
    const wanted = toWrite(memory, sheetOf(kim), language);
    const read = readBack(memory, filledIn(wanted));
    expect(read).toMatchObject({ ok: true, value: { problems: [], sheet: { sheetId: sheetOf(kim).id, ownerId: kim, seq: wanted.seq } } });
    expect(read.ok && read.value.sheet.risks.map(({ riskId, asked, answer, said }) => [riskId, asked, answer, said])).toEqual([
      ['r1', { likelihood: 3, impact: 3, rationale: '두 번\n발생' }, null, { likelihood: 3, impact: 3, rationale: '두 번\n발생' }],
      ['r2', { likelihood: 4, impact: 2, rationale: '' }, null, { likelihood: 4, impact: 2, rationale: '' }],
    ]);
    expect(read.ok && read.value.sheet.controls).toEqual([{ row: 2, riskId: 'r1', controlId: 'c1', asked: null, said: null }]);
  });

  it(`gives back whatever stood there and whatever was answered, in both languages (seed ${seed})`, async () => {
    const { memory, kim, sheetOf } = await openedRound(false);
    const text = fc
      .string({
        maxLength: 40,
        unit: fc.constantFrom('a', '가', ' ', '\n', '=', '-', '+', '@', "'", '"', '<', '&', '_x000D_', '1', '·', '\t'),
      })
      .map((one) => one.trim());
    const stated = fc.record({ likelihood: fc.integer({ min: 1, max: 5 }), impact: fc.integer({ min: 1, max: 5 }), rationale: text });
    const words = { en: { unchanged: 'No change', changed: 'Changed' }, ko: { unchanged: '변경 없음', changed: '변경' } } as const;
    const model = fc.record({
      language: fc.constantFrom(...languages),
      title: text,
      was: fc.option(stated),
      now: stated,
      asWords: fc.boolean(),
    });
    fc.assert(
      fc.property(model, ({ language, title, was, now, asWords }) => {
        const wanted = toWrite(memory, sheetOf(kim), language);
        const [first] = wanted.asked;
        if (first === undefined) throw new Error('no risk');
        const asked = [{ ...first, risk: { ...first.risk, title }, position: was }];
        const scale = (at: number, level: number) => (asWords ? wordOf(at, level, language) : level);
        const bytes = filledIn({ ...wanted, asked }, [
          cell(2, 5, words[language].changed),
          cell(2, 6, scale(0, now.likelihood)),
          cell(2, 7, scale(1, now.impact)),
          cell(2, 8, now.rationale),
        ]);
        const read = readBack(memory, bytes);
        expect(read).toMatchObject({ ok: true, value: { problems: [] } });
        expect(read.ok && read.value.sheet.risks).toEqual([{ row: 2, riskId: 'r1', asked: was, answer: 'changed', said: now }]);
      }),
      { seed, numRuns: 60 },
    );
  });

  it('is locked but for its answers, which are chosen from lists, in an order of parts that Excel takes', async () => {
    const { memory, kim, sheetOf } = await openedRound();
    const files = unzipped(filledIn(toWrite(memory, sheetOf(kim), 'en')));
    const sheet = xmlOf(files, 'xl/worksheets/sheet1.xml');
    const parts = [
      ...sheet.matchAll(
        /<(sheetPr|sheetViews|cols|sheetData|sheetProtection|autoFilter|dataValidations|pageMargins|pageSetup|headerFooter)\b/g,
      ),
    ];
    // ECMA-376, part 1, 18.3.1.99: the order of CT_Worksheet.
    expect(parts.map(([, name]) => name)).toEqual([
      'sheetPr',
      'sheetViews',
      'cols',
      'sheetData',
      'sheetProtection',
      'autoFilter',
      'dataValidations',
      'pageMargins',
      'pageSetup',
      'headerFooter',
    ]);
    expect([...sheet.matchAll(/<dataValidation type="list"[^>]*sqref="(\w):?/g)].map(([, column]) => column?.slice(0, 1))).toEqual([
      'F',
      'G',
      'H',
    ]);
    const styles = [...xmlOf(files, 'xl/styles.xml').matchAll(/<cellXfs[^>]*>(.*)<\/cellXfs>/g)][0]?.[1] ?? '';
    const open = styles.split('</xf>').map((style) => style.includes('locked="0"'));
    const styleOf = (place: string) => Number(new RegExp(`<c r="${place}"[^>]* s="(\\d+)"`).exec(sheet)?.[1]);
    expect(['A2', 'B2', 'E2', 'F2', 'G2', 'H2', 'I2', 'I3'].map((place) => open[styleOf(place)])).toEqual([
      false,
      false,
      false,
      true,
      true,
      true,
      true,
      true,
    ]);
    const count = Number(/<cellXfs count="(\d+)"/.exec(xmlOf(files, 'xl/styles.xml'))?.[1]);
    expect(styles.split('<xf ').length - 1).toBe(count);
  });

  it('says of each wrong cell what it is, and leaves out its line alone', async () => {
    const notALevel = await back([cell(2, 6, 'awful'), cell(3, 5, 'No change')]);
    expect(notALevel.problems).toMatchObject([
      { code: 'rcsa.notALevel', at: { file: 'kim.xlsx', row: 2, column: 'Likelihood' }, args: { value: 'awful' } },
    ]);
    expect(notALevel.lines.map(({ riskId }) => riskId)).toEqual(['r2']);
    // A level beyond the scale, and a number with the word of another level.
    for (const wrong of ['6', 0, '2.5', '4 · Rare'])
      expect((await back([cell(2, 6, wrong)])).problems).toMatchObject([{ code: 'rcsa.notALevel' }]);
    expect((await back([cell(2, 5, 'perhaps')])).problems).toMatchObject([
      { code: 'field.notOneOf', at: { row: 2, column: 'Answer' }, args: { values: 'No change, Changed' } },
    ]);
    expect((await back([cell(2, 7, null)])).problems).toMatchObject([{ code: 'rcsa.half', at: { row: 2, column: 'Impact' } }]);
    expect((await back([cell(2, 5, 'No change'), cell(2, 8, 'otherwise')])).problems).toMatchObject([
      { code: 'rcsa.contradicts', at: { row: 2, column: 'Answer' } },
    ]);
    expect((await back([cell(2, 8, 'x'.repeat(4001))])).problems).toMatchObject([
      { code: 'field.tooLong', at: { row: 2, column: 'Rationale' } },
    ]);
    expect((await back([cell(2, 6, 'fine', 1)])).problems).toMatchObject([
      { code: 'field.notOneOf', at: { row: 2, column: 'Self-assessment' } },
    ]);
  });

  it('says that a locked cell was altered, that a line is of no risk of the sheet, and that one comes twice', async () => {
    const altered = await back([cell(2, 1, 'Another title'), cell(2, 5, 'No change')]);
    expect(altered.problems).toMatchObject([
      { code: 'rcsa.lockedCell', at: { row: 2, column: 'Title' }, args: { value: 'Another title', was: '금리 상승' } },
    ]);
    expect(altered.lines.map(({ riskId }) => riskId)).toEqual(['r2']);
    expect((await back([cell(2, 0, 'R-99')])).problems).toMatchObject([
      { code: 'rcsa.notInRound', at: { row: 2 }, args: { code: 'R-99' } },
    ]);
    const twice = await back([], ([first, ...rest]) =>
      first === undefined ? [] : [{ ...first, rows: [...first.rows, ...first.rows.slice(0, 1)] }, ...rest],
    );
    expect(twice.problems).toMatchObject([{ code: 'rcsa.twice', at: { row: 4 }, args: { what: 'R-1' } }]);
  });

  it('is found by its codes wherever its lines are moved to', async () => {
    const sorted = await back([cell(2, 5, 'Changed')], ([first, ...rest]) =>
      first === undefined ? [] : [{ ...first, rows: [...first.rows].reverse() }, ...rest],
    );
    expect(sorted.lines.map(({ row, riskId, answer }) => [row, riskId, answer])).toEqual([
      [2, 'r2', null],
      [3, 'r1', 'changed'],
    ]);
  });

  it('is no sheet of a round where its hidden part is missing or altered, or a sheet of it was taken out', async () => {
    const hidden = (rows: (lines: readonly string[]) => readonly string[]) =>
      back([], (sheets) =>
        sheets.map((sheet) =>
          sheet.name === identitySheet
            ? { ...sheet, rows: rows(sheet.rows.map(([line]) => (typeof line === 'string' ? line : ''))).map((line) => [line]) }
            : sheet,
        ),
      );
    expect((await hidden((lines) => lines.map((line) => line.replace('"likelihood":3', '"likelihood":5')))).problems).toMatchObject([
      { code: 'rcsa.altered' },
    ]);
    expect((await hidden(() => [])).problems).toMatchObject([{ code: 'rcsa.altered' }]);
    expect((await hidden((lines) => ['{', ...lines.slice(1)])).problems).toMatchObject([{ code: 'rcsa.altered' }]);
    expect((await back([], (sheets) => sheets.slice(1))).problems).toMatchObject([{ code: 'rcsa.altered' }]);
    expect((await back([], (sheets) => sheets.filter(({ name }) => name !== identitySheet))).problems).toMatchObject([
      { code: 'rcsa.notASheet' },
    ]);
    const memory = await createdMemory();
    expect(readBack(memory, new TextEncoder().encode('a,b\n1,2\n'))).toMatchObject({ ok: false, problems: [{ code: 'rcsa.notASheet' }] });
  });

  it('offers the levels of the scales, and fills in what was said of a control before', async () => {
    const { memory, kim, sheetOf } = await openedRound();
    expect(rowsIn(memory).all('rcsaControls')).toEqual([]);
    const files = unzipped(filledIn(toWrite(memory, sheetOf(kim), 'en')));
    const lists = xmlOf(files, 'xl/worksheets/sheet4.xml');
    for (const word of ['No change', 'Changed', '1 · Rare', '5 · Frequent', '5 · Severe', 'Partly effective'])
      expect(lists).toContain(word);
  });
});

/** The words of the default scales (domain/scoring/defaults.ts), written out. */
const scaleWords = {
  en: [
    ['Rare', 'Unlikely', 'Possible', 'Likely', 'Frequent'],
    ['Negligible', 'Minor', 'Moderate', 'Major', 'Severe'],
  ],
  ko: [
    ['매우 낮음', '낮음', '보통', '높음', '매우 높음'],
    ['미미', '경미', '보통', '중대', '심각'],
  ],
} as const;
const wordOf = (at: number, level: number, language: 'en' | 'ko') => `${level} · ${scaleWords[language][at]?.[level - 1]}`;
