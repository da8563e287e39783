import { forbidden } from '../commands/checked.ts';
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
import { textIn, type Json, type JsonObject } from '../values/json.ts';
import { problem, type Problem } from '../values/problem.ts';
import { fail, ok } from '../values/result.ts';
import type { Day } from '../values/time.ts';
import { clearableColumns, importColumns, importsOf } from './import-columns.ts';
import { importInput, type ImportAnswer, type ImportInput } from './import-input.ts';
import { parentsFirst } from './import-order.ts';
import { codeToCome, rowImporter } from './import-rows.ts';
import { importTally } from './import-tally.ts';
import { keepMapping, type Mappings } from './kept-mapping.ts';
import { references } from './references.ts';
import { mappingField } from './source-merge.ts';

/** So many rows are taken in a step. */
const rowsInAStep = 100;

/** What an import must know of the register as a whole. */
export type Calendar = { readonly timeZone: string; readonly today: Day };

/**
 * `register.import`: the rows of a file as one entry, whatever its size. Good rows go in and the answer lists the others, or
 * (`strict`) one that is rejected, or of which it is not known what it speaks of, stops all. A file that was taken before changes
 * nothing, and then no entry is written. The mapping by which its rows were made, if any, is kept in the same entry: one undo takes
 * back both. A trial writes nothing in any case: it is decided as the import would be, and told change by change.
 * `calendar` reads the register's time zone and day from what `calendarQuery` found.
 */
export function importCase<M extends JsonObject>(
  kinds: Registry,
  calendarQuery: Query,
  calendar: (found: QueryResult, context: Context) => Calendar | null,
  mappings: Mappings<M>,
): UseCase<'register.import', ImportInput<M>, ImportAnswer> {
  return {
    action: 'register.import',
    input: importInput(kinds, mappings.schema),
    undoable: true,
    needs({ table, makes }): Query[] {
      const kind = kinds.of(table);
      const made = [...makers(kinds), ...Object.keys(makes).filter((one) => kinds.has(one))];
      const whole = new Set([...tablesOf(kinds, kind), ...made]);
      const counted = new Set([table, ...made]);
      return [calendarQuery, ...[...counted].map((one) => get(countersKind, one)), ...[...whole].map((one) => all(one))];
    },
    *decide(found, input, context) {
      const days = calendar(found, context);
      if (days === null) return fail(problem('command.needsRegister'));
      const { table, rows, names, makes, overwrite } = input;
      const kind = kinds.of(table);
      const over = overlay(found);
      const wrong = [...clearProblems(kinds, input), ...makesProblems(kinds, input)];
      if (wrong.length > 0) return fail(...wrong);
      const kept =
        input.mapping === null
          ? ok({ id: null, change: null })
          : keepMapping(kinds, mappings, input.mapping, { table, people: Object.values(names) }, over, context);
      if (!kept.ok) return fail(...kept.problems.map((one) => ({ ...one, at: { field: 'mapping' } })));
      const mappingId = kept.value.id;
      const mentions = references(kinds, over, { names, makes }, context);
      const { newId, now, actor } = context;
      const file = {
        columns: importColumns(kinds, table),
        given: new Set(Object.keys(rows[0]?.fields ?? {})),
        fileValue: input.service,
        clear: new Set(input.clear),
        sameAs: new Map(Object.entries(input.sameAs).map(([row, id]) => [Number(row), id])),
      };
      const recorded = { now, actor, newId };
      const importing = { kinds, kind, found: over.found, references: mentions, ...days, ...recorded, ...file, mappingId, overwrite };
      const importer = rowImporter(importing, over, rows);
      const tally = importTally(kind, input.tells);
      for (const [at, row] of parentsFirst(kind, rows).entries()) {
        if (at % rowsInAStep === 0) {
          context.progress?.(at, rows.length);
          yield;
        }
        tally.add(row, importer.take(row));
      }
      const made = mentions.created();
      const came = mappingId === null ? [] : found.by(table, mappingField, mappingId);
      const gone = came.filter(({ id }) => !importer.isSpokenOf(id));
      const { answer, isStopped } = tally.answer(input, gone, made.names, mappingId);
      if (isStopped || input.trial) return ok({ changes: [], answer });
      const mapping = answer.mappingId === null || kept.value.change === null ? [] : [kept.value.change];
      return ok({
        changes: [...mapping, ...made.changes, ...withCodes(kind, tally.creations, found), ...tally.changes],
        reveal: made.reveal,
        answer,
      });
    },
  };
}

/** What names may make: the kinds of parts that the imported kind says. */
function makesProblems(kinds: Registry, { table, makes }: Pick<ImportInput, 'table' | 'makes'>): Problem[] {
  const may = importsOf(kinds, table).parts?.makes ?? [];
  return Object.entries(makes).flatMap(([name, fields]) => {
    if (!may.includes(name)) return [problem('field.notOneOf', { field: 'makes' }, { value: name, values: may.join(', ') })];
    return forbidden(kinds.of(name), fields, null);
  });
}

function clearProblems(kinds: Registry, { table, clear }: Pick<ImportInput, 'table' | 'clear'>): Problem[] {
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
