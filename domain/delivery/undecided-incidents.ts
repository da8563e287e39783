import type { Rows, Stored } from '../rows.ts';
import { incidentsIn, isCounted, type Span } from './figures.ts';
import { releaseIncidents, type ReleaseIncident } from './release-outcomes.ts';

/** The incidents of a span of which a release is only suspected: nobody has decided what it did. */
export function undecidedIncidents(rows: Rows, span: Span): Stored<'incidents'>[] {
  const harm = releaseIncidents(rows.all('links'), (id) => isCounted(rows.get('incidents', id)));
  const decided = new Set(harm.filter(({ outcome }) => outcome !== 'suspected').map(pairOf));
  const undecided = new Set(harm.filter((one) => !decided.has(pairOf(one))).map(({ incidentId }) => incidentId));
  return incidentsIn(rows.all('incidents'), span).filter(({ id }) => undecided.has(id));
}

function pairOf({ releaseId, incidentId }: ReleaseIncident): string {
  return `${releaseId} ${incidentId}`;
}
