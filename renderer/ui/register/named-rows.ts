import { all, rowsIn } from '../../../engine/rows/query.ts';
import type { StoredRow } from '../../../engine/rows/row.ts';
import { useRegister } from './open-register.tsx';
import { useStore } from './store-context.tsx';

/** Asks for whole kinds, as writers of tables want them: rows by id, and the names of people. A kind that was not asked for has none. */
export function useNamedRows() {
  const store = useStore();
  const { names } = useRegister();
  return async (tables: readonly string[]) => {
    const answers = await store.ask(tables.map((table) => all(table)));
    const known = new Map(tables.map((table, index) => [table, new Map(rowsIn(answers[index]).map((row) => [row.id, row]))]));
    return { rows: (table: string) => known.get(table) ?? new Map<string, StoredRow>(), nameOf: (id: string) => names[id] ?? null };
  };
}
