import { byCode } from '../../engine/values/code.ts';
import type { Day } from '../../engine/values/time.ts';
import { decidedRelations } from '../links/relations.ts';
import type { QueryResult, Stored } from '../rows.ts';
import { typesOf, type RaiseSource } from './source.ts';

/** Why a risk may be concerned, the strongest reason first. */
export const reasons = ['linked', 'suspected', 'serviceAndType', 'service', 'type'] as const;
export type Reason = (typeof reasons)[number];

/** What is done with it: a new risk, a closed one open again, an open one rated anew. */
export const raiseModes = ['rerate', 'reopen', 'raise'] as const;
export type RaiseMode = (typeof raiseModes)[number];

/** An operational risk that may be concerned, and what would be done with it. */
export type Candidate = { readonly risk: Stored<'risks'>; readonly reason: Reason; readonly mode: Exclude<RaiseMode, 'raise'> };

/**
 * The operational risks that an incident or a deployment may concern, the likeliest first: those linked with it, decided before
 * suspected, those of its service and its event type, of its service, of its type; open before closed, then by code. Left out
 * are archived ones (so also withdrawn ones) and those of which it was ruled out.
 */
export function candidatesOf(found: QueryResult, source: RaiseSource, today: Day): readonly Candidate[] {
  const types = typesOf(found, source.eventTypeId);
  const serviceId = source.service?.id ?? '';
  const linked = source.links.flatMap(({ link, other }) => (other.table === 'risks' ? [{ relation: link.relation, risk: other.row }] : []));
  const near = [found.by('risks', 'serviceIds', serviceId), ...types.map((type) => found.by('risks', 'eventTypeId', type))].flat();
  const all = new Map([...linked.map(({ risk }) => risk), ...near].map((risk) => [risk.id, risk]));
  const candidates = [...all.values()].flatMap((risk): Candidate[] => {
    if (risk.category !== 'operational' || risk.archivedAt !== null) return [];
    const relations = linked.filter((one) => one.risk.id === risk.id).map(({ relation }) => relation);
    const reason = reasonOf(relations, risk.serviceIds.includes(serviceId), types.includes(risk.eventTypeId ?? ''));
    return reason === null ? [] : [{ risk, reason, mode: isClosedOn(risk, today) ? 'reopen' : 'rerate' }];
  });
  const rank = ({ reason, mode }: Candidate) => reasons.indexOf(reason) * 2 + raiseModes.indexOf(mode);
  return candidates.sort((a, b) => rank(a) - rank(b) || byCode(a.risk.code, b.risk.code));
}

/** Whether a risk is over on a day. A closing that lies ahead has closed nothing yet. */
export function isClosedOn({ closedOn }: Pick<Stored<'risks'>, 'closedOn'>, day: Day): boolean {
  return closedOn !== null && closedOn <= day;
}

/**
 * The risk that is proposed first; `null` for a new one. It is the first that is linked, else the only one of the same service and
 * the same event type. Of several nobody but a person can say which is meant, and another risk of the service may be of quite
 * another thing: these are only offered.
 */
export function firstOf(candidates: readonly Candidate[]): Candidate | null {
  const [first, second] = candidates;
  if (first === undefined) return null;
  if (first.reason === 'linked' || first.reason === 'suspected') return first;
  return first.reason === 'serviceAndType' && second?.reason !== 'serviceAndType' ? first : null;
}

function reasonOf(relations: readonly string[], ofService: boolean, ofType: boolean): Reason | null {
  if (decidedRelations.some((relation) => relations.includes(relation))) return 'linked';
  if (relations.includes('suspected')) return 'suspected';
  if (relations.includes('ruledOut')) return null;
  if (ofService) return ofType ? 'serviceAndType' : 'service';
  return ofType ? 'type' : null;
}
