import { epochOf, instantOf } from '../../engine/values/time.ts';
import { incidentsIn, type Span } from '../delivery/figures.ts';
import { toleranceOf, toleranceValue } from '../incidents/tolerance.ts';
import { spansIn } from '../quarters/quarter-delivery.ts';
import type { Rows } from '../rows.ts';
import { counted, type Counted } from './counted.ts';

/** The incidents of a span that customers felt for longer than their service tolerates, those that go on and are over it already among them. */
export function incidentsOver(rows: Rows, span: Span): Counted {
  const spansOf = spansIn(rows);
  const tolerated = (serviceId: string) => rows.get('services', serviceId)?.toleratedMinutes ?? null;
  const inSpan = incidentsIn(rows.all('incidents'), span);
  return counted(
    'incidents',
    inSpan.filter((one) => toleranceOf(one, spansOf(one.id), tolerated(one.serviceId), span.end).state === 'over'),
    {
      filters: [
        { column: 'tolerance', is: ['over'] },
        { column: 'startedAt', from: span.start, to: instantOf(epochOf(span.end) - 1) },
      ],
      finds: inSpan.filter((one) => toleranceValue(one, spansOf(one.id), tolerated(one.serviceId)) === 'over'),
    },
  );
}
