import type { Stored } from '../../domain/index.ts';
import type { ImportTable } from './import-columns.ts';
import type { Importing } from './importing.ts';
import { matchOf, type Match } from './match.ts';
import { serviceOf, type Cells } from './row-fields.ts';

/**
 * The records that a row without id, code and key may be: those of its title (an incident also of its service) that were
 * there before the import. So a file without codes that is taken twice adds nothing the second time, and two equal rows
 * of one file are still two records.
 */
export function twinsOf(table: ImportTable, { workspace, references, service }: Importing): (cells: Cells) => Iterable<Match> {
  let byTitle: ReadonlyMap<string, readonly Stored[]> | null = null;

  return function* (cells) {
    const title = cells['title'];
    if (typeof title !== 'string') return;
    byTitle ??= titles(workspace.found.all(table));
    const known = byTitle.get(title) ?? [];
    if (known.length === 0) return;
    const served = table === 'incidents' ? serviceOf(cells, service, references) : null;
    if (served !== null && !served.ok) return;
    for (const row of known) {
      if (served === null || (row as { serviceId?: string }).serviceId === served.value) yield matchOf(row);
    }
  };
}

function titles(rows: readonly Stored[]): Map<string, Stored[]> {
  const byTitle = new Map<string, Stored[]>();
  for (const row of rows) {
    const { title } = row as { title?: string };
    if (title === undefined) continue;
    const known = byTitle.get(title);
    if (known) known.push(row);
    else byTitle.set(title, [row]);
  }
  return byTitle;
}
