import { sameJson, type Json, type JsonObject } from '../values/json.ts';
import { problem, type Problem } from '../values/problem.ts';
import { fail, type Result } from '../values/result.ts';
import { inSteps, type Pause } from '../values/steps.ts';
import { isWellFormed, enteringText } from '../values/text.ts';
import { impossibleClock } from '../ledger/clock.ts';
import type { Registry } from '../kind/registry.ts';
import { problemsOf } from '../rows/check.ts';
import { queryRunner, get, type QueryResult, type Query, type Reader } from '../rows/query.ts';
import type { AnyUseCase, Context, Draft } from './use-case.ts';

/** What the sender had on screen of a record, field by field: the command fails only where one of them is no longer so. */
export type Seen = { readonly table: string; readonly id: string; readonly fields: JsonObject };

/** A request to change the register. A repeated `commandId` gets the first answer and changes nothing. */
export type Command = {
  readonly commandId: string;
  readonly action: string;
  readonly input: Json;
  readonly seen: readonly Seen[];
  /** Why: kept with the entry. */
  readonly note: string | null;
  /** The person whose statement the operator enters, where that is someone else. */
  readonly attributedTo: string | null;
  /** The bytes of the documents that its input names by their hash, but for those that are kept already. */
  readonly documents?: readonly Uint8Array[];
};

/**
 * Strings enter here, once: in every field of an input they take the form in which they are kept. What is in that form already
 * is not copied: the rows of an import are many.
 */
export function normaliseInput(value: Json): Json {
  if (typeof value === 'string') return enteringText(value);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    const items = value as readonly Json[];
    const kept = items.map(normaliseInput);
    return kept.every((one, at) => one === items[at]) ? items : kept;
  }
  const fields = value as JsonObject;
  const keys = Object.keys(fields);
  const kept = keys.map((key) => normaliseInput(fields[key] as Json));
  if (keys.every((key, at) => kept[at] === fields[key] && isWellFormed(key))) return fields;
  return Object.fromEntries(keys.map((key, at) => [isWellFormed(key) ? key : enteringText(key), kept[at] as Json]));
}

/** What a register can be asked to do, and the kinds of record that it keeps. */
export type Commands = { readonly kinds: Registry; find(action: string): AnyUseCase | null };

/** The kind whose records operate a register and state what is entered in it. */
export const peopleKind = 'people';

/**
 * Loads what a command needs and decides. Nothing is written: the adapter commits the draft, or throws it away. A decision
 * that takes long is made in steps, with `pause` between them: it is one on what was read before its first.
 */
export async function prepare(
  commands: Commands,
  command: Command,
  reader: Reader,
  context: Context,
  pause: Pause = () => undefined,
): Promise<Result<Draft>> {
  const wrong = impossibleClock(context.now);
  if (wrong !== null) return fail(wrong);
  const useCase = commands.find(command.action);
  if (useCase === null) return fail(problem('command.unknown', undefined, { action: command.action }));
  const input = useCase.input.safeParse(normaliseInput(command.input), { reportInput: true });
  if (!input.success) return fail(...problemsOf(input.error.issues));
  // What the use case's own schema took is its input.
  const data = input.data as never;
  const { found, ask } = queryRunner(reader);
  const seen = command.seen.filter((one) => commands.kinds.has(one.table));
  const { attributedTo } = command;
  let questions: readonly Query[] = [
    ...useCase.needs(data),
    ...seen.map((one) => get(one.table, one.id)),
    // What a kind brings may name them.
    ...[attributedTo, context.actor].flatMap((person) => (person === null ? [] : [get(peopleKind, person)])),
  ];
  do {
    await ask(questions);
    questions = (useCase.more?.(found, data) ?? []).filter((query) => !found.known(query));
  } while (questions.length > 0);
  if (attributedTo !== null && found.get(peopleKind, attributedTo) === null) {
    return fail(problem('record.missing', { table: peopleKind, id: attributedTo }));
  }
  const conflicts = seen.flatMap((one) => conflictsOf(one, found));
  if (conflicts.length > 0) return fail(...conflicts);
  const decided = useCase.decide(found, data, context);
  return 'ok' in decided ? decided : inSteps(decided, pause);
}

function conflictsOf(seen: Seen, found: QueryResult): Problem[] {
  const row = found.get(seen.table, seen.id);
  const at = { table: seen.table, id: seen.id };
  if (row === null) return [problem('record.missing', at)];
  return Object.entries(seen.fields)
    .filter(([field, value]) => !sameJson(row[field] ?? null, value))
    .map(([field]) => problem('command.conflict', { ...at, field }, { now: shown(row[field] ?? null), revision: row.revision }));
}

function shown(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
