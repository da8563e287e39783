import { monthsOf } from '../../../../domain/quarters/quarter.ts';
import { epochOf, startOfDay } from '../../../../engine/values/time.ts';
import { numberText } from '../../../../words/patterns/numbers.ts';
import { DeliveryChart } from '../../../charts/delivery/delivery-chart.tsx';
import { deliveryLayout, type DeliveryDrawing } from '../../../charts/delivery/layout.ts';
import { textOf } from '../../../html/text-of.ts';
import type { Placed } from '../../figures/placed.ts';
import { joined, code, typed } from '../../html/said.tsx';
import type { View } from '../../html/view.tsx';
import type { DeliveredLine } from './select.ts';

/** Pixels of the drawing, which is made as wide as it is told on paper. */
const width = 640;

/** Risk per release and undeployed change on one axis of time, for each service that deploys. */
export function DeliveryCharts({ view }: { view: View }) {
  const { report, t } = view;
  const drawn = report.delivery.delivered.filter(({ basis, perRelease }) => basis === 'deployments' && perRelease.length > 0);
  if (drawn.length === 0) return null;
  const ticks = monthsOf(report.quarter).map((day) => ({
    at: epochOf(startOfDay(day, report.quarter.timeZone)),
    label: textOf(view.day(day)),
  }));
  return (
    <div className="bars">
      <h3>{t('report:deliveryCharts')}</h3>
      {drawn.map((line) => {
        const drawing = drawingOf(view, line);
        return (
          <figure key={line.service} className="delivery-figure">
            <figcaption>{joined([code(line.service), typed(line.name)], ' ')}</figcaption>
            <DeliveryChart
              drawing={drawing}
              layout={deliveryLayout(drawing, width)}
              ticks={ticks}
              words={{
                name: t('report:deliveryChartName', {
                  service: line.name,
                  deployments: drawing.bars.length,
                  peak: drawing.level?.peak ?? 0,
                }),
                bars: t('report:chart.bars'),
                incidents: t('report:incidents'),
                level: t('report:undeployed'),
                levelNote: drawing.level === null ? t(`delivery:unmeasured.${line.undeployed.reason ?? 'noChanges'}`) : '',
                peak: '',
                tolerated: '',
                number: (value) => numberText(value),
              }}
            />
          </figure>
        );
      })}
      <p className="note">{t('report:deliveryChartsNote')}</p>
    </div>
  );
}

function drawingOf({ report }: View, line: Placed<DeliveredLine>): DeliveryDrawing {
  const { start, end } = report.quarter;
  const count = line.undeployed.value?.count ?? null;
  return {
    start: epochOf(start),
    end: epochOf(end),
    bars: line.perRelease.map(({ at, changes, outcome }) => ({ at: epochOf(at), size: changes?.value ?? null, outcome })),
    level:
      count === null
        ? null
        : {
            steps: line.steps.map(({ at, level }) => ({ at: epochOf(at), level: level.value })),
            peak: count.peak.value,
            peakAt: count.peakAt === null ? null : epochOf(count.peakAt),
          },
    tolerated: null,
    incidents: report.delivery.notable
      .filter(({ service }) => service === line.name)
      .map(({ code: key, startedAt, severity }) => ({ key, at: epochOf(startedAt), severity })),
  };
}
