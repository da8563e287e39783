import { listRows } from '../domain/register/in-memory.ts';
import type { Settings } from '../domain/settings/kind.ts';
import { todayOf } from '../domain/settings/today.ts';
import type { ListRow } from '../engine/lists/list-query.ts';
import { memorySource } from '../engine/lists/memory-source.ts';
import type { ListSource } from '../engine/lists/source.ts';
import { ok, type Result } from '../engine/values/result.ts';
import type { Call } from './command.ts';
import { readFilters } from './list-filters.ts';
import { readRegister } from './register-file.ts';

export type ListedRows = { readonly rows: readonly ListRow[]; readonly source: ListSource; readonly settings: Settings };

/** The records of a table of the register at `path` that are not archived and that `--where` asks for. */
export async function listedRows(call: Call, path: string, table: string): Promise<Result<ListedRows>> {
  const opened = await readRegister(call, path);
  if (!opened.ok) return opened;
  const { settings } = opened.value;
  const source = memorySource(opened.value, todayOf(settings, call.machine.now()));
  const filters = readFilters(table, call.texts('where'), source, settings.timeZone);
  if (!filters.ok) return filters;
  const rows = listRows(source, { table, search: '', filters: [], sort: [], archived: false }).filter(filters.value);
  return ok({ rows, source, settings });
}
