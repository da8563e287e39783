import type { Incident } from '../incidents/incident.ts';
import { by, get, type Found, type Query } from '../../engine/rows/query.ts';
import type { Stored } from '../index.ts';
import type { Release } from '../releases/release.ts';
import type { Risk } from '../risks/risk.ts';
import { byCodePoint } from '../../engine/values/json.ts';
import type { LinkedTable } from './link.ts';

type Kept<R> = R & { readonly revision: number };

/** The record at the other end of a link, by its kind. */
export type LinkedRecord =
  | { readonly table: 'risks'; readonly row: Kept<Risk> }
  | { readonly table: 'incidents'; readonly row: Kept<Incident> }
  | { readonly table: 'releases'; readonly row: Kept<Release> };

/** A link as one of its two records sees it. `outward`: the link starts here. */
export type LinkEnd = { readonly link: Stored<'links'>; readonly outward: boolean; readonly other: LinkedRecord };

/** What to ask first to know the links of a record. */
export function linkQueries(id: string): Query[] {
  return [by('links', 'fromId', id), by('links', 'toId', id)];
}

/** What to ask once the links are known: the records at their other ends. */
export function otherEndQueries(found: Found, id: string): Query[] {
  return linksOf(found, id).map((link) => (link.fromId === id ? get(link.toTable, link.toId) : get(link.fromTable, link.fromId)));
}

/** The links of a record with their other ends: risks, then incidents, then releases, each by the time of the decision. */
export function linkEnds(found: Found, id: string): LinkEnd[] {
  const ends = linksOf(found, id).flatMap((link): LinkEnd[] => {
    const outward = link.fromId === id;
    const other = recordAt(found, outward ? link.toTable : link.fromTable, outward ? link.toId : link.fromId);
    return other === null ? [] : [{ link, outward, other }];
  });
  return ends.sort(
    (a, b) =>
      order[a.other.table] - order[b.other.table] || byCodePoint(a.link.decidedAt, b.link.decidedAt) || byCodePoint(a.link.id, b.link.id),
  );
}

const order: Readonly<Record<LinkedTable, number>> = { risks: 0, incidents: 1, releases: 2 };

function linksOf(found: Found, id: string): readonly Stored<'links'>[] {
  return [...found.by('links', 'fromId', id), ...found.by('links', 'toId', id)];
}

function recordAt(found: Found, table: LinkedTable, id: string): LinkedRecord | null {
  const row = found.get(table, id);
  return row === null ? null : ({ table, row } as LinkedRecord);
}
