import type { AnyKind } from '../kind/kind.ts';
import type { Registry } from '../kind/registry.ts';
import { textIn, type Json } from '../values/json.ts';
import { importable } from './import-columns.ts';
import type { ImportRow } from './import-input.ts';

/** The kinds of which files are taken in, each after those that its rows refer to; what may refer to records of any kind comes last. */
export function importOrder(kinds: Registry): readonly string[] {
  const tables = importable(kinds);
  const ordered: string[] = [];
  const place = (table: string) => {
    if (ordered.includes(table)) return;
    const kind = kinds.of(table);
    for (const other of needed(kind)) if (other !== table && tables.includes(other)) place(other);
    ordered.push(table);
  };
  const isOpen = (table: string) => Object.values(kinds.of(table).fields).some(({ type }) => type === 'anyReference');
  for (const table of tables) if (!isOpen(table)) place(table);
  for (const table of tables) place(table);
  return ordered;
}

function needed({ fields, imports }: AnyKind): readonly string[] {
  return [...Object.values(fields).flatMap(({ reference }) => reference?.kind ?? []), ...(imports?.parts?.kinds ?? [])];
}

/** The rows of a kind whose records make a tree, each after its parent; others as they are. A parent is named by its name or code. */
export function parentsFirst(kind: AnyKind, rows: readonly ImportRow[]): readonly ImportRow[] {
  const tree = Object.entries(kind.fields).find(([, { reference }]) => reference?.tree === true)?.[0];
  if (tree === undefined || kind.names === null) return rows;
  const names = [kind.names, 'code'];
  const byName = new Map<Json, ImportRow>();
  for (const row of rows) for (const name of names) if (textIn(row.fields, name) !== '') byName.set(textIn(row.fields, name), row);
  const placed = new Set<ImportRow>();
  for (const row of rows) {
    const line: ImportRow[] = [];
    let next: ImportRow | undefined = row;
    while (next !== undefined && !placed.has(next) && !line.includes(next)) {
      line.push(next);
      next = byName.get(textIn(next.fields, tree));
    }
    for (const one of line.reverse()) placed.add(one);
  }
  return [...placed];
}
