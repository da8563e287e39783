import type { HeldQuery, SelectedCount, SelectedRows, Selection } from '../../contract/selection.ts';
import { commands } from '../../domain/commands.ts';
import type { Command } from '../../engine/commands/prepare.ts';
import type { FoundRecords, ListQuery } from '../../engine/lists/list-query.ts';
import type { Json, JsonObject } from '../../engine/values/json.ts';

/** So many named queries are remembered: those of the lists between which somebody goes back and forth. */
const mostHeld = 8;

/** What is selected in lists, resolved where the rows are, however many there are. `find` answers what a query finds now. */
export function selections(find: (query: ListQuery) => Promise<FoundRecords>) {
  const held = new Map<string, readonly string[]>();
  const ids = async (query: ListQuery) => (await find(query)).ids;

  async function heldIds({ name, query }: HeldQuery): Promise<readonly string[]> {
    const known = held.get(name) ?? (await ids(query));
    held.delete(name);
    held.set(name, known);
    for (const oldest of held.keys()) if (held.size > mostHeld) held.delete(oldest);
    return known;
  }

  async function idsOf({ all, except, also }: Selection): Promise<ReadonlySet<string>> {
    const selected = new Set(all === null ? [] : await heldIds(all));
    for (const id of except) selected.delete(id);
    for (const id of also) selected.add(id);
    return selected;
  }

  async function itemsOf({ selection, within, as }: SelectedRows): Promise<readonly Json[]> {
    const selected = await idsOf(selection);
    const found = within === null ? [...selected] : (await ids(within)).filter((id) => selected.has(id));
    if (as === 'id') return found;
    return found.map((id) => (as === 'row' ? { id } : { of: id, fields: { [as.field]: id } }));
  }

  return {
    /** Which of the records at some places of a list are among those that were held. */
    async heldHere(all: HeldQuery, query: ListQuery, from: number, count: number): Promise<readonly string[]> {
      const known = new Set(await heldIds(all));
      return (await ids(query)).slice(from, from + count).filter((id) => known.has(id));
    },
    async counted(selection: Selection, query: ListQuery): Promise<SelectedCount> {
      const selected = await idsOf(selection);
      const found = await find(query);
      const among = (some: readonly string[]) => some.reduce((sum, id) => sum + (selected.has(id) ? 1 : 0), 0);
      const groups = found.groups.map(({ value, from, count }) => ({ value, count: among(found.ids.slice(from, from + count)) }));
      return { count: selected.size, listed: among(found.ids), groups: groups.filter(({ count }) => count > 0) };
    },
    /** The command with the records that are selected in the place of what says which, where it may say so; any other as it is. */
    async withSelected(command: Command): Promise<Command> {
      const { input } = command;
      const field = commands.find(command.action)?.selects;
      if (field === undefined || input === null || typeof input !== 'object' || Array.isArray(input)) return command;
      const said = (input as JsonObject)[field];
      return isSelected(said) ? { ...command, input: { ...(input as JsonObject), [field]: await itemsOf(said) } } : command;
    },
  };
}

function isSelected(rows: Json | undefined): rows is JsonObject & SelectedRows {
  return typeof rows === 'object' && rows !== null && !Array.isArray(rows) && 'selection' in rows;
}
