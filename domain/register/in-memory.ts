import {
  asOfToday,
  runInMemory as run,
  type Carrying,
  type Committed,
  type MemoryRegister,
} from '../../engine/commands/memory-register.ts';
import { prepare as prepared, type Command } from '../../engine/commands/prepare.ts';
import { toBePutRight, type RowToPutRight } from '../../engine/commands/to-be-put-right.ts';
import type { Context, Draft } from '../../engine/commands/use-case.ts';
import { tableOf, type Replay } from '../../engine/ledger/replay.ts';
import { listIndex as indexOf, type ListIndex } from '../../engine/lists/list-index.ts';
import type { KeptSince } from '../../engine/lists/kept-list.ts';
import type { ListQuery, ListRow } from '../../engine/lists/list-query.ts';
import type { ListSource } from '../../engine/lists/source.ts';
import type { Reader } from '../../engine/rows/query.ts';
import { rowIndexes } from '../../engine/rows/row-indexes.ts';
import type { Json } from '../../engine/values/json.ts';
import type { Pause } from '../../engine/values/steps.ts';
import type { Result } from '../../engine/values/result.ts';
import { commands, type Action, type Commands } from '../commands.ts';
import { kinds } from '../index.ts';
import { rowsAs, type KindName, type Stored } from '../rows.ts';

// The engine with the kinds and commands of this register.

/** Loads what a command needs and decides. Nothing is written. */
export function prepare(command: Command, reader: Reader, context: Context, pause?: Pause): Promise<Result<Draft>> {
  return prepared(commands, command, reader, context, pause);
}

/** Runs one command: all of it, or nothing. */
export function runInMemory(
  register: MemoryRegister,
  command: Command,
  context: Context & { readonly replica: string },
  carrying?: Carrying,
): Promise<Result<Committed>> {
  return run(commands, register, command, context, carrying);
}

/** What a command answered, as its action says. */
export function answerOf<A extends Action>(_action: A, { answer }: { readonly answer: Json }): Commands[A]['answer'] {
  // The use case of an action answers what the type of the action says.
  return answer as unknown as Commands[A]['answer'];
}

export function rowsOf<K extends KindName>(register: { readonly replay: Replay }, kind: K): Stored<K>[] {
  return rowsAs(kind, tableOf(register.replay, kind).values());
}

export function listIndex(source: ListSource, kept?: Map<string, KeptSince>): ListIndex {
  return indexOf(source, kinds, kept);
}

/** Every row that a query finds. */
export function listRows(source: ListSource, query: ListQuery): readonly ListRow[] {
  return listIndex(source).window(query, 0, Number.MAX_SAFE_INTEGER).rows;
}

/** The rows of a replayed register that today's declarations would refuse. An older one is taken to today's schema first, in place. */
export function rowsToPutRight(replay: Replay): readonly RowToPutRight[] {
  const today = asOfToday(replay);
  const rows = (table: string) => tableOf(today, table);
  const at = today.head?.at;
  return at === undefined ? [] : toBePutRight(kinds, { at, rows, by: rowIndexes(rows).find });
}
