import { kinds } from '../../../../domain/index.ts';
import { importFileOf } from '../../../../documents/spreadsheets/import-file.ts';
import { clearableColumns, importColumns } from '../../../../engine/imports/import-columns.ts';
import type { ImportRow } from '../../../../engine/imports/import-input.ts';
import { ok, type Result } from '../../../../engine/values/result.ts';
import type { Day } from '../../../../engine/values/time.ts';
import { dayTyped } from '../../../ui/fields/day-typed.ts';
import type { Pasted } from './pasted-lines.ts';

export type PastedRows = {
  readonly rows: readonly ImportRow[];
  /** The columns that are changed, those that cannot be, and those whose empty cells empty their fields. */
  readonly keys: readonly string[];
  readonly leftOut: readonly string[];
  readonly clear: readonly string[];
};

/** What was copied as rows of an import, which reads texts as people write them: names, words of choices, days. Each row names its record. */
export function pastedRows({ table, lines, columns, ids }: Pasted, today: Day): Result<PastedRows> {
  const width = Math.max(0, ...lines.map((cells) => cells.length));
  const covered = columns.slice(0, width);
  const kind = kinds.of(table);
  const brought = new Set(importColumns(kinds, table).map(({ key }) => key));
  const isTaken = (key: string) => brought.has(key) && kind.fields[key]?.set === 'user';
  const keys = covered.filter(isTaken);
  const shown = (key: string, cell: string) => {
    const day = kind.fields[key]?.type === 'day' ? dayTyped(cell, today) : null;
    return day?.ok === true ? (day.value ?? '') : cell;
  };
  const raw = lines.slice(0, ids.length).map((cells, at) => ({
    row: at + 1,
    cells: [ids[at] ?? '', ...keys.map((key) => shown(key, cells[covered.indexOf(key)] ?? ''))],
  }));
  const file = importFileOf(table, { header: ['id', ...keys], rows: raw });
  if (!file.ok) return file;
  const clearable = new Set(clearableColumns(kinds, table).map(({ key }) => key));
  return ok({
    rows: file.value.rows,
    keys,
    leftOut: covered.filter((key) => !isTaken(key)),
    clear: keys.filter((key) => clearable.has(key)),
  });
}
