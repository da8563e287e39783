import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Language } from '../../domain/settings/kind.ts';
import type { Day } from '../../engine/values/time.ts';
import { dayText } from '../../words/patterns/days.ts';
import { translator } from '../../words/translate.ts';
import { cssString } from '../html/css-text.ts';
import { htmlDocument, type EmbeddedFonts } from '../html/html-document.ts';
import type { BowTieDrawing } from './drawing.ts';
import { bowTieLayout, type BowTieLayout } from './layout.ts';
import { frame } from './places.ts';
import { markupOf } from './svg-file.ts';

/** What stands on the paper beside the picture. */
export type Sheet = {
  readonly drawing: BowTieDrawing;
  readonly language: Language;
  readonly registerName: string;
  readonly code: string;
  readonly title: string;
  /** The day on which tests and ratings are read. */
  readonly on: Day;
};

/** A4 on its side within its margins, and what is left of its height below the heading, in millimetres. */
const [paperWidth, paperHeight] = [269, 152];

/**
 * The widths in which the picture is laid out for paper: words at 7.5 points where it fits one page so, else at 7, with more controls beside
 * each other.
 */
const widths = [frame.leastWidth, 1200] as const;

/** The bow-tie on paper: one page that stands alone, of HTML from which a PDF is printed, a large one on as many sheets as it takes. */
export function bowTieHtml(sheet: Sheet, fonts: EmbeddedFonts | null): string {
  const say = translator(sheet.language);
  const { drawing, code, title, on, language } = sheet;
  const { layout, parts } = onPaper(drawing);
  const pages = parts.map((part, at): ReactElement =>
    createElement(
      'section',
      { key: part.from },
      createElement(
        'h1',
        null,
        `${code} ${title} `,
        createElement(
          'span',
          null,
          [
            say('bowTie:title'),
            say('bowTie:asOn', { day: dayText(on, language) }),
            ...(parts.length > 1 ? [say('bowTie:page', { at: at + 1, count: parts.length })] : []),
          ].join(' · '),
        ),
      ),
      createElement('div', { dangerouslySetInnerHTML: { __html: markupOf(drawing, layout, part) } }),
    ),
  );
  return htmlDocument({
    language,
    title: say('bowTie:of', { code }),
    css: styleOf(sheet, fonts !== null),
    body: renderToStaticMarkup(createElement('main', null, pages)),
    fonts,
  });
}

type Part = { readonly from: number; readonly to: number };

/** The picture in the width that suits its size, and what of it stands on which page. */
export function onPaper(drawing: BowTieDrawing): { readonly layout: BowTieLayout; readonly parts: readonly Part[] } {
  const most = (width: number) => (paperHeight / paperWidth) * width;
  const usual = bowTieLayout(drawing, widths[0]);
  if (usual.height <= most(widths[0])) return { layout: usual, parts: [{ from: 0, to: usual.height }] };
  const layout = bowTieLayout(drawing, widths[1]);
  return { layout, parts: partsOf(layout, most(widths[1])) };
}

function partsOf({ cuts, height }: BowTieLayout, most: number): readonly Part[] {
  const parts: Part[] = [];
  let from = 0;
  while (height - from > most) {
    const to = cuts.filter((cut) => cut > from && cut <= from + most).at(-1) ?? from + most;
    parts.push({ from, to });
    from = to;
  }
  return [...parts, { from, to: height }];
}

function styleOf({ registerName, code, language }: Sheet, hasFonts: boolean): string {
  const family = `${hasFonts ? 'Pretendard, ' : ''}"Noto Sans KR", "Apple SD Gothic Neo", "Malgun Gothic", sans-serif`;
  const foot = `font: 7pt ${family}; color: #5a6673;`;
  const name = translator(language)('bowTie:of', { code });
  return `
@page {
  size: A4 landscape; margin: 14mm 14mm 18mm;
  @bottom-left { content: ${cssString(`${registerName} · ${name}`)}; ${foot} }
  @bottom-right { content: counter(page) " / " counter(pages); ${foot} }
}
html { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
body { margin: 0; color: #16202b; font: 9pt/1.4 ${family}; word-break: keep-all; }
section { break-after: page; }
section:last-child { break-after: auto; }
h1 { margin: 0 0 5mm; padding-bottom: 2mm; border-bottom: 0.4mm solid #16202b; font-size: 13pt; font-weight: 600; line-height: 1.3; }
h1 span { font-size: 9pt; font-weight: 400; color: #5a6673; }
svg { display: block; width: ${paperWidth}mm; max-width: 100%; height: auto; }
`;
}
