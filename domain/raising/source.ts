import { all, by, get, type Query } from '../../engine/rows/query.ts';
import type { Problem } from '../../engine/values/problem.ts';
import { dayIn, type Day, type Instant } from '../../engine/values/time.ts';
import { deployedAt } from '../delivery/deliveries.ts';
import { feltTime } from '../incidents/felt-time.ts';
import { severities, type Severity } from '../incidents/severity.ts';
import type { Lasted } from '../incidents/stretches.ts';
import { linkEnds, linkQueries, otherEndQueries, type LinkEnd } from '../links/ends.ts';
import type { Relation } from '../links/relations.ts';
import { suggestEventType } from '../risks/suggest-event-type.ts';
import type { QueryResult, Stored } from '../rows.ts';
import { settingsId } from '../settings/kind.ts';
import { timeZoneOf } from '../settings/time-zone.ts';
import { failingOf, failingQueries } from './failing.ts';
import { refusalOf } from './refusal.ts';

/** The kinds of record that are taken into the register of risks. */
export const sourceKinds = ['incidents', 'deployments'] as const;
export type SourceRef = { readonly table: (typeof sourceKinds)[number]; readonly id: string };

/** A release or a deployment that is said to have caused an incident, and how sure that is. */
export type Carrier = {
  readonly table: 'releases' | 'deployments';
  readonly code: string;
  readonly name: string;
  readonly relation: Relation;
};

/** An incident or a deployment as a risk is raised from it: what is known of it, and nothing that is guessed. */
export type RaiseSource = {
  readonly ref: SourceRef;
  readonly code: string;
  /** The title of an incident, the version of a deployment. */
  readonly name: string;
  readonly service: Stored<'services'> | null;
  /** The deployment itself, where it is one. */
  readonly deployment: Stored<'deployments'> | null;
  /** The day on which it was, in the time zone of the register. */
  readonly day: Day;
  /** The gravest of the incidents: its own, or those that the deployment caused or contributed to. */
  readonly severity: Severity | null;
  /** How long customers felt it: of several incidents the longest, never a sum. */
  readonly felt: Lasted | null;
  /** The most customers that one span affected. Spans may hit the same ones, so that they are not added. */
  readonly customers: number | null;
  /** What caused it as far as that is decided, else what is suspected. Of a deployment: itself. */
  readonly carriers: readonly Carrier[];
  /** The Basel event type that its words point at; without any 6, an outage of systems. `null` where that is no term in use. */
  readonly eventTypeId: string | null;
  /** How its link with a risk reads, as far as it is decided that it failed. */
  readonly relation: 'materialisedAs' | 'caused' | 'suspected';
  readonly links: readonly LinkEnd[];
  /** Why no risk may be raised from it. */
  readonly refusal: Problem | null;
};

export function sourceQueries({ table, id }: SourceRef): Query[] {
  return [get(table, id), get('settings', settingsId), all('taxonomy'), ...linkQueries(id), by('serviceSpans', 'incidentId', id)];
}

/** What to ask once `sourceQueries` are answered: also the risks that may be concerned. */
export function sourceRelationQueries(found: QueryResult, { table, id }: SourceRef): Query[] {
  const row = found.get(table, id);
  if (row === null) return [];
  const incidentIds = linksOf(found, id).flatMap((link) => [
    ...(link.fromTable === 'incidents' ? [link.fromId] : []),
    ...(link.toTable === 'incidents' ? [link.toId] : []),
  ]);
  const types = typesOf(found, eventTypeOf(found, { table, id }));
  const deployment = table === 'deployments' ? found.get('deployments', id) : null;
  return [
    get('services', row.serviceId),
    ...otherEndQueries(found, id),
    ...(deployment === null ? [] : failingQueries(deployment)),
    ...incidentIds.map((incidentId) => by('serviceSpans', 'incidentId', incidentId)),
    by('risks', 'serviceIds', row.serviceId),
    ...types.map((type) => by('risks', 'eventTypeId', type)),
  ];
}

/** The source as it stands at `now`; `null` where there is none. */
export function raiseSource(found: QueryResult, ref: SourceRef, now: Instant): RaiseSource | null {
  const { table, id } = ref;
  const row = found.get(table, id);
  if (row === null) return null;
  const links = linkEnds(found, id);
  const incident = table === 'incidents' ? found.get('incidents', id) : null;
  const deployment = table === 'deployments' ? found.get('deployments', id) : null;
  const failing = deployment === null ? null : failingOf(found, deployment, links);
  const incidents = incident === null ? (failing?.incidents ?? []) : [incident];
  const felt = incidents.flatMap((one) => {
    const spans = spansOf(found, one.id);
    return spans === null ? [] : (feltTime(one, spans, now) ?? []);
  });
  const spans = incidents.flatMap((one) => spansOf(found, one.id) ?? []);
  const customers = spans.flatMap(({ affectedCustomers }) => affectedCustomers ?? []);
  return {
    ref,
    code: row.code,
    name: incident?.title ?? deployment?.version ?? '',
    service: found.get('services', row.serviceId),
    deployment,
    day: dayIn(deployment === null ? row.startedAt : deployedAt(deployment), timeZoneOf(found)),
    severity: severities.find((severity) => incidents.some((one) => one.severity === severity)) ?? null,
    felt: felt.reduce<Lasted | null>((longest, one) => (longest === null || one.minutes > longest.minutes ? one : longest), null),
    customers: customers.length === 0 ? null : Math.max(...customers),
    carriers: incident === null ? [] : carriersOf(links),
    eventTypeId: eventTypeOf(found, ref),
    relation: incident !== null ? 'materialisedAs' : failing?.ending === 'failed' ? 'caused' : 'suspected',
    links,
    refusal: refusalOf(ref, row, incident, failing),
  };
}

/** The event type and those of level 2 below it. */
export function typesOf(found: QueryResult, eventTypeId: string | null): readonly string[] {
  if (eventTypeId === null) return [];
  const below = found.all('taxonomy').filter(({ parentId }) => parentId === eventTypeId);
  return [eventTypeId, ...below.map(({ id }) => id)];
}

function carriersOf(links: readonly LinkEnd[]): readonly Carrier[] {
  const of = (...relations: readonly Relation[]) =>
    links.flatMap(({ link, outward, other }): Carrier[] => {
      const says = relations.includes(link.relation) && (!outward || link.relation === 'suspected');
      if (!says || (other.table !== 'releases' && other.table !== 'deployments') || other.row.archivedAt !== null) return [];
      return [{ table: other.table, code: other.row.code, name: other.row.version, relation: link.relation }];
    });
  const decided = of('caused', 'contributed');
  return decided.length > 0 ? decided : of('suspected');
}

function wordsOf(found: QueryResult, { table, id }: SourceRef): string {
  if (table === 'incidents') return found.get('incidents', id)?.title ?? '';
  return found.get('deployments', id)?.notes ?? '';
}

const systems = 'event.6';

function eventTypeOf(found: QueryResult, ref: SourceRef): string | null {
  const id = suggestEventType(wordsOf(found, ref)) ?? systems;
  return found.all('taxonomy').some((term) => term.id === id && term.archivedAt === null) ? id : null;
}

/** The spans of an incident; `null` of one that is known only through a release, of which they are not asked. */
function spansOf(found: QueryResult, incidentId: string): readonly Stored<'serviceSpans'>[] | null {
  return found.known(by('serviceSpans', 'incidentId', incidentId)) ? found.by('serviceSpans', 'incidentId', incidentId) : null;
}

function linksOf(found: QueryResult, id: string): readonly Stored<'links'>[] {
  return [...found.by('links', 'fromId', id), ...found.by('links', 'toId', id)];
}
