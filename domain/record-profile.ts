import { by, get, type Query } from '../engine/rows/query.ts';
import { textOrNull, type StoredRow } from '../engine/rows/row.ts';
import { linkEnds, linkQueries, otherEndQueries, type LinkEnd } from './links/ends.ts';
import { isKindName, kinds } from './index.ts';
import type { QueryResult, KindName, World } from './rows.ts';

/** Rows of a kind that belong to a record, found by the field that holds its id; links are told apart from them. */
export type PartsOf = { readonly kind: KindName; readonly field: string; readonly rows: readonly StoredRow[] };

/** A record of any kind with everything that hangs on it: what its page shows. */
export type RecordProfile = {
  readonly row: StoredRow;
  readonly parts: readonly PartsOf[];
  readonly links: readonly LinkEnd[];
};

function partKinds(kind: string): readonly { readonly kind: KindName; readonly field: string }[] {
  return kinds
    .parts(kind)
    .flatMap((part) => (isKindName(part.kind) && kinds.of(part.kind).partOf === part.field ? [{ ...part, kind: part.kind }] : []));
}

/** What to ask first to know a record. */
export function recordQueries(kind: KindName, id: string): Query[] {
  const parts = partKinds(kind).map((part) => by(part.kind, part.field, id));
  return [get(kind, id), ...parts, ...(kinds.linked.includes(kind) ? linkQueries(id) : [])];
}

/** What to ask once `recordQueries` are answered: the records that it and its parts name, and those at the other ends of its links. */
export function recordRelationQueries(kind: KindName, found: QueryResult, id: string): Query[] {
  // Parts without columns are shown nowhere as rows: a round may have thousands.
  const shown = partKinds(kind).filter((part) => kinds.columns(part.kind).length > 0);
  const rows = shown.flatMap((part) => rowsOf(found, part, id).map((row) => ({ kind: part.kind, row })));
  const own = found.get(kind, id);
  const named = [...rows, ...(own === null ? [] : [{ kind, row: own as StoredRow }])].flatMap((one) => referencesOf(one.kind, one.row));
  return [...named, ...(kinds.linked.includes(kind) ? otherEndQueries(found, id) : [])];
}

/** The record as it stands, or `null` where there is none. */
export function recordProfile(kind: KindName, found: QueryResult, id: string): RecordProfile | null {
  const row = found.get(kind, id);
  if (row === null) return null;
  const parts = partKinds(kind).map((part) => ({ ...part, rows: inOrder(part.kind, rowsOf(found, part, id)) }));
  return { row, parts, links: kinds.linked.includes(kind) ? linkEnds(found, id) : [] };
}

/** The answers about one record as a world from which its cells, and those of its parts, are read. */
export function worldOf(found: QueryResult, nameOf: World['nameOf'], asOn: World['asOn']): World {
  return {
    get: (kind, id) => (id !== null && found.known(get(kind, id)) ? found.get(kind, id) : null),
    by: (kind, field, id) => (found.known(by(kind, field, id)) ? found.by(kind, field, id) : []),
    nameOf,
    asOn,
  };
}

function rowsOf(found: QueryResult, part: { readonly kind: KindName; readonly field: string }, id: string): readonly StoredRow[] {
  // The registry found the field among those of the kind.
  return found.by(part.kind, part.field as 'id', id);
}

function referencesOf(kind: KindName, row: StoredRow): Query[] {
  return Object.entries(kinds.of(kind).fields).flatMap(([key, { reference, beside }]) => {
    const id = row[key];
    const target = reference?.kind ?? row[beside ?? ''];
    return typeof id === 'string' && typeof target === 'string' && isKindName(target) ? [get(target, id)] : [];
  });
}

/** Parts by the sort of their own list, else as they came. */
function inOrder(kind: KindName, rows: readonly StoredRow[]): readonly StoredRow[] {
  const sort = kinds.of(kind).list?.sort;
  const key = sort?.column ?? Object.entries(kinds.of(kind).fields).find(([, { type }]) => type === 'day' || type === 'instant')?.[0];
  if (key === undefined) return rows;
  const text = (row: StoredRow) => textOrNull(row, key) ?? '';
  const sorted = [...rows].sort((a, b) => (text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : a.revision - b.revision));
  return sort?.descending === true ? sorted.reverse() : sorted;
}
