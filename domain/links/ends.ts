import { by, get, type Query } from '../../engine/rows/query.ts';
import { isKindName, kinds } from '../index.ts';
import type { QueryResult, KindName, Stored } from '../rows.ts';
import { byCodePoint } from '../../engine/values/json.ts';
import { factsChangedSince } from './facts-changed.ts';

/** A record that has a code, of whichever kind. */
type CodedKind = { [K in KindName]: Stored<K> extends { readonly code: string; readonly archivedAt: string | null } ? K : never }[KindName];

/** The record at the other end of a link, by its kind. */
export type LinkedRecord = { [K in CodedKind]: { readonly table: K; readonly row: Stored<K> } }[CodedKind];

/** A link as one of its two records sees it. */
export type LinkEnd = {
  readonly link: Stored<'links'>;
  /** The link starts here. */
  readonly outward: boolean;
  readonly other: LinkedRecord;
  /** Facts of the incident at one of its ends were changed since it was decided. */
  readonly factsChanged: boolean;
};

/** What to ask first to know the links of a record. */
export function linkQueries(id: string): Query[] {
  return [by('links', 'fromId', id), by('links', 'toId', id)];
}

/** What to ask once the links are known: the records at their other ends. */
export function otherEndQueries(found: QueryResult, id: string): Query[] {
  return linksOf(found, id).map((link) => (link.fromId === id ? get(link.toTable, link.toId) : get(link.fromTable, link.fromId)));
}

/** The links of a record with their other ends: by kind in the order of the kinds, each by the time of the decision. */
export function linkEnds(found: QueryResult, id: string): LinkEnd[] {
  const ends = linksOf(found, id).flatMap((link): LinkEnd[] => {
    const outward = link.fromId === id;
    const [from, to] = [recordAt(found, link.fromTable, link.fromId), recordAt(found, link.toTable, link.toId)];
    const other = outward ? to : from;
    const incidents = [from, to].flatMap((end) => (end?.table === 'incidents' ? [end.row] : []));
    return other === null ? [] : [{ link, outward, other, factsChanged: factsChangedSince(link, incidents) }];
  });
  const rank = ({ other }: LinkEnd) => kinds.linked.indexOf(other.table);
  return ends.sort((a, b) => rank(a) - rank(b) || byCodePoint(a.link.decidedAt, b.link.decidedAt) || byCodePoint(a.link.id, b.link.id));
}

function linksOf(found: QueryResult, id: string): readonly Stored<'links'>[] {
  return [...found.by('links', 'fromId', id), ...found.by('links', 'toId', id)];
}

function recordAt(found: QueryResult, table: string, id: string): LinkedRecord | null {
  const row = isKindName(table) ? found.get(table, id) : null;
  return row === null ? null : ({ table, row } as LinkedRecord);
}
