import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { htmlDocument, type EmbeddedFonts } from '../html/html-document.ts';
import { ReportPages } from './html/report-pages.tsx';
import { reportStyle, type Paper } from './html/style.ts';
import { viewOf } from './html/view.ts';
import type { QuarterReport } from './model.ts';

/**
 * The report as one page of HTML that stands alone: preview, print and PDF are made from it. Without `fonts` it falls back on
 * those of the machine.
 */
export function reportHtml(report: QuarterReport, options: { readonly fonts: EmbeddedFonts | null; readonly paper?: Paper }): string {
  const view = viewOf(report);
  const quarter = view.title;
  return htmlDocument({
    language: report.language,
    title: `${quarter} ${view.t('report:title')}: ${report.register.name}`,
    css: reportStyle({
      paper: options.paper ?? 'A4',
      footer: [`${report.register.name} · ${quarter}`, view.t('report:classification')],
      hasFonts: options.fonts !== null,
    }),
    body: renderToStaticMarkup(createElement(ReportPages, { view })),
    fonts: options.fonts,
  });
}
