import { Appendix } from '../parts/appendix/html.tsx';
import { CategorySection } from '../parts/categories/html.tsx';
import { ChangesSection } from '../parts/changes/html.tsx';
import { ControlsSection } from '../parts/controls/html.tsx';
import { Cover } from './cover.tsx';
import { DeliverySection } from '../parts/delivery/html.tsx';
import { HeatMapSection } from '../parts/heat-map/html.tsx';
import { LimitsSection } from '../parts/limits/html.tsx';
import { Summary } from '../parts/summary/html.tsx';
import { TopRisks } from '../parts/risks/html.tsx';
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
