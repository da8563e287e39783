import { countersKind } from '../commands/codes.ts';
import { peopleKind } from '../commands/prepare.ts';
import type { Context, UseCase } from '../commands/use-case.ts';
import type { Field } from '../kind/field.ts';
import type { AnyKind } from '../kind/kind.ts';
import type { Registry } from '../kind/registry.ts';
import type { Change } from '../ledger/append.ts';
import { codeNumber } from '../values/code.ts';
import { creation, edit } from '../rows/changes.ts';
import { overlay } from '../rows/overlay.ts';
import { all, get, type QueryResult, type Query } from '../rows/query.ts';
import type { PlainRow } from '../rows/row.ts';
import { textIn, type Json } from '../values/json.ts';
import { problem, type Problem } from '../values/problem.ts';
import { fail, ok } from '../values/result.ts';
import type { Day } from '../values/time.ts';
import { changeList } from './import-changes.ts';
import { clearableColumns, importColumns, importsOf } from './import-columns.ts';
import { importInput, type ImportAnswer, type ImportInput, type Rejection } from './import-input.ts';
import { parentsFirst } from './import-order.ts';
import { codeToCome, rowImporter } from './import-rows.ts';
import { mostEarlierTimes, type EarlierTime } from './held-times.ts';
import { mostKeptEdits, type KeptEdit } from './kept-edits.ts';
import { references } from './references.ts';

/** So many rows are taken in a step. */
const rowsInAStep = 100;

/** What an import must know of the register as a whole. */
export type Calendar = { readonly timeZone: string; readonly today: Day };

/**
 * `register.import`: the rows of a file as one entry, whatever its size. Good rows go in and the answer lists the others, or
 * (`strict`) one rejected row stops all. A file that was taken before changes nothing, and then no entry is written.
 * A trial writes nothing in any case: it is decided as the import would be, and told change by change.
 * `calendar` reads the register's time zone and day from what `calendarQuery` found.
 */
export function importCase(
  kinds: Registry,
  calendarQuery: Query,
  calendar: (found: QueryResult, context: Context) => Calendar | null,
): UseCase<'register.import', ImportInput, ImportAnswer> {
  return {
    action: 'register.import',
    input: importInput(kinds),
    undoable: true,
    needs({ table }): Query[] {
      const kind = kinds.of(table);
      const whole = new Set([...tablesOf(kinds, kind), ...makers(kinds)]);
      const counted = new Set([table, ...makers(kinds)]);
      return [calendarQuery, ...[...counted].map((one) => get(countersKind, one)), ...[...whole].map((one) => all(one))];
    },
    *decide(found, input, context) {
      const days = calendar(found, context);
      if (days === null) return fail(problem('command.needsRegister'));
      const kind = kinds.of(input.table);
      const over = overlay(found);
      const mentions = references(kinds, over, input.names, context);
      const clear = new Set(input.clear);
      const wrong = clearProblems(kinds, input);
      if (wrong.length > 0) return fail(...wrong);
      const { newId, now } = context;
      const columns = importColumns(kinds, input.table);
      const given = new Set(Object.keys(input.rows[0]?.fields ?? {}));
      const file = { given, fileValue: input.service, clear };
      const importing = { kinds, kind, columns, found: over.found, references: mentions, ...days, now, ...file, newId };
      const take = rowImporter(importing, over);
      const rejected: Rejection[] = [];
      const creations: PlainRow[] = [];
      const changes: Change[] = [];
      const told = changeList();
      const kept: Record<string, number> = {};
      const edits: KeptEdit[] = [];
      const earlier: EarlierTime[] = [];
      let [updated, noted] = [0, 0];
      for (const [at, row] of parentsFirst(kind, input.rows).entries()) {
        if (at % rowsInAStep === 0) {
          context.progress?.(at, input.rows.length);
          yield;
        }
        const taken = take(row);
        if (!taken.ok) rejected.push(...taken.problems.map((problem) => rejection(row.row, problem)));
        else {
          if (taken.value.created !== null) creations.push(taken.value.created);
          else if (taken.value.isNoted) noted += 1;
          else if (taken.value.changes.length > 0) updated += 1;
          edits.push(...taken.value.edits);
          earlier.push(...taken.value.earlier);
          for (const change of taken.value.changes) changes.push(change);
          for (const change of taken.value.cells) told.add(change);
          for (const key of taken.value.kept) kept[key] = (kept[key] ?? 0) + 1;
        }
      }
      const newMentions = mentions.created();
      const refused = new Set(rejected.map(({ row }) => row)).size;
      const stopped = input.strict && refused > 0;
      const answer: ImportAnswer = {
        table: input.table,
        read: input.rows.length,
        created: stopped ? 0 : creations.length,
        updated: stopped ? 0 : updated,
        unchanged: stopped ? 0 : input.rows.length - refused - creations.length - updated,
        noted: stopped ? 0 : noted,
        emptied: stopped ? 0 : told.emptied,
        kept: stopped ? {} : kept,
        keptEdits: stopped ? [] : edits.slice(0, mostKeptEdits),
        moreKeptEdits: stopped ? 0 : Math.max(0, edits.length - mostKeptEdits),
        unsure: [],
        gone: [],
        moreGone: 0,
        earlierTimes: stopped ? [] : earlier.slice(0, mostEarlierTimes),
        moreEarlierTimes: stopped ? 0 : Math.max(0, earlier.length - mostEarlierTimes),
        rejected,
        made: stopped ? Object.fromEntries(makers(kinds).map((name) => [name, []])) : newMentions.names,
        ...(input.trial ? (stopped ? { changes: [], moreChanges: 0 } : told.told()) : {}),
      };
      if (stopped || input.trial) return ok({ changes: [], answer });
      return ok({
        changes: [...newMentions.changes, ...withCodes(kind, creations, found), ...changes],
        reveal: newMentions.reveal,
        answer,
      });
    },
  };
}

function clearProblems(kinds: Registry, { table, clear }: ImportInput): Problem[] {
  const keys = clearableColumns(kinds, table).map(({ key }) => key);
  return clear
    .filter((key) => !keys.includes(key))
    .map((value) => problem('field.notOneOf', { field: 'clear' }, { value, values: keys.join(', ') }));
}

/** The kinds whose records a name alone makes. */
function makers(kinds: Registry): readonly string[] {
  return kinds.all.filter((kind) => kind.createdByName).map(({ name }) => name);
}

/** The kinds that are read whole: the one that is imported, those that it refers to, and those of its parts. */
function tablesOf(kinds: Registry, kind: AnyKind): readonly string[] {
  const targets = Object.values(kind.fields).flatMap(({ type, reference, beside }) =>
    type === 'anyReference' ? namedBy(kinds, kind.fields[beside ?? '']) : reference === undefined ? [] : [reference.kind],
  );
  return [kind.name, peopleKind, ...targets, ...(importsOf(kinds, kind.name).parts?.kinds ?? [])];
}

function namedBy(kinds: Registry, field: Field | undefined): readonly string[] {
  return field === undefined ? [] : kinds.among(field);
}

/**
 * New records with the codes that their file gave them, or the next ones; the counter never falls behind a code in use. The
 * rows are this import's own, and take their codes in place.
 */
function withCodes(kind: AnyKind, rows: readonly PlainRow[], found: QueryResult): Change[] {
  if (rows.length === 0) return [];
  if (kind.code === null) return rows.map((row) => creation(kind.name, row));
  const prefix = `${kind.code}-`;
  const counter = found.get(countersKind, kind.name);
  const ownCodes = rows
    .map((row) => textIn(row, 'code'))
    .filter((code) => code.startsWith(prefix) && /^\d{1,9}$/.test(code.slice(prefix.length)));
  let last = ownCodes.reduce((most, code) => Math.max(most, codeNumber(code)), Number(counter?.['last'] ?? 0));
  for (const row of rows as readonly { code?: Json }[]) if (row.code === codeToCome) row.code = `${prefix}${(last += 1)}`;
  const changes = rows.map((row) => creation(kind.name, row));
  const counted = counter === null ? creation(countersKind, { id: kind.name, last }) : edit(countersKind, counter, { last });
  return counted === null ? changes : [...changes, counted];
}

function rejection(row: number, { code, at, args }: Problem): Rejection {
  return { row, column: (at?.field ?? '').split('.')[0] ?? '', code, args: args ?? {} };
}
