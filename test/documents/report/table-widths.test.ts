import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleRegister } from '../../../assets/sample/sample-register.ts';
import { quarterReport } from '../../../documents/report/make-report.ts';
import type { Edition } from '../../../documents/report/editions.ts';
import type { QuarterReport } from '../../../documents/report/model.ts';
import { reportHtml } from '../../../documents/report/report-html.ts';
import { languages, type Language } from '../../../domain/settings/kind.ts';
import { printPdf } from '../../../node/pdf/print-pdf.ts';
import { registerStory } from '../../fixtures/story/register-story.ts';
import { drawn, fonts, reportBrowser } from './drawn.ts';
import { withLongTexts } from './long-texts.ts';
import { misleadingRegister } from './misleading.ts';

const registers = {
  'the sample': await sampleRegister('ko'),
  'the sample in English': await sampleRegister('en'),
  'a register with a record of every kind': (await registerStory()).memory.register,
  'a register with every kind of restatement': (await misleadingRegister()).register,
};
type Name = keyof typeof registers;
const samples = { ko: 'the sample', en: 'the sample in English' } as const;

let browser: Browser;
beforeAll(async () => void (browser = await reportBrowser()));
afterAll(() => browser.close());

/** The texts of a register as they are, or words of two hundred letters. */
type Texts = 'plain' | 'long';

/** Made once: every medium and edition is drawn of the same report. */
const reports = new Map<string, QuarterReport>();

function reportOf(name: Name, texts: Texts, language: Language): QuarterReport {
  const key = `${name}, ${texts}, ${language}`;
  const known = reports.get(key);
  if (known !== undefined) return known;
  const { entries, privates } = texts === 'plain' ? registers[name] : withLongTexts(registers[name]);
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
  reports.set(key, made.value);
  return made.value;
}

const html = (name: Name, texts: Texts, language: Language, edition: Edition = 'full') =>
  reportHtml(reportOf(name, texts, language), { fonts, edition });

const drawings = new Map<string, ReturnType<typeof drawn>>();

/** A report as it is drawn, once. */
function drawing(name: Name, texts: Texts, language: Language, edition: Edition) {
  const key = `${name}, ${texts}, ${language}, ${edition}`;
  const known = drawings.get(key) ?? drawn(browser, html(name, texts, language, edition));
  drawings.set(key, known);
  return known;
}

const media = ['screen', 'print'] as const;
const editions = ['full', 'board'] as const;
const cases = (['the sample', 'a register with a record of every kind', 'a register with every kind of restatement'] as const).flatMap(
  (name) => languages.flatMap((language) => editions.map((edition) => ({ name, language, edition }))),
);

describe.each(cases)('of $name in $language, $edition', ({ name, language, edition }) => {
  it('no word of two hundred letters pushes a cell of a table off its page, breaks a number or makes the type smaller', async () => {
    const plain = await drawing(name, 'plain', language, edition);
    const long = await drawing(name, 'long', language, edition);
    // The board copy is made to be printed.
    for (const medium of media.filter((one) => edition === 'full' || one === 'print')) {
      expect(long[medium].tables).toBe(plain[medium].tables);
      expect(long[medium]).toMatchObject({ outside: [], scrolls: false, brokenFigures: [], sizes: plain[medium].sizes });
    }
  });
});

describe.each(languages)('the sample in %s', (language) => {
  it.each(editions)('breaks no word of a table (%s), since there is room', async (edition) => {
    const found = await drawing(samples[language], 'plain', language, edition);
    for (const medium of media) expect(found[medium]).toMatchObject({ brokenWords: [], outside: [] });
  });

  it('printed as PDF with words of two hundred letters has no text outside its margins, and no smaller type', async () => {
    const [plain, long] = await Promise.all((['plain', 'long'] as const).map((texts) => textsOf(html('the sample', texts, language))));
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
