import { listRows } from '../domain/register/in-memory.ts';
import type { Settings } from '../domain/settings/kind.ts';
import { todayOf } from '../domain/settings/today.ts';
import type { ListRow } from '../engine/lists/list-query.ts';
import { memorySource } from '../engine/lists/memory-source.ts';
import type { ListSource } from '../engine/lists/source.ts';
import { ok, type Result } from '../engine/values/result.ts';
import { askedList } from './asked-list.ts';
import type { Call } from './command.ts';
import { readRegister } from './register-file.ts';

export type ListedRows = {
  readonly rows: readonly ListRow[];
  /** The columns that were asked for; `null`: those that are shown anyway. */
  readonly keys: readonly string[] | null;
  readonly source: ListSource;
  readonly settings: Settings;
};

/** The records of a table of the register at `path` that a call asks for, in the order that it asks for. */
export async function listedRows(call: Call, path: string, table: string): Promise<Result<ListedRows>> {
  const opened = await readRegister(call, path);
  if (!opened.ok) return opened;
  const { settings } = opened.value;
  const source = memorySource(opened.value, todayOf(settings, call.machine.now()));
  const asked = askedList(call, opened.value, { table, source, timeZone: settings.timeZone });
  if (!asked.ok) return asked;
  return ok({ rows: listRows(source, asked.value.query), keys: asked.value.keys, source, settings });
}
