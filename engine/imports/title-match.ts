import { isArchived, textOrNull, type StoredRow } from '../rows/row.ts';
import { textIn, type Json } from '../values/json.ts';
import { titleKey } from '../values/text.ts';
import type { Cells } from './cells.ts';
import { fieldValue, fileValueOf, namedRecord } from './field-values.ts';
import { importsOf } from './import-columns.ts';
import type { ImportRow } from './import-input.ts';
import type { Importing } from './importing.ts';
import { shownText } from './raw-cell.ts';
import { lastSaid, mappingField } from './source-merge.ts';
import { markOf } from './source-marks.ts';

/**
 * What a row of a mapped table, which names no record by id, code or key, may speak of: `sure`, one record; `unsure`, one of
 * several, or one of which several rows may speak; `null`, none that is there.
 */
export type TitleMatch = { readonly sure: StoredRow } | { readonly unsure: readonly StoredRow[] } | null;

/**
 * Finds records by their title within a unit (of an incident: its service). A record that came by this mapping is also known by the
 * title and the unit that its source gave it, whatever it is called here meanwhile. Archived records are only found where no other is.
 */
export function titleMatches(importing: Importing, before: readonly StoredRow[], rows: readonly ImportRow[]) {
  const { kinds, kind, mappingId } = importing;
  const { title, within, fileField } = importsOf(kinds, kind.name);
  if (title === undefined || mappingId === null) return { find: () => null, nameOf: () => null };
  const titleOf = title;
  const isOurs = (row: StoredRow) => row[mappingField] === mappingId;
  const bySource = new Map<string, StoredRow[]>();
  const byTitle = new Map<string, StoredRow[]>();
  for (const row of before) {
    add(byTitle, titleKey(textIn(row, titleOf)), row);
    const said = isOurs(row) ? lastSaid(row, titleOf) : undefined;
    if (said !== undefined) add(bySource, markKey(said), row);
  }
  let counted: ReadonlyMap<string, number> | null = null;
  /** Of the file as it is, whichever of its rows were taken: so it does not matter in which order they come. */
  function rowsOfTitle(): ReadonlyMap<string, number> {
    if (counted !== null) return counted;
    const counts = new Map<string, number>();
    for (const { fields } of rows) for (const key of keysIn(fields)) counts.set(key, (counts.get(key) ?? 0) + 1);
    return (counted = counts);
  }

  function keysIn(fields: Cells): readonly string[] {
    const cell = fields[titleOf] ?? null;
    const key = titleKey(shownText(cell));
    return key === '' ? [] : [key, `${key}\n${titleKey(shownText(within === undefined ? null : (fields[within] ?? null)))}`];
  }

  /** The id of the unit that the row names; `null` where it names none. */
  function withinOf(cells: Cells): string | null {
    if (within === undefined || (cells[within] ?? (within === fileField ? importing.fileValue : null)) === null) return null;
    const field = kind.fields[within];
    if (field?.type === 'anyReference') {
      const named = namedRecord(within, field, cells[within] ?? null, cells, null, importing);
      return named.ok ? textOrNull(named.value, within) : null;
    }
    const value = within === fileField ? fileValueOf(within, cells, importing) : fieldValue(within, cells, null, importing);
    return value.ok && typeof value.value === 'string' ? value.value : null;
  }
  const isWithin = (row: StoredRow, id: string) =>
    within !== undefined && (row[within] === id || (isOurs(row) && lastSaid(row, within) === id));

  return {
    find(cells: Cells, fields: Cells): TitleMatch {
      const said = textOrNull(cells, titleOf);
      if (said === null || before.length === 0 || titleKey(said) === '') return null;
      const named = bySource.get(markKey(markOf(said))) ?? byTitle.get(titleKey(said));
      if (named === undefined) return null;
      const live = named.filter((row) => !isArchived(row));
      const all = live.length > 0 ? live : named;
      const unit = withinOf(cells);
      const exact = unit === null ? [] : all.filter((row) => isWithin(row, unit));
      const [ofTitle = '', ofBoth = ''] = keysIn(fields);
      // A title that several rows have is that of a record only where the unit is as well.
      const several = (rowsOfTitle().get(ofTitle) ?? 0) > 1;
      const pool = exact.length > 0 || (several && unit !== null) ? exact : all;
      const competing = rowsOfTitle().get(exact.length > 0 ? ofBoth : ofTitle) ?? 0;
      const [only] = pool;
      if (only === undefined) return null;
      return pool.length === 1 && competing === 1 ? { sure: only } : { unsure: pool };
    },
    /** The title that a row gives, as it is compared. */
    nameOf: (cells: Cells): string | null => {
      const said = textOrNull(cells, titleOf);
      return said === null ? null : titleKey(said);
    },
  };
}

function add(map: Map<string, StoredRow[]>, key: string, row: StoredRow): void {
  const rows = map.get(key);
  if (rows === undefined) map.set(key, [row]);
  else rows.push(row);
}

/** A title that a source gave: long ones are remembered by their hash. */
function markKey(mark: Json): string {
  return typeof mark === 'string' ? titleKey(mark) : JSON.stringify(mark);
}
