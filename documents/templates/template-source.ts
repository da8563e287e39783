import { defaultMatrix, defaultScales } from '../../domain/scoring/defaults.ts';
import { defaultTaxonomy } from '../../domain/taxonomy/defaults.ts';
import type { ListSource } from '../../engine/lists/source.ts';
import type { StoredRow } from '../../engine/rows/row.ts';
import type { JsonObject } from '../../engine/values/json.ts';

/** What a template offers to choose from: what a register has, or what every register begins with. */
export type TemplateSource = Pick<ListSource, 'rows' | 'nameOf'>;

/** The terms, scales and matrix with which every register begins; no people, units or services. */
export function sourceOfDefaults(): TemplateSource {
  const tables: Readonly<Record<string, readonly (JsonObject & { readonly id: string })[]>> = {
    taxonomy: defaultTaxonomy,
    scales: defaultScales,
    matrices: [defaultMatrix],
  };
  const rows = new Map(
    Object.entries(tables).map(([table, list]) => [
      table,
      new Map(list.map((row): [string, StoredRow] => [row.id, { ...row, revision: 0 }])),
    ]),
  );
  return { rows: (table) => rows.get(table) ?? new Map(), nameOf: () => null };
}
