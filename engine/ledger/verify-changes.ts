import type { RowShape } from '../kind/field-check.ts';
import type { Schemas } from '../migrations/migration.ts';
import { problemsOf } from '../rows/check.ts';
import type { StoredRow } from '../rows/row.ts';
import type { Json, JsonObject } from '../values/json.ts';
import { problem, type Problem } from '../values/problem.ts';
import { isNormalText } from '../values/text.ts';
import type { ChangeLine, Header } from './entry.ts';
import { migrateAction } from './replay.ts';
import type { Break, ChangeBreak } from './verdict.ts';

/** Whose rows operate a register, and hold the last number given in each kind of code. */
const [peopleTable, countersTable] = ['people', 'counters'];

type Found = { readonly what: Break; readonly change?: ChangeBreak; readonly detail?: string };

/**
 * Holds the entries of a ledger to what any writer may write, one after the other: that an entry vouches for itself says nothing
 * of that. Rows are held to the schema of their own version; rules that came later are asked elsewhere (`toBePutRight`).
 */
export function changeChecker(schemas: Schemas, report: (seq: number, found: Found) => void) {
  /** Everyone who was ever recorded. Who is taken away again by an undo may have written before, and may go on to write. */
  const people = new Set<string>();
  /** The step to a later schema that was taken for someone whose own first entry is the next: every writer introduces people so. */
  let newcomer: { readonly seq: number; readonly actor: string } | null = null;

  /** To be asked of each change before it is folded. */
  function change(header: Header, line: ChangeLine, row: StoredRow | undefined): void {
    const found =
      faultOf(line, row, schemas.shapes?.(header.schema).get(line.table), schemas.shapes !== undefined) ?? takenAway(line, schemas);
    if (found !== null) report(header.seq, found);
    if (line.table === peopleTable && line.before === null) people.add(line.id);
  }

  /** To be asked after the changes of the entry: the first one makes its own actor. */
  function entry({ seq, action, actor, attributedTo, note, replica }: Header): void {
    if (![action, replica, note ?? ''].every(isNormalText)) report(seq, { what: 'notNormal' });
    if (schemas.shapes === undefined) return;
    end();
    if (action === migrateAction) newcomer = { seq, actor };
    else if (!people.has(actor)) report(seq, { what: 'nobody', detail: named(actor) });
    if (attributedTo !== null && !people.has(attributedTo)) report(seq, { what: 'nobody', detail: named(attributedTo) });
  }

  /** To be asked once more after the last entry. */
  function end(): void {
    if (newcomer !== null && !people.has(newcomer.actor)) report(newcomer.seq, { what: 'nobody', detail: named(newcomer.actor) });
    newcomer = null;
  }

  return { change, entry, end };
}

/** A row that no command takes away does not fit to be gone. */
function takenAway({ n, table, id, after }: ChangeLine, { kept }: Schemas): Found | null {
  return after === null && kept?.has(table) === true ? { what: 'misfit', change: { n, table, id: named(id) } } : null;
}

function faultOf(line: ChangeLine, row: StoredRow | undefined, shape: RowShape | undefined, known: boolean): Found | null {
  const { n, table, id, before, after } = line;
  const at = { n, table: named(table), id: named(id) };
  if (after !== null && (before === null || Object.hasOwn(after, 'id')) && after['id'] !== id) return { what: 'otherId', change: at };
  if (table === countersTable && goesBack(before, after)) return { what: 'counter', change: at };
  const odd = before === null ? null : oddField(before, after ?? row ?? before);
  if (odd !== null) return { what: 'otherFields', change: { ...at, field: named(odd) } };
  if (!known) return null;
  const wrong = shape === undefined ? problem('field.unknown') : wrongIn(shape, before, after);
  if (wrong === null) return null;
  const field = wrong.at?.field;
  return {
    what: 'row',
    change: {
      ...at,
      ...(field === undefined ? {} : { field }),
      code: wrong.code,
      ...(wrong.args === undefined ? {} : { args: wrong.args }),
    },
  };
}

/** As much of a name as a person reads: a file may call a record whatever it likes. */
function named(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

/** A field that only one of two sides names. The row that a record leaves has a `revision` beside its fields. */
function oddField(one: JsonObject, other: JsonObject): string | null {
  for (const field in one) if (!Object.hasOwn(other, field)) return field;
  for (const field in other) if (!Object.hasOwn(one, field) && field !== 'revision') return field;
  return null;
}

/** The last number that was given only rises, or a code would be given twice. */
function goesBack(before: JsonObject | null, after: JsonObject | null): boolean {
  if (after === null) return true;
  const [was, is] = [before?.['last'], after['last']];
  // What is no number is refused as a row.
  return typeof was === 'number' && typeof is === 'number' && is < was;
}

/** The first field that the shape does not allow: all of a new row, those that change of one that is there. */
function wrongIn(shape: RowShape, before: JsonObject | null, after: JsonObject | null): Problem | null {
  for (const field in after) {
    const check = shape.get(field);
    if (check === undefined) return problem('field.unknown', { field: named(field) });
    const issue = check(after[field] as Json);
    const found = issue === null ? undefined : problemsOf([{ ...issue, path: [field, ...issue.path] }])[0];
    if (issue !== null) return found ?? problem('field.invalid', { field });
  }
  if (before !== null || after === null) return null;
  for (const field of shape.keys()) if (!Object.hasOwn(after, field)) return problem('field.required', { field });
  return null;
}
