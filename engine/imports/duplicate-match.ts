import { textOrNull, type StoredRow } from '../rows/row.ts';
import type { Cells } from './cells.ts';
import { fileValueOf } from './field-values.ts';
import { importsOf } from './import-columns.ts';
import type { Importing } from './importing.ts';
import { matchOf, type Match } from './match.ts';

/**
 * The records that a row without id, code and key may be: those of its title (an incident also of its service) that were
 * there before the import. So a file without codes that is taken twice adds nothing the second time, and two equal rows
 * of one file are still two records.
 */
export function duplicatesOf(importing: Importing, before: readonly StoredRow[]): (cells: Cells) => Iterable<Match> {
  const { title, fileField } = importsOf(importing.kinds, importing.kind.name);
  let byTitle: ReadonlyMap<string, readonly StoredRow[]> | null = null;

  return function* (cells) {
    const said = title === undefined ? null : cells[title];
    if (title === undefined || typeof said !== 'string') return;
    byTitle ??= titles(before, title);
    const known = byTitle.get(said) ?? [];
    if (known.length === 0) return;
    const owner = fileField === undefined ? null : fileValueOf(fileField, cells, importing);
    if (owner !== null && !owner.ok) return;
    for (const row of known) if (owner === null || row[fileField ?? ''] === owner.value) yield matchOf(row);
  };
}

function titles(rows: readonly StoredRow[], field: string): Map<string, StoredRow[]> {
  const byTitle = new Map<string, StoredRow[]>();
  for (const row of rows) {
    const title = textOrNull(row, field);
    if (title === null) continue;
    const known = byTitle.get(title);
    if (known) known.push(row);
    else byTitle.set(title, [row]);
  }
  return byTitle;
}
