import { renderToStaticMarkup } from 'react-dom/server';
import { htmlDocument, type EmbeddedFonts } from '../../html/html-document.ts';
import type { QuarterReport } from '../model.ts';
import { Appendix } from './appendix.tsx';
import { CategorySection } from './category-section.tsx';
import { ChangesSection } from './changes-section.tsx';
import { ControlsSection } from './controls-section.tsx';
import { Cover } from './cover.tsx';
import { DeliverySection } from './delivery-section.tsx';
import { HeatMapSection } from './heat-map-section.tsx';
import { LimitsSection } from './limits-section.tsx';
import { reportStyle, type Paper } from './style.ts';
import { Summary } from './summary.tsx';
import { TopRisks } from './top-risks.tsx';
import { viewOf } from './view.ts';

/**
 * The report as one page of HTML that stands alone: preview, print and PDF are made from it. Without `fonts` it falls back on
 * those of the machine.
 */
export function reportHtml(report: QuarterReport, options: { readonly fonts: EmbeddedFonts | null; readonly paper?: Paper }): string {
  const view = viewOf(report);
  const { t } = view;
  const body = renderToStaticMarkup(
    <main>
      <Cover view={view} />
      <Summary view={view} />
      <TopRisks view={view} />
      <HeatMapSection view={view} />
      <CategorySection view={view} />
      <ControlsSection view={view} />
      <DeliverySection view={view} />
      <ChangesSection view={view} />
      <LimitsSection view={view} />
      <Appendix view={view} />
    </main>,
  );
  const quarter = view.quarter(report.quarter.id);
  return htmlDocument({
    language: report.language,
    title: `${quarter} ${t('report:title')}: ${report.register.name}`,
    css: reportStyle({
      paper: options.paper ?? 'A4',
      footer: [`${report.register.name} · ${quarter}`, t('report:classification')],
      hasFonts: options.fonts !== null,
    }),
    body,
    fonts: options.fonts,
  });
}
