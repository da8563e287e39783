import { Appendix } from './appendix.tsx';
import { CategorySection } from './category-section.tsx';
import { ChangesSection } from './changes-section.tsx';
import { ControlsSection } from './controls-section.tsx';
import { Cover } from './cover.tsx';
import { DeliverySection } from './delivery-section.tsx';
import { HeatMapSection } from './heat-map-section.tsx';
import { LimitsSection } from './limits-section.tsx';
import { Summary } from './summary.tsx';
import { TopRisks } from './top-risks.tsx';
import type { View } from './view.ts';

/** All pages of the report, in their order. */
export function ReportPages({ view }: { view: View }) {
  return (
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
    </main>
  );
}
