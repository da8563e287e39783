import { Temporal } from 'temporal-polyfill';
import { addDays, dayIn, type Day } from '../../engine/values/time.ts';
import { positionOn } from '../assessments/position-on.ts';
import { deployedAt, isToProduction } from '../delivery/deliveries.ts';
import { isCounted } from '../delivery/figures.ts';
import type { LinkEnd } from '../links/ends.ts';
import { causalRelations } from '../links/relations.ts';
import type { QueryResult, Stored } from '../rows.ts';
import type { Matrix } from '../scoring/kinds.ts';
import { timeZoneOf } from '../settings/time-zone.ts';
import type { RaiseSource } from './source.ts';
import { suggestedLevels, type SuggestedLevels } from './suggested-levels.ts';

/** An open risk rated anew because of an event: what it was, what is proposed, and what that rests on. */
export type Rerating = SuggestedLevels & {
  /** The residual levels until then; `null` where there are none by the matrix in use. */
  readonly was: { readonly likelihood: number; readonly impact: number } | null;
  /** Events of the year up to `validOn`, with this one. */
  readonly events: number;
  readonly validOn: Day;
};

/**
 * What is proposed for an open risk. The assessment holds from the day of the event; where a later residual assessment stands,
 * from `today`: an earlier one would change nothing of how the risk stands.
 */
export function reratingOf(
  found: QueryResult,
  risk: Stored<'risks'>,
  links: readonly LinkEnd[],
  { source, matrix, today }: { readonly source: RaiseSource; readonly matrix: Matrix; readonly today: Day },
): Rerating {
  const assessments = found.by('assessments', 'riskId', risk.id);
  const last = positionOn(assessments, 'residual', today);
  const first = source.day < risk.identifiedOn ? risk.identifiedOn : source.day;
  const validOn = last !== null && last.validOn > first ? today : first;
  const held = positionOn(assessments, 'residual', validOn);
  const was = held?.matrixId === matrix.id ? { likelihood: held.likelihood, impact: held.impact } : null;
  const events = eventsOfYear(links, source, validOn, timeZoneOf(found));
  return { was, events, validOn, ...suggestedLevels(was, matrix, events, source) };
}

type Event = { readonly id: string; readonly serviceId: string; readonly day: Day };

/** Days within which an incident of the same service is taken for what a deployment did. */
const daysOfHarm = 7;

/**
 * How often a risk happened in the year up to a day: the incidents that it materialised as, and the deployments that were decided
 * to have caused or contributed to it, but for those after which, within a week, one of these incidents of the same service began:
 * that is one event. `source` counts as well. What is suspected, archived or planned work does not.
 */
function eventsOfYear(links: readonly LinkEnd[], source: RaiseSource, upTo: Day, timeZone: string): number {
  const own: Event = { id: source.ref.id, serviceId: source.service?.id ?? '', day: source.day };
  const incidents = [
    ...(source.ref.table === 'incidents' ? [own] : []),
    ...links.flatMap(({ link, other }): Event[] =>
      link.relation === 'materialisedAs' && other.table === 'incidents' && isCounted(other.row)
        ? [{ id: other.row.id, serviceId: other.row.serviceId, day: dayIn(other.row.startedAt, timeZone) }]
        : [],
    ),
  ];
  const deployments = [
    ...(source.ref.table === 'deployments' ? [own] : []),
    ...links.flatMap(({ link, other, outward }): Event[] =>
      !outward && causalRelations.some((causal) => causal === link.relation) && other.table === 'deployments' && isToProduction(other.row)
        ? [{ id: other.row.id, serviceId: other.row.serviceId, day: dayIn(deployedAt(other.row), timeZone) }]
        : [],
    ),
  ].filter(
    (deployment) =>
      !incidents.some(
        ({ serviceId, day }) => serviceId === deployment.serviceId && day >= deployment.day && day <= addDays(deployment.day, daysOfHarm),
      ),
  );
  const after = Temporal.PlainDate.from(upTo).subtract({ years: 1 }).toString();
  const ids = [...incidents, ...deployments].filter(({ day }) => day > after && day <= upTo).map(({ id }) => id);
  return new Set(ids).size;
}
