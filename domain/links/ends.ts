import { by, get, type Query } from '../../engine/rows/query.ts';
import { isKindName, kinds } from '../index.ts';
import type { QueryResult, KindName, Stored } from '../rows.ts';
import { byCodePoint } from '../../engine/values/json.ts';

/** A record that has a code, of whichever kind. */
type CodedKind = { [K in KindName]: Stored<K> extends { readonly code: string; readonly archivedAt: string | null } ? K : never }[KindName];

/** The record at the other end of a link, by its kind. */
export type LinkedRecord = { [K in CodedKind]: { readonly table: K; readonly row: Stored<K> } }[CodedKind];

/** A link as one of its two records sees it. `outward`: the link starts here. */
export type LinkEnd = { readonly link: Stored<'links'>; readonly outward: boolean; readonly other: LinkedRecord };

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
    const other = recordAt(found, outward ? link.toTable : link.fromTable, outward ? link.toId : link.fromId);
    return other === null ? [] : [{ link, outward, other }];
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
