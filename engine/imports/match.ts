import type { StoredRow } from '../rows/row.ts';
import { textIn } from '../values/json.ts';
import { problem } from '../values/problem.ts';
import { fail, ok, type Result } from '../values/result.ts';
import { titleKey } from '../values/text.ts';
import type { Cells } from './cells.ts';
import { fieldValue, fileValueOf } from './field-values.ts';
import { isHeldTime } from './held-times.ts';
import { importsOf } from './import-columns.ts';
import type { ImportRow } from './import-input.ts';
import type { Importing } from './importing.ts';
import { lastSaid, mappingField } from './source-merge.ts';
import { titleMatches } from './title-match.ts';

/** The record that a row speaks of: one that is there, or (`row` null) one to be made with this id and, where given, this code. */
export type Match = {
  readonly row: StoredRow | null;
  readonly id: string;
  readonly code: string | null;
  /** Whether the row names no record at all: neither by id nor by code nor by its key at the source. */
  readonly isNameless?: boolean;
  /** Whether the source of the row speaks: it came by a mapping, or names its record by its key there alone. Else it is a copy of a record. */
  readonly isOfSource?: boolean;
};

/** A row that may speak of one of these records, or of none: it is asked which. */
export type Unsure = { readonly code: UnsureCode; readonly records: readonly StoredRow[] };
/** Because of its title, or because a record of another title has its code. */
export type UnsureCode = 'sameTitle' | 'sameCode';

/** A code stands alone in lists of codes: it holds no space, comma or semicolon. */
const codePattern = /^[^\s,;]{1,24}$/u;

/** What a person says of a row that speaks of no record that is there. */
export const newRecord = 'new';

/**
 * Finds the record of a row: by id; by code; by the natural key of its kind: an incident by service and id at the source, a
 * release by service and version; a row that came by a mapping also by its title. A code that belongs to another record than the id
 * is refused, and so is a second row about one record.
 */
export function matchesOf(importing: Importing, rows: readonly ImportRow[]) {
  const { kind, kinds, found, newId, mappingId, sameAs } = importing;
  const table = kind.name;
  const { naturalKey = [], fileField, keyOfSource = false, title } = importsOf(kinds, table);
  const isMapped = mappingId !== null;
  /** The records that came by this mapping, by the code that their source has for them: it may be another than ours. */
  const byCodeThere = new Map<string, StoredRow>();
  for (const row of isMapped ? found.by(table, mappingField, mappingId) : []) {
    const said = lastSaid(row, 'code');
    if (typeof said === 'string') byCodeThere.set(said, row);
  }
  const titles = titleMatches(importing, isMapped ? found.all(table) : [], rows);
  const taken = new Map<string, number>();

  function find({ row, fields: raw }: ImportRow, cells: Cells): Result<Match | Unsure> {
    const [id, code] = [textOf(cells['id']), textOf(cells['code'])];
    if (code !== null && !codePattern.test(code)) return fail(problem('field.invalid', { field: 'code' }, { value: code }));
    const byCode = code === null ? null : (found.by(table, 'code', code)[0] ?? null);
    const said = sameAs.get(row);
    if (said !== undefined) return asSaid(said, id, byCode === null ? code : null);
    const byId = id === null ? null : found.get(table, id);
    if (byId !== null) return code === null || byId === byCode ? ok(known(byId)) : codeTaken(code);
    const there = code === null ? undefined : byCodeThere.get(code);
    if (there !== undefined) return ok(known(there));
    if (byCode !== null && id !== null) return codeTaken(code ?? '');
    if (byCode !== null) return isMapped ? ofCode(byCode, cells) : ok(known(byCode));
    const byKey = byNaturalKey(cells, raw);
    if (!byKey.ok) return byKey;
    const isOfSource = isMapped || (keyOfSource && code === null && id === null && hasKey(cells));
    // Two rows that name records by different ids are two records, whatever key they share.
    const isOther = id !== null && byKey.value !== null && taken.has(byKey.value.id);
    if (byKey.value !== null && !isOther) {
      return code === null || isMapped ? ok({ ...matchOf(byKey.value), isOfSource }) : codeTaken(code);
    }
    const byTitle = hasKey(cells) ? null : titles.find(cells, raw);
    if (byTitle !== null && 'sure' in byTitle) return ok(known(byTitle.sure));
    if (byTitle !== null) return ok({ code: 'sameTitle', records: byTitle.unsure });
    const isNameless = !isMapped && id === null && code === null && !hasKey(cells);
    return ok({ row: null, id: id ?? newId(), code, isNameless, isOfSource });
  }
  const known = (row: StoredRow): Match => ({ ...matchOf(row), isOfSource: isMapped });

  /** A code of theirs may be one of ours by chance: it counts where the record has the same title. */
  function ofCode(record: StoredRow, cells: Cells): Result<Match | Unsure> {
    const said = titles.nameOf(cells);
    const isIt = said === null || titleKey(textIn(record, title ?? '')) === said;
    return ok(isIt ? known(record) : { code: 'sameCode', records: [record] });
  }

  /** What a person said of the row. A code that another record has is not given twice. */
  function asSaid(said: string, id: string | null, code: string | null): Result<Match> {
    if (said === newRecord) {
      return ok({ row: null, id: id === null || found.get(table, id) !== null ? newId() : id, code, isOfSource: isMapped });
    }
    const record = found.get(table, said);
    return record === null ? fail(problem('record.missing', { table, id: said })) : ok(known(record));
  }

  /** What the file as a whole is given names no record by itself. */
  const own = naturalKey.filter((field) => field !== fileField);
  const hasKey = (cells: Cells) => own.length > 0 && own.every((field) => (cells[field] ?? '') !== '' && (cells[field] ?? null) !== null);

  function byNaturalKey(cells: Cells, raw: Cells): Result<StoredRow | null> {
    if (!hasKey(cells)) return ok(null);
    const key = keyOf(cells);
    if (!key.ok) return key;
    const [field = '', value = ''] = Object.entries(key.value).find(([name]) => name !== fileField) ?? [];
    const records = found.by(table, field, value);
    const named = (of: (field: string) => unknown) => Object.entries(key.value).every(([name, one]) => of(name) === one);
    const isMoment = (name: string) => kind.fields[name]?.type === 'instant';
    const nearly = (row: StoredRow) =>
      Object.entries(key.value).every(
        ([name, one]) => row[name] === one || (isMoment(name) && isHeldTime(row[name], raw[name] ?? null, importing.timeZone)),
      );
    // A record that was put to another service here is still the one that its source knows under the first.
    return ok(
      records.find((row) => named((name) => row[name])) ??
        records.find(nearly) ??
        records.find((row) => named((name) => lastSaid(row, name))) ??
        null,
    );
  }

  function keyOf(cells: Cells): Result<Readonly<Record<string, string>>> {
    const key: Record<string, string> = {};
    for (const field of naturalKey) {
      const value = field === fileField ? fileValueOf(field, cells, importing) : fieldValue(field, cells, null, importing);
      if (!value.ok) return fail(...value.problems.map((one) => ({ ...one, at: { field, ...one.at } })));
      if (typeof value.value === 'string') key[field] = value.value;
    }
    return ok(key);
  }

  return {
    find(row: ImportRow, cells: Cells): Result<Match | Unsure> {
      const match = find(row, cells);
      if (!match.ok || isUnsure(match.value)) return match;
      const before = taken.get(match.value.id);
      return before === undefined ? match : fail(problem('import.duplicateRow', undefined, { row: before }));
    },
    /** Whether an earlier row was about this record. */
    isTaken: ({ id }: Pick<Match, 'id'>) => taken.has(id),
    take(row: number, match: Match) {
      taken.set(match.id, row);
    },
  };
}

export function isUnsure(match: Match | Unsure): match is Unsure {
  return 'records' in match;
}

/** A record that is there. */
export function matchOf(row: StoredRow): Match {
  return { row, id: row.id, code: textIn(row, 'code') };
}

function codeTaken(value: string) {
  return fail(problem('import.codeTaken', { field: 'code' }, { value }));
}

function textOf(cell: unknown): string | null {
  return typeof cell === 'string' && cell.trim() !== '' ? cell.trim() : null;
}
