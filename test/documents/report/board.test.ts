import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { sampleRegister } from '../../../assets/sample/sample-register.ts';
import { quarterReport } from '../../../documents/report/make-report.ts';
import type { Edition } from '../../../documents/report/editions.ts';
import { reportHtml } from '../../../documents/report/report-html.ts';
import { languages, type Language } from '../../../domain/settings/kind.ts';
import { printPdf } from '../../../node/pdf/print-pdf.ts';
import { registerStory } from '../../fixtures/story/register-story.ts';
import { fonts } from './drawn.ts';
import { largeFirm } from './large-firm.ts';
import { withLongTexts } from './long-texts.ts';

const story = (await registerStory()).memory.register;
const registers = {
  'the sample': await sampleRegister('ko'),
  'the English sample': await sampleRegister('en'),
  'a register with a record of every kind': story,
  'the same with nothing but words of two hundred letters': withLongTexts(story),
  'two hundred risks with long titles, of which as much is told as can be': (await largeFirm()).register,
};

function htmlOf(
  { entries, privates }: Parameters<typeof withLongTexts>[0],
  language: Language,
  edition: Edition,
  risks?: readonly string[],
): string {
  const made = quarterReport({
    entries,
    privates,
    language,
    quarter: '2025-Q3',
    compare: 'before',
    validAt: null,
    knownAt: '2025-10-20T14:59:59.999Z',
    ...(risks === undefined ? {} : { risks }),
  });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return reportHtml(made.value, { fonts, edition });
}

describe.each(Object.entries(registers))('the board copy of %s', (_, register) => {
  it.each(languages)('is two pages of A4 in %s, the top risks on the second, in type of the usual size', async (language) => {
    const pdf = await printPdf(htmlOf(register, language, 'board'));
    if (!pdf.ok) throw new Error(JSON.stringify(pdf.problems));
    const document = await getDocument({ data: pdf.value, verbosity: 0 }).promise;
    const pages = await Promise.all(
      Array.from({ length: document.numPages }, async (_page, at) => {
        const { items } = await (await document.getPage(at + 1)).getTextContent();
        return items.flatMap((item) => ('str' in item ? [{ text: item.str, size: Math.round(item.height * 10) / 10 }] : []));
      }),
    );
    expect(pages).toHaveLength(2);
    const heading = { ko: '주요리스크', en: 'Toprisks' }[language];
    const [first, second] = pages.map((texts) =>
      texts
        .map(({ text }) => text)
        .join('')
        .replace(/\s+/g, ''),
    );
    expect([first?.includes(heading), second?.includes(heading)]).toEqual([false, true]);
    // Where something is wider than its page, all of the document is printed smaller.
    expect(Math.max(...pages.flat().map(({ size }) => size))).toBe(17);
  });
});

describe('the pages of risks that were asked for', () => {
  it.each(languages)('are a page for each in %s, the first under the head of the document', async (language) => {
    const register = registers[language === 'ko' ? 'the sample' : 'the English sample'];
    const pdf = await printPdf(htmlOf(register, language, 'risks', ['R-12', 'R-15', 'R-27']));
    if (!pdf.ok) throw new Error(JSON.stringify(pdf.problems));
    expect((await getDocument({ data: pdf.value, verbosity: 0 }).promise).numPages).toBe(3);
  });
});
