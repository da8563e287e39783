import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sampleRegister } from '../../../assets/sample/sample-register.ts';
import { ReportPages } from '../../../documents/report/html/report-pages.tsx';
import { viewOf } from '../../../documents/report/html/view.tsx';
import { quarterReport } from '../../../documents/report/make-report.ts';
import type { QuarterReport } from '../../../documents/report/model.ts';
import { reportDocx } from '../../../documents/report/report-docx.ts';
import { languages, type Language } from '../../../domain/settings/kind.ts';
import { registerStory } from '../../fixtures/story/register-story.ts';
import { all, partOf, solid, styleOf, textOf, type Xml } from '../../support/word-files.ts';
import { largeFirm } from '../report/large-firm.ts';
import { withLongTexts } from '../report/long-texts.ts';

const story = (await registerStory()).memory.register;
const registers = {
  'the sample': await sampleRegister('ko'),
  'a register with a record of every kind': story,
  'the same with nothing but words of two hundred letters': withLongTexts(story),
  'two hundred risks': (await largeFirm()).register,
};

function reportOf({ entries, privates }: Parameters<typeof withLongTexts>[0], language: Language): QuarterReport {
  const asked = { quarter: '2025-Q3', compare: 'before', validAt: null, knownAt: '2025-10-20T14:59:59.999Z' } as const;
  const made = quarterReport({ ...asked, entries, privates, language });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.value;
}

const boardHtml = (report: QuarterReport) => renderToStaticMarkup(createElement(ReportPages, { view: viewOf(report, 'board') }));
/** Whether a row has a property that is not switched off. */
const on = (row: Xml, name: string) => all(row, name).some((one) => (one.attributes('val') ?? 'true') === 'true');
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };
/** The text of markup, with a mark where a heat map is drawn. */
const shown = (html: string) =>
  solid(
    html
      .replace(/<svg class="load-line-mark".*?<\/svg>/g, '')
      .replace(/<svg class="heat-map".*?<\/svg>/g, '\u0001')
      .replace(/<[^>]*>/g, ' ')
      .replace(/&(amp|lt|gt|quot|#x27);/g, (_, name: string) => entities[name] ?? ''),
  );

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe.each(Object.entries(registers))('the paper of %s', (_, register) => {
  it.each(languages)('says in %s all that the board copy says, in its order, and cuts nothing', async (language) => {
    const report = reportOf(register, language);
    const html = boardHtml(report);
    expect(html).not.toMatch(/<svg class="(?!load-line-mark|heat-map)/);
    const [before = '', after = ''] = shown(html).split('\u0001');
    const paper = solid(textOf(partOf(await reportDocx(report), 'word/document.xml')));
    expect(paper.slice(0, before.length)).toBe(before);
    expect(paper.slice(-after.length)).toBe(after);
    expect(before.length).toBeGreaterThan(500);
  });

  it.each(languages)(
    'has in %s the headings of the board copy, and each table a head that is repeated and rows that stay whole',
    async (language) => {
      const report = reportOf(register, language);
      const headings = [...boardHtml(report).matchAll(/<h([1-4])>(.*?)<\/h\1>/g)].map(
        ([, level, text = '']) => `${level === '1' ? 'Title' : `Heading${Number(level) - 1}`} ${shown(text)}`,
      );
      const body = partOf(await reportDocx(report), 'word/document.xml');
      const found = all(body, 'p').flatMap((paragraph) =>
        /^(Title|Heading\d)$/.test(styleOf(paragraph)) ? [`${styleOf(paragraph)} ${solid(textOf(paragraph))}`] : [],
      );
      expect(found).toEqual(headings);
      const tables = all(body, 'tbl');
      expect(tables.length).toBeGreaterThan(2);
      for (const table of tables) {
        const rows = all(table, 'tr');
        expect(rows.map((row) => on(row, 'tblHeader'))).toEqual([true, ...rows.slice(1).map(() => false)]);
        expect(rows.every((row) => on(row, 'cantSplit'))).toBe(true);
        const widths = all(table, 'gridCol').map((column) => Number(column.attributes('w')));
        expect(widths.reduce((sum, width) => sum + width, 0)).toBe(9865);
        expect(Math.min(...widths)).toBeGreaterThan(150);
      }
    },
  );
});

describe('the paper of the sample', () => {
  const report = reportOf(registers['the sample'], 'ko');

  it('shows each risk of the heat map in the cell of its rating, and how many moved from where to where', async () => {
    const body = partOf(await reportDocx(report), 'word/document.xml');
    const map = all(body, 'tbl').find((table) => textOf(table).includes('↑'));
    const rows = map === undefined ? [] : all(map, 'tr').slice(1);
    const { heatMap, matrix } = report;
    expect(heatMap.cells.length).toBeGreaterThan(5);
    for (const { likelihood, impact, codes } of heatMap.cells) {
      const cell = all(rows[rows.length - likelihood] ?? { name: '', attributes: () => null, children: [] }, 'tc')[impact];
      const rating = matrix.ratings.find((one) => one.rating === matrix.cells[likelihood - 1]?.[impact - 1]);
      expect(solid(cell === undefined ? '' : textOf(cell))).toBe(
        solid(`${rating?.rating}${rating?.label}${codes.length}${codes.join(',')}`),
      );
    }
    const fills = rows.flatMap((row) => all(row, 'shd').map((shade) => shade.attributes('fill')));
    expect(fills).toHaveLength(25);
    expect(new Set(fills).size).toBe(5);
    const items = all(body, 'p').filter((paragraph) => all(paragraph, 'numId').length > 0);
    expect(items.map(textOf)).toContain('R-12 (1): 발생가능성 4, 영향도 4 → 발생가능성 3, 영향도 3');
  });

  it('has every style that it uses, and a Korean and a Latin typeface', async () => {
    const file = await reportDocx(report);
    const styles = partOf(file, 'word/styles.xml');
    const declared = new Set(all(styles, 'style').map((style) => style.attributes('styleId')));
    const body = partOf(file, 'word/document.xml');
    const used = ['pStyle', 'rStyle', 'tblStyle'].flatMap((name) => all(body, name).map((one) => one.attributes('val')));
    expect([...new Set(used)].filter((style) => !declared.has(style))).toEqual([]);
    for (const style of ['Title', 'Heading1', 'Heading2', 'Verdict', 'Note', 'TableText', 'TableHead', 'Rating5', 'ReportTable'])
      expect(used).toContain(style);
    const fonts = all(styles, 'rFonts')[0];
    expect([fonts?.attributes('eastAsia'), all(styles, 'lang')[0]?.attributes('val')]).toEqual(['Malgun Gothic', 'ko-KR']);
  });

  it('is the same file, byte for byte, whenever it is made, and names the register as its author', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2025, 0, 1) });
    const one = await reportDocx(report);
    vi.setSystemTime(Date.UTC(2031, 5, 5));
    vi.spyOn(Math, 'random').mockReturnValue(0.25);
    const other = await reportDocx(report);
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
    const core = partOf(one, 'docProps/core.xml');
    const saysOf = (name: string) => all(core, name).flatMap(({ children }) => children);
    expect(saysOf('creator')).toEqual([report.register.name]);
    expect(saysOf('modified')).toEqual(['2025-10-20T14:59:59Z']);
  });
});
