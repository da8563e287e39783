import type { Change } from '../ledger/append.ts';
import { commitTo, type PrivateRow } from '../ledger/private.ts';
import { creation } from '../rows/changes.ts';
import { checkRow } from '../rows/check.ts';
import type { Found } from '../rows/query.ts';
import { newRow, nextCodes } from '../commands/records.ts';
import { definitionOf, type Row, type Stored } from '../../domain/index.ts';
import type { Context } from '../commands/use-case.ts';
import { problem } from '../values/problem.ts';
import { fail, ok, type Result } from '../values/result.ts';
import type { Workspace } from './workspace.ts';

/** Records that a file names and the register may not have yet: an import makes them along the way. */
const namedTables = ['people', 'units', 'services'] as const;
export type NamedTable = (typeof namedTables)[number];

export type References = {
  /** The id of the person, unit or service of a code or a name; of a new one where the name is not known. */
  resolve(table: NamedTable, text: string): Result<string>;
  /** A row that refers to this id was taken: if the id is new, its record is to be made. */
  keep(id: string): void;
  made(): {
    readonly names: Readonly<Record<NamedTable, readonly string[]>>;
    readonly changes: readonly Change[];
    readonly reveal: readonly PrivateRow[];
  };
};

const longestName = 120;

export function references(found: Found, workspace: Workspace, names: Readonly<Record<string, string>>, context: Context): References {
  const known = new Map<string, Set<string>>();
  const anew = new Map<string, { readonly table: NamedTable; readonly name: string; kept: boolean }>();
  const learn = (table: NamedTable, text: string, id: string) => {
    const key = `${table} ${text}`;
    const ids = known.get(key);
    if (ids) ids.add(id);
    else known.set(key, new Set([id]));
  };
  for (const table of namedTables) {
    for (const row of found.all(table)) {
      const { id, name } = row as { id: string; name: string | null };
      const shown = table === 'people' ? names[id] : name;
      if (shown !== undefined && shown !== null) learn(table, shown.trim(), id);
    }
    for (const row of found.all(table)) known.set(`${table} ${(row as { code: string }).code}`, new Set([(row as { id: string }).id]));
  }

  return {
    resolve(table, text) {
      const name = text.trim();
      const ids = known.get(`${table} ${name}`);
      if (ids !== undefined) {
        const [only] = ids;
        return ids.size === 1 && only !== undefined ? ok(only) : fail(problem('import.ambiguous', undefined, { value: name }));
      }
      if (new RegExp(`^${definitionOf(table).code}-\\d+$`).test(name))
        return fail(problem('field.refersToNothing', undefined, { value: name }));
      if (name === '') return fail(problem('field.required'));
      if (name.length > longestName) return fail(problem('field.tooLong', undefined, { max: longestName }));
      const id = context.newId();
      learn(table, name, id);
      anew.set(id, { table, name, kept: false });
      workspace.put(table, { ...newRow(table, id, '-', table === 'people' ? {} : { name }), revision: 0 } as unknown as Stored<NamedTable>);
      return ok(id);
    },
    keep(id) {
      const record = anew.get(id);
      if (record) record.kept = true;
    },
    made() {
      const reveal: PrivateRow[] = [];
      const changes = namedTables.flatMap((table) => {
        const kept = [...anew].filter(([, record]) => record.table === table && record.kept);
        if (kept.length === 0) return [];
        const { codes, change } = nextCodes(table, kept.length, found);
        const rows = kept.map(([id, { name }], at) => {
          if (table !== 'people') return creation(table, checkedRow(table, newRow(table, id, codes[at] as string, { name })));
          const secret = commitTo(id, 'name', name, context.randomBytes);
          reveal.push(secret);
          return creation(table, checkedRow(table, newRow(table, id, codes[at] as string, { name: secret.hash })));
        });
        return [...rows, change];
      });
      const namesOf = (table: NamedTable) =>
        [...anew.values()].filter((record) => record.table === table && record.kept).map(({ name }) => name);
      return { names: { people: namesOf('people'), units: namesOf('units'), services: namesOf('services') }, changes, reveal };
    },
  };
}

/** A row made from a name alone: that it fits its schema was seen to before. */
function checkedRow<T extends NamedTable>(table: T, row: Parameters<typeof checkRow>[1]): Row<T> {
  const checked = checkRow(table, row);
  if (!checked.ok) throw new Error(`a ${table} row that does not fit: ${JSON.stringify(checked.problems)}`);
  return checked.value;
}
