import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { fitText } from '../html/fit-text.ts';
import { htmlDocument, type EmbeddedFonts } from '../html/html-document.ts';
import { anchored } from './html/anchored.ts';
import { ReportPages } from './html/report-pages.tsx';
import { reportStyle, type Paper } from './html/style.ts';
import { viewOf } from './html/view.tsx';
import type { Edition } from './editions.ts';
import type { QuarterReport } from './model.ts';

/** How much of the register's name stands at the foot of each page, in ems: what fits beside the quarter and the classification. */
const registerInFooter = 22;

/**
 * The report as one page of HTML that stands alone: preview, print and PDF are made from it. Without `fonts` it falls back on
 * those of the machine.
 */
export function reportHtml(
  report: QuarterReport,
  options: { readonly fonts: EmbeddedFonts | null; readonly paper?: Paper; readonly edition?: Edition },
): string {
  const view = viewOf(report, options.edition);
  const quarter = view.title;
  return htmlDocument({
    language: report.language,
    title: `${quarter} ${view.t('report:title')}: ${report.register.name}`,
    css: reportStyle({
      paper: options.paper ?? 'A4',
      footer: [`${fitText(report.register.name, registerInFooter)} · ${quarter}`, view.documentClass],
      hasFonts: options.fonts !== null,
    }),
    body: anchored(renderToStaticMarkup(createElement(ReportPages, { view })), true).markup,
    fonts: options.fonts,
  });
}
