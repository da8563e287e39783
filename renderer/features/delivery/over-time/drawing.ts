import type { DeliveryWords } from '../../../../documents/charts/delivery/delivery-chart.tsx';
import type { DeliveryDrawing } from '../../../../documents/charts/delivery/layout.ts';
import type { ServiceDelivery } from '../../../../domain/delivery/service-delivery.ts';
import type { Weight } from '../../../../domain/delivery/undeployed.ts';
import { epochOf } from '../../../../engine/values/time.ts';
import { unmeasuredText } from '../../../../words/delivery/rate-text.ts';
import { numberText } from '../../../../words/patterns/numbers.ts';
import type { Translate } from '../../../../words/translate.ts';

/** What is drawn of a service's delivery. The load line is a number of changes: lines have none. */
export function drawingOf({ span, bars, undeployed, incidents, service }: ServiceDelivery, weight: Weight): DeliveryDrawing {
  const level = undeployed.value?.[weight] ?? null;
  return {
    start: epochOf(span.start),
    end: epochOf(span.end),
    bars: bars.map(({ at, size, outcome }) => ({ at: epochOf(at), size: size.changes, outcome })),
    level:
      level === null
        ? null
        : {
            steps: level.steps.map(({ at, level }) => ({ at: epochOf(at), level })),
            peak: level.peak,
            peakAt: level.peakAt === null ? null : epochOf(level.peakAt),
          },
    tolerated: weight === 'count' ? service.toleratedChanges : null,
    incidents: incidents.map(({ id, startedAt, severity }) => ({ key: id, at: epochOf(startedAt), severity })),
  };
}

/** What is written in it. `span` are the days of the period in words. */
export function drawingWords(delivery: ServiceDelivery, weight: Weight, span: string, say: Translate): DeliveryWords {
  const { basis, bars, incidents, service, undeployed } = delivery;
  const level = undeployed.value?.[weight] ?? null;
  const peak = level === null ? '' : say('deliveryPage:chart.peak', { n: numberText(level.peak) });
  const levelNote =
    level === null
      ? undeployed.reason === null
        ? ''
        : unmeasuredText(undeployed.reason, say)
      : say('deliveryPage:chart.levelNote', { mean: numberText(level.mean, 1), days: numberText(level.oldestDays ?? 0, 1) });
  const heading = say(`deliveryPage:chart.level.${weight}`);
  return {
    name: say(basis === 'releases' ? 'deliveryPage:chart.nameReleases' : 'deliveryPage:chart.name', {
      service: service.name,
      span,
      bars: numberText(bars.length),
      failed: numberText(bars.filter(({ outcome }) => outcome === 'failed').length),
      incidents: numberText(incidents.length),
      level: [heading, [peak, levelNote].filter((text) => text !== '').join(', ')].join(': '),
    }),
    bars: say(basis === 'releases' ? 'deliveryPage:chart.barsReleases' : 'deliveryPage:chart.bars'),
    incidents: say('deliveryPage:chart.incidents'),
    level: heading,
    levelNote,
    peak,
    tolerated: service.toleratedChanges === null ? '' : numberText(service.toleratedChanges),
    number: (value) => numberText(value),
  };
}
