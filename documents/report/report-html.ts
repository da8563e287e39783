import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { fitText } from '../html/fit-text.ts';
import { htmlDocument, type EmbeddedFonts } from '../html/html-document.ts';
import { anchored } from './html/anchored.ts';
import { Behind } from './html/behind.tsx';
import { ReportPages } from './html/report-pages.tsx';
import { reportStyle, type Paper } from './html/style.ts';
import { viewOf } from './html/view.tsx';
import type { Edition } from './editions.ts';
import type { ReportWithClaims } from './make-report.ts';
import type { QuarterReport } from './model.ts';

/** How much of the register's name stands at the foot of each page, in ems: what fits beside the quarter and the classification. */
const registerInFooter = 22;

/**
 * The report as one page of HTML that stands alone. With its `claims` each figure opens what stands behind it, which is for a
 * screen; without them it is what a PDF is printed from. Without `fonts` it falls back on those of the machine.
 */
export function reportHtml(
  report: QuarterReport,
  options: {
    readonly fonts: EmbeddedFonts | null;
    readonly paper?: Paper;
    readonly edition?: Edition;
    readonly claims?: ReportWithClaims['claims'];
  },
): string {
  const view = viewOf(report, options.edition);
  const quarter = view.title;
  const isPaper = options.claims === undefined;
  const page = anchored(renderToStaticMarkup(createElement(ReportPages, { view })), isPaper);
  const behind = options.claims && createElement(Behind, { ...options.claims(page.claims), t: view.t, language: report.language });
  return htmlDocument({
    language: report.language,
    title: `${quarter} ${view.t('report:title')}: ${report.register.name}`,
    css: reportStyle({
      paper: options.paper ?? 'A4',
      footer: [`${fitText(report.register.name, registerInFooter)} · ${quarter}`, view.documentClass],
      hasFonts: options.fonts !== null,
    }),
    body: page.markup + (behind === undefined ? '' : renderToStaticMarkup(behind)),
    fonts: options.fonts,
  });
}
