import type { Command } from '../../engine/commands/prepare.ts';
import type { Json, JsonObject } from '../../engine/values/json.ts';
import { jsonFromBytes } from '../../engine/values/json-bytes.ts';

/** In the place of the rows of a command that were sent ahead of it: how many they are. */
type RowsAhead = { readonly ahead: number };

/** A command whose rows are to be sent ahead of it, some at a time. */
export function withoutRows(command: Command, count: number): Command {
  return { ...command, input: { ...(command.input as JsonObject), rows: { ahead: count } satisfies RowsAhead } };
}

/** The rows of a command, where it has a list of them. */
export function rowsOf({ input }: Command): readonly Json[] {
  const rows = isObject(input) ? input['rows'] : undefined;
  return Array.isArray(rows) ? (rows as readonly Json[]) : [];
}

export function lacksRows({ input }: Command): boolean {
  return isObject(input) && isObject(input['rows']) && 'ahead' in input['rows'];
}

/** Keeps the rows of commands that are still to come. */
export function sentAhead() {
  const kept = new Map<string, Json[]>();
  return {
    /** The next rows, as bytes of their JSON. */
    add(commandId: string, bytes: Uint8Array): void {
      // They are what `jsonToBytes` was given.
      const rows = jsonFromBytes(bytes) as Json[];
      const before = kept.get(commandId);
      if (before === undefined) kept.set(commandId, rows);
      else for (const row of rows) before.push(row);
    },
    /** The command with its rows. One whose rows are not all here, since the worker to which they went is dead, stays as it is. */
    take(command: Command): Command {
      const rows = kept.get(command.commandId);
      kept.delete(command.commandId);
      if (rows === undefined || !lacksRows(command)) return command;
      const input = command.input as JsonObject & { readonly rows: RowsAhead };
      return input.rows.ahead === rows.length ? { ...command, input: { ...input, rows } } : command;
    },
    drop(commandId: string): void {
      kept.delete(commandId);
    },
  };
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
