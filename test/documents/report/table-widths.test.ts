import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleRegister } from '../../../assets/sample/sample-register.ts';
import { quarterReport } from '../../../documents/report/make-report.ts';
import type { Edition } from '../../../documents/report/editions.ts';
import { reportHtml } from '../../../documents/report/report-html.ts';
import { languages, type Language } from '../../../domain/settings/kind.ts';
import { printPdf } from '../../../node/pdf/print-pdf.ts';
import { registerStory } from '../../fixtures/story/register-story.ts';
import { drawn, fonts, reportBrowser } from './drawn.ts';
import { withLongTexts } from './long-texts.ts';
import { misleadingRegister } from './misleading.ts';

const registers = {
  'the sample': await sampleRegister('ko'),
  'a register with a record of every kind': (await registerStory()).memory.register,
  'a register with every kind of restatement': (await misleadingRegister()).register,
};
type Name = keyof typeof registers;

let browser: Browser;
beforeAll(async () => void (browser = await reportBrowser()));
afterAll(() => browser.close());

function html(of: Parameters<typeof withLongTexts>[0], language: Language, edition: Edition = 'full'): string {
  const { entries, privates } = of;
  const made = quarterReport({
    entries,
    privates,
    language,
    quarter: '2025-Q3',
    compare: 'before',
    validAt: null,
    knownAt: '2025-12-31T00:00:00.000Z',
  });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return reportHtml(made.value, { fonts, edition });
}

/** The board copy is made to be printed. */
const drawings = [
  { medium: 'screen', edition: 'full' },
  { medium: 'print', edition: 'full' },
  { medium: 'print', edition: 'board' },
] as const;
const cases = (Object.keys(registers) as Name[]).flatMap((name) =>
  languages.flatMap((language) => drawings.map((drawing) => ({ name, language, ...drawing }))),
);

describe.each(cases)('of $name in $language on $medium, $edition', ({ name, language, medium, edition }) => {
  it('no word of two hundred letters pushes a cell of a table off its page, breaks a number or makes the type smaller', async () => {
    const plain = await drawn(browser, html(registers[name], language, edition), medium);
    const long = await drawn(browser, html(withLongTexts(registers[name]), language, edition), medium);
    expect(long.tables).toBe(plain.tables);
    expect(long).toMatchObject({ outside: [], scrolls: false, brokenFigures: [], sizes: plain.sizes });
  });
});

describe.each(languages)('the sample in %s', (language) => {
  it.each(['full', 'board'] as const)('breaks no word of a table (%s), since there is room', async (edition) => {
    const page = html(await sampleRegister(language), language, edition);
    for (const medium of ['screen', 'print'] as const) {
      const { brokenWords, outside } = await drawn(browser, page, medium);
      expect({ brokenWords, outside }).toEqual({ brokenWords: [], outside: [] });
    }
  });

  it('printed as PDF with words of two hundred letters has no text outside its margins, and no smaller type', async () => {
    const [plain, long] = await Promise.all(
      [registers['the sample'], withLongTexts(registers['the sample'])].map((one) => textsOf(html(one, language))),
    );
    expect(long?.outside).toEqual([]);
    expect(long?.sizes).toEqual(plain?.sizes);
  });
});

/** Where the texts of a PDF end, and how large they are, in points. */
async function textsOf(page: string): Promise<{ readonly outside: readonly string[]; readonly sizes: readonly number[] }> {
  const pdf = await printPdf(page);
  if (!pdf.ok) throw new Error(JSON.stringify(pdf.problems));
  const document = await getDocument({ data: pdf.value, verbosity: 0 }).promise;
  const [outside, sizes] = [new Set<string>(), new Set<number>()];
  // 18 mm in points, less what the widths of letters are rounded by.
  const margin = (18 / 25.4) * 72 - 2;
  for (let at = 1; at <= document.numPages; at += 1) {
    const sheet = await document.getPage(at);
    const [, , width = 0] = sheet.view;
    for (const item of (await sheet.getTextContent()).items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const left = Number(item.transform[4]);
      if (left < margin || left + item.width > width - margin) outside.add(`${at}: ${item.str.slice(0, 40)}`);
      sizes.add(Math.round(item.height * 10) / 10);
    }
  }
  return { outside: [...outside], sizes: [...sizes].sort((a, b) => a - b) };
}
