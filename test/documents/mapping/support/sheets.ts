import type { MappedColumn, Mapping } from '../../../../domain/imports/mapping.ts';
import { defaultMatrix, defaultScales } from '../../../../domain/scoring/defaults.ts';
import { defaultTaxonomy } from '../../../../domain/taxonomy/defaults.ts';
import type { RawCell } from '../../../../engine/imports/raw-cell.ts';
import { knownOf, type Known } from '../../../../documents/mapping/known.ts';
import type { MappingContext } from '../../../../documents/mapping/context.ts';
import type { Grid } from '../../../../documents/spreadsheets/book.ts';
import type { StoredRow } from '../../../../engine/rows/row.ts';

/** A sheet of these rows; `null` is a row of nothing. */
export function sheetOf(rows: readonly (readonly RawCell[] | null)[], more: Partial<Grid> = {}): Grid {
  return {
    name: null,
    width: Math.max(0, ...rows.map((cells) => cells?.length ?? 0)),
    rows: rows.flatMap((cells, at) => (cells === null ? [] : [{ row: at + 1, cells }])),
    merges: [],
    hidden: { sheet: false, rows: [], columns: [] },
    keys: null,
    dates: 1900,
    ...more,
  };
}

/** A column that goes to one of ours as it is. */
export function to(key: string, heading: string, more: Partial<MappedColumn> = {}): MappedColumn {
  return { heading, goes: { to: 'field', key }, values: {}, order: null, separator: null, keeps: false, ...more };
}

export function left(heading: string): MappedColumn {
  return { ...to('', heading), goes: { to: 'leftOut' } };
}

export function mappingOf(columns: readonly MappedColumn[], more: Partial<Mapping> = {}): Mapping {
  return { version: 1, table: 'risks', sheet: null, header: { first: 1, last: 1 }, columns: [...columns], fixed: {}, ...more };
}

/** What a new register knows: its default scales and terms, and these people and units. */
export function knownWith(
  named: { readonly people?: readonly string[]; readonly units?: readonly string[]; readonly controls?: readonly string[] } = {},
): Known {
  const rowsOf = (table: string, letter: string, names: readonly string[] = [], field = 'name') =>
    new Map(names.map((name, at) => [`${table}-${at}`, { id: `${table}-${at}`, code: `${letter}-${at + 1}`, [field]: name, revision: 1 }]));
  const byId = (rows: readonly { readonly id: string }[]) => new Map(rows.map((row) => [row.id, { ...row, revision: 1 }]));
  const tables: Readonly<Record<string, ReadonlyMap<string, StoredRow>>> = {
    people: rowsOf('people', 'P', named.people),
    units: rowsOf('units', 'U', named.units),
    controls: rowsOf('controls', 'C', named.controls, 'title'),
    scales: byId(defaultScales),
    matrices: byId([defaultMatrix]),
    taxonomy: byId(defaultTaxonomy),
    settings: new Map([['register', { id: 'register', timeZone: 'Asia/Seoul', revision: 1 }]]),
  };
  return knownOf({
    rows: (table) => tables[table] ?? new Map(),
    nameOf: (id) => named.people?.[Number(id.split('-')[1])] ?? null,
  });
}

export const context = (more: Partial<MappingContext> = {}): MappingContext => ({
  known: knownWith(),
  today: '2025-11-03',
  people: {},
  ...more,
});
