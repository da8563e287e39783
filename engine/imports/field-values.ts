import type { Field } from '../kind/field.ts';
import { fits } from '../kind/fits.ts';
import { textOrNull, type StoredRow } from '../rows/row.ts';
import type { Json, JsonObject } from '../values/json.ts';
import { toMinorUnits } from '../values/money.ts';
import { problem, type Problem } from '../values/problem.ts';
import { fail, ok, type Result } from '../values/result.ts';
import type { Cells } from './cells.ts';
import { isEmptyCell } from './empty-cells.ts';
import { importsOf } from './import-columns.ts';
import type { Importing } from './importing.ts';
import type { Match } from './match.ts';

/** The fields that a row gives to its record. An empty cell among `cells` empties its field, where a field may be empty. */
export function fieldsOf(cells: Cells, match: Match, importing: Importing): Result<JsonObject> {
  const { kind, kinds } = importing;
  const was = match.row;
  const imports = importsOf(kinds, kind.name);
  const fields: Record<string, Json> = {};
  const problems: Problem[] = [];
  const set = (field: string, value: Result<Json>) => {
    if (value.ok) fields[field] = value.value;
    else problems.push(...value.problems.map((problem) => ({ ...problem, at: { field } })));
  };
  for (const { key, field } of importing.columns) {
    const cell = cells[key];
    if (cell === undefined || field === null || key === imports.fileField) continue;
    if (cell !== null && field.type === 'anyReference') {
      const named = namedRecord(key, field, cell, cells, was, importing);
      if (named.ok) Object.assign(fields, named.value);
      else set(key, named);
    } else if (cell !== null) set(key, fieldValue(key, cells, was, importing));
    else {
      const blank = emptied(field, was);
      if (blank !== undefined) fields[key] = blank;
    }
  }
  if (imports.fileField !== undefined && (was === null || (cells[imports.fileField] ?? null) !== null)) {
    set(imports.fileField, fileValueOf(imports.fileField, cells, importing));
  }
  const extra = imports.also?.(cells, importing, match) ?? ok({});
  if (extra.ok) {
    for (const [field, value] of Object.entries<Json>(extra.value)) {
      if (was !== null && isEmptyCell(value) && !importing.clear.has(field)) delete fields[field];
      else fields[field] = value;
    }
  } else problems.push(...extra.problems);
  for (const [key, { onImport }] of Object.entries(kind.fields)) {
    if (was === null && onImport === 'today' && (fields[key] ?? null) === null) fields[key] = importing.today;
  }
  return problems.length > 0 ? fail(...problems) : ok(fields);
}

/** What a cell that is not empty makes of its field. */
export function fieldValue(key: string, cells: Cells, was: StoredRow | null, importing: Importing): Result<Json> {
  const { kind } = importing;
  const field = kind.fields[key];
  const cell = cells[key] ?? null;
  if (field === undefined) return ok(cell);
  const { reference, type } = field;
  if (reference !== undefined && typeof cell === 'string') {
    return isTerm(importing, field) ? termOf(field, cell, cells, was, importing) : resolved(reference.kind, cell, cells, was, importing);
  }
  if (reference !== undefined && Array.isArray(cell)) return namedAll(cell, reference.kind, importing);
  if (type === 'money' && typeof cell === 'number') return minorUnits(cell, textIn(cells, was, field.beside ?? ''));
  return ok(cell);
}

/** A record by its code or name: of several of one name that which belongs where the row itself does. */
function resolved(table: string, cell: string, cells: Cells, was: StoredRow | null, importing: Importing): Result<string> {
  const { references, kinds, kind } = importing;
  const { namedWith } = kinds.of(table);
  if (namedWith === null || kind.fields[namedWith] === undefined) return references.resolve(table, cell);
  const isOfFile = importsOf(kinds, kind.name).fileField === namedWith;
  const said = isOfFile && was === null ? fileValueOf(namedWith, cells, importing) : fieldValue(namedWith, cells, was, importing);
  const id = said.ok && typeof said.value === 'string' ? said.value : was === null ? null : textOrNull(was, namedWith);
  return references.resolve(table, cell, id === null ? undefined : { field: namedWith, id });
}

/**
 * The record of whichever kind that a row names, and its kind: the kind that the file says, else the one whose records have
 * that code. A code of one file that two kinds use is ambiguous without its kind.
 */
export function namedRecord(
  key: string,
  field: Field,
  cell: Json,
  cells: Cells,
  was: StoredRow | null,
  importing: Importing,
): Result<JsonObject> {
  const { kinds, kind, found } = importing;
  const beside = field.beside ?? '';
  const code = typeof cell === 'string' ? cell : '';
  const said = textIn(cells, was, beside);
  const naming = kind.fields[beside];
  const among = said !== '' ? [said] : naming === undefined ? [] : kinds.among(naming);
  const hits = among.flatMap((table) =>
    kinds.has(table) ? found.by(table, 'code', code).map(({ id }) => ({ [beside]: table, [key]: id })) : [],
  );
  const [hit] = hits;
  if (hit === undefined) return fail(problem('field.refersToNothing', undefined, { value: code }));
  return hits.length === 1 ? ok(hit) : fail(problem('import.ambiguous', undefined, { value: code }));
}

function isTerm({ kinds }: Importing, { reference }: Field): boolean {
  const target = reference === undefined ? null : kinds.of(reference.kind);
  return target !== null && target.names !== null && target.fields[target.names]?.type === 'label';
}

/** The text that the row has in a field: by its cell, else as the record has it. */
function textIn(cells: Cells, was: StoredRow | null, field: string): string {
  const cell = cells[field];
  return typeof cell === 'string' ? cell : was === null ? '' : (textOrNull(was, field) ?? '');
}

function minorUnits(amount: number, currency: string): Result<number> {
  const minor = toMinorUnits(amount, currency);
  return minor === null ? fail(problem('field.tooManyDecimals', undefined, { value: amount, currency })) : ok(minor);
}

/** The ids of several named records, each once. */
function namedAll(names: readonly Json[], table: string, { references }: Importing): Result<readonly string[]> {
  const ids = new Set<string>();
  for (const name of names) {
    if (typeof name !== 'string' || name.trim() === '') continue;
    const id = references.resolve(table, name);
    if (!id.ok) return id;
    ids.add(id.value);
  }
  return ok([...ids]);
}

/** What an empty cell makes of a field: nothing at all where a record must keep what it has, or cannot do without. */
function emptied({ blank, blankFrom, onImport, required }: Field, was: StoredRow | null): Json | undefined {
  // A new record has what it is given in the other field.
  if (blankFrom !== undefined && was === null) return undefined;
  if (required || blank === undefined) return was === null ? null : onImport === undefined ? null : undefined;
  const value = blank as Json;
  const isEmpty = value === null || value === '' || value === false || Array.isArray(value);
  return isEmpty || was === null ? value : undefined;
}

/** The record that a row names in the field that the file as a whole may be given, or the one that it was given. */
export function fileValueOf(field: string, cells: Cells, { kind, fileValue, references }: Importing): Result<string> {
  const named = cells[field] ?? fileValue;
  const table = kind.fields[field]?.reference?.kind;
  return typeof named === 'string' && table !== undefined ? references.resolve(table, named) : fail(problem('field.required', { field }));
}

/** The term that a text stands for, among those that fit the row. */
function termOf(field: Field, text: string, cells: Cells, was: StoredRow | null, importing: Importing): Result<string> {
  const { reference, onlyWhere } = field;
  const isOne = (term: StoredRow) => fits(field, term, (name) => textIn(cells, was, name));
  const ids = importing.references.terms(reference?.kind ?? '').named(text, isOne);
  const [only] = ids;
  if (ids.length === 1 && only !== undefined) return ok(only);
  if (ids.length > 1) return fail(problem('import.ambiguous', undefined, { value: text }));
  const isOpen = onlyWhere === undefined || textIn(cells, was, onlyWhere.field) === onlyWhere.is;
  return fail(problem(isOpen ? 'field.refersToNothing' : onlyWhere.problem, undefined, { value: text }));
}
