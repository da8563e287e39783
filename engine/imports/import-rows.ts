import { checked, newRow, ownerArchived } from '../commands/checked.ts';
import type { Column } from '../kind/column.ts';
import { referredBy } from '../commands/references.ts';
import type { Change } from '../ledger/append.ts';
import { edit, plainRow } from '../rows/changes.ts';
import { isArchived, textOrNull, type PlainRow, type StoredRow } from '../rows/row.ts';
import type { Overlay } from '../rows/overlay.ts';
import type { Json, JsonObject } from '../values/json.ts';
import { readMentions } from '../values/mentions.ts';
import { problem, type Problem } from '../values/problem.ts';
import { titleKey } from '../values/text.ts';
import { fail, ok, type Result } from '../values/result.ts';
import type { Cells } from './cells.ts';
import { duplicatesOf } from './duplicate-match.ts';
import { isEmptyCell, withoutEmpty } from './empty-cells.ts';
import { fieldsOf } from './field-values.ts';
import { earlierTimes, withHeldTimes, type EarlierTime } from './held-times.ts';
import { cellsOf, isBlankCell, type ImportChange } from './import-changes.ts';
import { clearableColumns, importsOf } from './import-columns.ts';
import type { ImportRow } from './import-input.ts';
import type { Importing } from './importing.ts';
import { isUnsure, matchesOf, matchOf, type Match, type Unsure } from './match.ts';
import { keptEdits, type KeptEdit } from './kept-edits.ts';
import type { FieldPart } from './named-items.ts';
import { takesOf } from './overwrite.ts';
import { isAsItWas } from './raw-cell.ts';
import { readCell } from './read-cell.ts';
import { isAsSaid, mappingField, mergeSource, sourcedField } from './source-merge.ts';
import { markOf, marksOf } from './source-marks.ts';

/**
 * A row that was taken: what it changes, and in words of columns what it changes in a record that was there. `kept` are the
 * columns whose empty cells left something in that record, `edits` what was edited there since and stays, `takenEdits` what is taken
 * although it was, `earlier` the times that
 * were taken as the earlier of two. `isNoted`: only what the
 * source said is new, and nothing that anybody sees. A new record without a code of its own gets one at the end.
 */
export type ImportedRow = {
  readonly created: PlainRow | null;
  readonly changes: readonly Change[];
  readonly cells: readonly ImportChange[];
  readonly kept: readonly string[];
  readonly edits: readonly KeptEdit[];
  readonly takenEdits: readonly KeptEdit[];
  readonly earlier: readonly EarlierTime[];
  readonly isNoted: boolean;
};

/** A row of which it is not known which record it speaks of: nothing is done with it. */
export type Undecided = { readonly unsure: Unsure };

/** What a row would change in the record that it speaks of; `kept` are the fields that stay as they were edited there, `taken` those that do not. */
type Planned = {
  readonly match: Match;
  readonly row: PlainRow;
  /** The cells that were taken. */
  readonly cells: Cells;
  readonly changes: readonly Change[];
  readonly said: JsonObject;
  readonly kept: readonly FieldPart[];
  readonly taken: readonly FieldPart[];
};

/** So many records that a row may speak of are compared with it whole. */
const mostCompared = 20;

/** Stands in a new record until all codes of the file are known; no file can hold it, codes have no spaces. */
export const codeToCome = ' ';

/** Takes the rows of a file one by one. Each is taken whole, or rejected whole. */
export function rowImporter(importing: Importing, over: Overlay, rows: readonly ImportRow[]) {
  const { kind, kinds, columns, references, found } = importing;
  const table = kind.name;
  const imports = importsOf(kinds, table);
  const clearable = clearableColumns(kinds, table);
  const register = cellsOf(importing);
  const matches = matchesOf(importing, rows);
  const duplicates = duplicatesOf(importing, found.all(table));
  const { parts } = imports;
  const named = new Set(Object.entries(kind.fields).flatMap(([field, { hasNames }]) => (hasNames === true ? [field] : [])));
  const hasInstants = columns.some((column) => column.kind === 'instant');
  /** Whether a name among its parts makes a record: then that is to be kept as well. */
  const makesOthers = (parts?.makes ?? []).some((one) => references.isMade(one));
  /** The records that rows speak of, those included that were rejected, or are not sure. */
  const spokenOf = new Set<string>();

  /** A text in which people may be mentioned, as the register has it: by their ids. */
  function withPeople({ field }: Column, cell: Result<Json>): Result<Json> {
    const { mentions } = field ?? {};
    if (mentions === undefined || !cell.ok || typeof cell.value !== 'string') return cell;
    return readMentions(cell.value, references.mentionable(mentions));
  }

  function readRow(row: ImportRow): { readonly cells: Cells; readonly problems: readonly Problem[] } {
    const cells: Record<string, Json> = {};
    const problems: Problem[] = [];
    for (const column of columns) {
      const value = row.fields[column.key];
      // What stands whole elsewhere is said of no record: the column is as good as missing.
      if (value === undefined || isAsItWas(value)) continue;
      const cell = withPeople(column, readCell(column, value, importing.timeZone));
      if (cell.ok) cells[column.key] = cell.value;
      else problems.push(...cell.problems.map((problem) => ({ ...problem, at: { field: column.key } })));
    }
    return { cells, problems };
  }

  /**
   * What changes in the record of a row that says `said` of its fields and `cells` of its parts: where its source speaks, only what may.
   * `left` are the columns of parts that stay as they are, although the row says something of them.
   */
  function merged({ row, isOfSource = false, id }: Match, said: JsonObject, cells: Cells, at: number): Result<Merged> {
    if (!isOfSource) return ok({ fields: said, ...nothingEdited, left: [] });
    const ofParts = parts?.said(cells, importing) ?? ok({});
    if (!ofParts.ok) return ofParts;
    const code = importing.mappingId === null ? null : textOrNull(cells, 'code');
    if (row === null) {
      const marks = marksOf(withoutEmpty(said, importing.clear), named);
      marksOf(withoutEmpty(ofParts.value, importing.clear), named, marks);
      if (code !== null) marks['code'] = markOf(code);
      return ok({ fields: { ...said, [mappingField]: importing.mappingId, [sourcedField]: marks }, ...nothingEdited, left: [] });
    }
    const from = { [mappingField]: importing.mappingId };
    const all = { ...said, ...heldTitle(row, said), ...ofParts.value };
    const left = (but: ReadonlySet<string>) => Object.keys(ofParts.value).filter((field) => !but.has(field));
    const isOther = (row[mappingField] ?? null) !== importing.mappingId;
    // A file of which most is as it was last time is compared with what it said then, and no further.
    if (!isOther && isAsSaid(row, code === null ? all : { ...all, code }, named))
      return ok({ fields: {}, ...nothingEdited, left: left(new Set()) });
    const together = [...(imports.together ?? []), ...(parts?.together ?? [])];
    const stands = parts === undefined ? row : { ...row, ...parts.stands(id, importing) };
    const takes = takesOf(importing.overwrite, at);
    const { fields, sourced, kept, taken } = mergeSource(stands, all, { together, isOther, takes, named });
    const marks = code === null ? sourced : { ...sourced, code: markOf(code) };
    const own = Object.fromEntries(Object.entries(fields).filter(([field]) => field in said));
    // A column of parts that follows brings those that belong to it, also where they say the same as before.
    const follow = new Set([...Object.keys(fields), ...together.filter((group) => group.some((field) => field in fields)).flat()]);
    // Of an archived record nothing is noted: it would be a change.
    const isLeft = isArchived(row) && Object.keys(fields).length === 0;
    return ok({ fields: isLeft ? {} : { ...own, ...from, [sourcedField]: marks }, kept, taken, left: left(follow) });
  }

  /** A title that differs only in what no title is told by, blanks and small letters, is that of the record. */
  function heldTitle(row: StoredRow, said: JsonObject): JsonObject {
    const [held, told] = [textOrNull(row, imports.title ?? ''), textOrNull(said, imports.title ?? '')];
    return importing.mappingId !== null && held !== null && told !== null && titleKey(held) === titleKey(told)
      ? { [imports.title ?? '']: held }
      : {};
  }

  /**
   * All that taking a row as this record would change; nothing is done yet. An empty cell says nothing of a record that is there,
   * unless it was asked to.
   */
  function plan(match: Match, said: Cells, { row, fields }: ImportRow): Result<Planned> {
    return planWhole(match, match.row === null ? said : withoutEmpty(said, importing.clear), { row, fields });
  }

  function planWhole(match: Match, read: Cells, { row: at, fields: raw }: ImportRow): Result<Planned> {
    const cells = hasInstants ? withHeldTimes(read, raw, match, importing) : read;
    const said = fieldsOf(cells, match, importing);
    if (!said.ok) return said;
    const followed = merged(match, said.value, cells, at);
    if (!followed.ok) return followed;
    const { fields, kept, taken, left } = followed.value;
    const was = match.row;
    const code = kind.code === null ? null : (match.code ?? codeToCome);
    const row = was === null ? newRow(kind, match.id, code, fields) : { ...plainRow(was), ...fields };
    const brought = kind.brings?.of({ was, next: row }, found, importing);
    const next = brought === undefined ? row : { ...row, ...brought.fields };
    const changed = was === null ? null : edit(table, was, { ...fields, ...brought?.fields });
    if (was === null || changed !== null) {
      const valid = checked(kinds, kind, next, was === null ? null : plainRow(was), importing);
      if (!valid.ok) return valid;
      const closed = ownerArchived(kind, next, found);
      if (closed.length > 0) return fail(...closed);
    }
    const ofParts = left.length === 0 ? cells : Object.fromEntries(Object.entries(cells).filter(([key]) => !left.includes(key)));
    const planned = parts?.plan(match.id, ofParts, importing) ?? ok([]);
    if (!planned.ok) return planned;
    const changes = [...(changed === null ? [] : [changed]), ...(brought?.changes ?? []), ...planned.value];
    return ok({ match, row: next, cells, changes, said: said.value, kept, taken });
  }

  /** A record of the same title to which the row, which names none, adds nothing. */
  function duplicateOf(match: Match, cells: Cells, input: ImportRow): Planned | null {
    if (!match.isNameless) return null;
    for (const duplicate of duplicates(cells)) {
      if (matches.isTaken(duplicate)) continue;
      // Only a record that has nothing where the row has nothing is the same.
      const planned = planWhole(duplicate, cells, input);
      if (planned.ok && planned.value.changes.length === 0) return planned.value;
    }
    return null;
  }

  /** Of several records of its title the one to which the row, which came by a mapping, adds nothing; a new one where none is left. */
  function sureOf({ code, records }: Unsure, cells: Cells, input: ImportRow): Match | null {
    const open = code === 'sameTitle' ? records.filter((record) => !matches.isTaken(record)) : records;
    if (open.length === 0) return { row: null, id: importing.newId(), code: textOrNull(cells, 'code'), isOfSource: true };
    const told = withoutEmpty(cells, importing.clear);
    for (const record of code === 'sameTitle' ? open.slice(0, mostCompared) : []) {
      const match = { ...matchOf(record), isOfSource: true };
      const planned = planWhole(match, told, input);
      if (planned.ok && planned.value.changes.length === 0 && planned.value.kept.length === 0) return match;
    }
    return null;
  }

  /** The columns whose empty cells leave something in a record that they could be asked to empty. */
  function keptBy(cells: Cells, was: StoredRow): readonly string[] {
    return clearable.filter((column) => holdsNothing(cells, column.key) && !isBlankCell(register.read(column, was))).map(({ key }) => key);
  }
  const holdsNothing = (cells: Cells, key: string) => {
    const value = cells[key];
    return value !== undefined && isEmptyCell(value) && !importing.clear.has(key);
  };

  function take(input: ImportRow): Result<ImportedRow | Undecided> {
    const { cells, problems } = readRow(input);
    const raw = input.fields;
    // A row that is rejected is in the file all the same.
    const found = problems.length > 0 && importing.mappingId === null ? fail(...problems) : matches.find(input, cells);
    if (found.ok) for (const { id } of isUnsure(found.value) ? found.value.records : [found.value]) spokenOf.add(id);
    if (problems.length > 0) return fail(...problems);
    if (!found.ok) return found;
    const match = isUnsure(found.value) ? sureOf(found.value, cells, input) : found.value;
    if (match === null) return isUnsure(found.value) ? ok({ unsure: found.value }) : fail();
    const duplicate = duplicateOf(match, cells, input);
    if (duplicate === null && match.row === null) {
      const elsewhere = columns.filter(({ key }) => isAsItWas(raw[key] ?? null));
      if (elsewhere.length > 0) return fail(...elsewhere.map(({ key }) => problem('import.textElsewhere', { field: key })));
    }
    const planned = duplicate === null ? plan(match, cells, input) : ok(duplicate);
    if (!planned.ok) return planned;
    const { match: record, row, changes, said } = planned.value;
    const was = record.row;
    const told = was === null || changes.length === 0 ? [] : register.changed(input.row, was, row, changes);
    const kept = was === null || duplicate !== null ? [] : keptBy(cells, was);
    const edited = (parts: readonly FieldPart[]) =>
      was === null ? [] : keptEdits(importing, register, input.row, was, { said, cells }, parts);
    const [edits, takenEdits] = [edited(planned.value.kept), edited(planned.value.taken)];
    const earlier =
      !hasInstants || (was !== null && changes.length === 0) ? [] : earlierTimes(input.row, planned.value.cells, raw, record, importing);
    if (was !== null && changes.length > 0 && isArchived(was)) return fail(problem('record.archived', { table, id: record.id }));
    for (const { id } of referredBy(kinds, kind, row)) references.keep(id);
    for (const { table: of, after } of makesOthers ? changes : []) {
      if (of !== table && after !== null) for (const { id } of referredBy(kinds, kinds.of(of), after)) references.keep(id);
    }
    over.put(table, row.id, row);
    references.met(table, row);
    matches.take(input.row, record);
    const isNoted = was !== null && changes.every(({ table: of, after }) => of === table && isMarkOnly(after)) && changes.length > 0;
    return ok({ created: was === null ? row : null, changes, cells: told, kept, edits, takenEdits, earlier, isNoted });
  }

  return { take, isSpokenOf: (id: string) => spokenOf.has(id) };
}

/** What of a row its record follows. */
type Merged = {
  readonly fields: JsonObject;
  readonly kept: readonly FieldPart[];
  readonly taken: readonly FieldPart[];
  readonly left: readonly string[];
};
const nothingEdited = { kept: [], taken: [] } as const;

/** Whether a change is of what the source said alone. */
function isMarkOnly(after: JsonObject | null): boolean {
  return after !== null && Object.keys(after).every((field) => field === sourcedField || field === mappingField);
}
