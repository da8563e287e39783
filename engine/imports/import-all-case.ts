import { checked, type Checking } from '../commands/checked.ts';
import { peopleKind } from '../commands/prepare.ts';
import type { UseCase } from '../commands/use-case.ts';
import type { Registry } from '../kind/registry.ts';
import type { Change } from '../ledger/append.ts';
import type { PrivateRow } from '../ledger/private.ts';
import { overlay } from '../rows/overlay.ts';
import type { PlainRow } from '../rows/row.ts';
import { ok } from '../values/result.ts';
import { z } from '../values/schema.ts';
import { requiredText } from '../values/text.ts';
import { importable, importColumns } from './import-columns.ts';
import { importInput, type ImportAnswer, type ImportInput, type ImportRow } from './import-input.ts';
import { importOrder } from './import-order.ts';
import { importPeople, type ImportedPeople } from './import-people.ts';
import { mergedChanges } from './merged-changes.ts';

/**
 * The rows of one kind: so many of those that all sheets have together. `archived`: of archived records, by their id, when that was and
 * what is said of it: new ones are so again.
 */
const sheetSchema = (kinds: Registry) =>
  z.strictObject({
    table: z.string().refine((name) => name === peopleKind || importable(kinds).includes(name), { params: { problem: 'field.notOneOf' } }),
    count: z.int().min(0),
    archived: z.record(z.string(), z.record(z.string(), z.string())).default({}),
    /** The columns, by key, whose empty cells empty their fields. */
    clear: z.array(z.string()).default([]),
  });

/** `rows`: those of one sheet after those of the other, so that they can be sent ahead as the rows of one file are. */
const importAllInput = (kinds: Registry) =>
  z
    .strictObject({
      source: requiredText(260),
      strict: z.boolean(),
      trial: z.boolean().default(false),
      /** Of a trial: whether the first of what is told one by one are, or all. */
      tells: z.enum(['first', 'all']).default('first'),
      names: z.record(z.string(), z.string()),
      sheets: z.array(sheetSchema(kinds)),
      rows: importInput(kinds, z.never()).shape.rows,
    })
    .refine(({ sheets, rows }) => sheets.reduce((sum, { count }) => sum + count, 0) === rows.length, {
      path: ['rows'],
      params: { problem: 'field.invalid' },
    });
type ImportAllInput = z.infer<ReturnType<typeof importAllInput>>;

/** A sheet with its own rows. */
type RowsOfKind = { readonly table: string; readonly rows: readonly ImportRow[] };

/** What became of each kind, in the order in which they were taken in. */
export type ImportAllAnswer = { readonly sheets: readonly ImportAnswer[] };

/**
 * `register.importAll`: the rows of several kinds as one entry, each kind after those that it refers to, by the rules of `importFile`.
 * Strict, one rejected row stops all.
 */
export function importAllCase(
  kinds: Registry,
  importFile: UseCase<'register.import', ImportInput, ImportAnswer>,
): UseCase<'register.importAll', ImportAllInput, ImportAllAnswer> {
  const schema = importInput(kinds, z.never());
  const inputOf = (
    { source, strict, trial, tells: told, sheets }: ImportAllInput,
    table: string,
    rows: readonly ImportRow[],
    names: Readonly<Record<string, string>>,
  ) => {
    const clear = sheets.find((sheet) => sheet.table === table)?.clear ?? [];
    // A kind is decided on what those before it made: it is no trial by itself.
    const tells = !trial ? 'first' : told === 'all' ? 'all' : 'changes';
    return schema.parse({ table, source, service: null, strict, clear, tells, names, rows });
  };

  return {
    action: 'register.importAll',
    input: importAllInput(kinds),
    undoable: true,
    needs: (input) => importOrder(kinds).flatMap((table) => importFile.needs(inputOf(input, table, [], {}))),
    *decide(found, input, context) {
      const over = overlay(found);
      const changes = mergedChanges();
      const reveal: PrivateRow[] = [];
      const answers: ImportAnswer[] = [];
      const names = { ...input.names };
      const take = (made: readonly Change[], revealed: readonly PrivateRow[]) => {
        for (const change of made) {
          changes.add(change);
          const was = change.before === null ? null : over.found.get(change.table, change.id);
          over.put(change.table, change.id, change.after === null ? null : ({ ...was, ...change.after } as PlainRow));
        }
        for (const { personId, value } of revealed) names[personId] = value;
        reveal.push(...revealed);
      };

      const sheets = apart(input);
      const people = sheets.filter(({ table }) => table === peopleKind).flatMap(({ rows }) => rows);
      const persons = importPeople(kinds, people, over.found, names, context);
      take(persons.changes, persons.reveal);
      if (people.length > 0) answers.push(answerOf(people.length, persons));

      const order = importOrder(kinds);
      let before = people.length;
      for (const { table, rows } of sheets.sort((a, b) => order.indexOf(a.table) - order.indexOf(b.table))) {
        if (table === peopleKind) continue;
        const said = withCodes(kinds, table, rows, persons.codes);
        const done = before;
        const progress = (of: number) => context.progress?.(done + of, input.rows.length);
        const decided = importFile.decide(over.found, inputOf(input, table, said, names), { ...context, progress });
        const draft = 'ok' in decided ? decided : yield* decided;
        if (!draft.ok) return draft;
        take(draft.value.changes, draft.value.reveal ?? []);
        answers.push(draft.value.answer);
        before += rows.length;
      }
      const isStopped = input.strict && answers.some(({ rejected }) => rejected.length > 0);
      const answer: ImportAllAnswer = { sheets: isStopped ? answers.map(stopped) : answers };
      if (isStopped || input.trial) return ok({ changes: [], answer });
      const archive = archiver(kinds, input.sheets, { found: over.found, now: context.now });
      return ok({ changes: changes.all().map(archive), reveal, answer });
    },
  };
}

function apart({ sheets, rows }: Pick<ImportAllInput, 'sheets' | 'rows'>): RowsOfKind[] {
  let from = 0;
  return sheets.map(({ table, count }) => ({ table, rows: rows.slice(from, (from += count)) }));
}

/** The rows of a kind with the codes that people have here. */
function withCodes(kinds: Registry, table: string, rows: readonly ImportRow[], codes: ReadonlyMap<string, string>): readonly ImportRow[] {
  const keys = importColumns(kinds, table).flatMap(({ key, target }) => (target === peopleKind ? [key] : []));
  if (keys.length === 0 || [...codes].every(([there, here]) => there === here)) return rows;
  return rows.map(({ row, fields }) => {
    const changed = keys.flatMap((key) => {
      const cell = fields[key];
      const code = typeof cell === 'string' ? codes.get(cell.trim()) : undefined;
      return code === undefined ? [] : [[key, code] as const];
    });
    return changed.length === 0 ? { row, fields } : { row, fields: { ...fields, ...Object.fromEntries(changed) } };
  });
}

/** Archives what is made of a record that was: its parts were made before. What may not be archived as it is stays. */
function archiver(kinds: Registry, sheets: ImportAllInput['sheets'], checking: Checking): (change: Change) => Change {
  const archived = new Map(sheets.flatMap((sheet) => Object.entries(sheet.archived).map(([id, said]) => [`${sheet.table} ${id}`, said])));
  return (change) => {
    const said = change.before === null ? archived.get(`${change.table} ${change.id}`) : undefined;
    if (said === undefined || change.after === null) return change;
    const kind = kinds.of(change.table);
    const own = Object.entries(said).filter(([field]) => field === 'archivedAt' || kind.fields[field]?.whileArchived === true);
    const row = checked(kinds, kind, { ...change.after, ...Object.fromEntries(own) }, null, checking);
    return row.ok ? { ...change, after: row.value } : change;
  };
}

function answerOf(read: number, { changes, unchanged, rejected }: ImportedPeople): ImportAnswer {
  const created = changes.filter(({ table }) => table === peopleKind).length;
  return { ...nothing, table: peopleKind, read, created, unchanged, rejected, made: {} };
}

const nothing = {
  created: 0,
  updated: 0,
  unchanged: 0,
  noted: 0,
  emptied: 0,
  kept: {},
  keptEdits: [],
  moreKeptEdits: 0,
  takenEdits: [],
  moreTakenEdits: 0,
  earlierTimes: [],
  moreEarlierTimes: 0,
  unsure: [],
  moreUnsure: 0,
  gone: [],
  moreGone: 0,
  mappingId: null,
} as const;

/** What is told of a kind where one rejected row stopped all. */
function stopped(answer: ImportAnswer): ImportAnswer {
  const changes = answer.changes === undefined ? {} : { changes: [], moreChanges: 0 };
  return { ...answer, ...nothing, ...changes, made: Object.fromEntries(Object.keys(answer.made).map((kind) => [kind, []])) };
}
