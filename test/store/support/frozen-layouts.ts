import { RegistersDatabase } from '../../../store/registers/registers-database.ts';
import { databaseName } from '../../../store/registers/register-database.ts';
import { makeDatabase, thawed, type FrozenDatabase, type FrozenStore } from './frozen-database.ts';

const files = import.meta.glob<string>('../../fixtures/layouts/layout-*.json', { query: '?raw', import: 'default', eager: true });

/** The frozen databases by the version of their layout. */
export const frozenLayouts: ReadonlyMap<number, FrozenDatabase> = new Map(
  Object.entries(files).map(([path, text]) => [Number(/layout-(\d+)\.json$/.exec(path)?.[1]), thawed(text)]),
);

export function frozenLayout(version: number): FrozenDatabase {
  const frozen = frozenLayouts.get(version);
  if (!frozen) throw new Error(`layout ${version} is not frozen`);
  return frozen;
}

type Row = { readonly id: string };
type Single = { readonly table: string; readonly id: string; readonly row: Row };
/** A record of the rows since layout 3: a row, one that is no more, or many in columns under a number. */
type Kept =
  | { readonly table: string; readonly id: string; readonly row: Row | null }
  | {
      readonly table: string;
      readonly id: number;
      readonly fields: readonly string[];
      readonly columns: readonly (readonly unknown[])[];
      readonly gone: readonly string[];
    };

/** The stores of layout 1 that hold rows. */
const rowStoresOfLayout1 =
  'assessments causes consequences controls counters incidents links matrices people releases riskControls risks scales services settings taxonomy units'.split(
    ' ',
  );

/** The rows of a database of any layout, in order of table and id. */
export function rowsIn({ stores }: FrozenDatabase): readonly Single[] {
  const kept = stores.find(({ name }) => name === 'rows')?.records as readonly Kept[] | undefined;
  if (!kept) {
    return stores
      .filter(({ name }) => rowStoresOfLayout1.includes(name))
      .flatMap(({ name, records }) => (records as readonly Row[]).map((row) => ({ table: name, id: row.id, row })));
  }
  const rows = new Map<string, Single>();
  const take = (table: string, id: string, row: Row | null) => {
    if (row === null) rows.delete(`${table} ${id}`);
    else rows.set(`${table} ${id}`, { table, id, row });
  };
  for (const one of kept) {
    if ('row' in one) take(one.table, one.id, one.row);
    else {
      for (const id of one.gone) take(one.table, id, null);
      one.columns[one.fields.indexOf('id')]?.forEach((id, at) => {
        const values = one.fields.map((field, index) => [field, one.columns[index]?.[at]] as const);
        const row = Object.fromEntries(values.filter(([, value]) => value !== undefined));
        take(one.table, String(id), row as Row);
      });
    }
  }
  const keyOf = ({ table, id }: Single) => `${table} ${id}`;
  return [...rows.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** What is no row, and no cache, as layouts before 3 had one of rows and later ones have one of lists: ledger, names, drafts, answers, state. */
export function besidesRows({ stores }: FrozenDatabase): readonly FrozenStore[] {
  return stores
    .filter(({ name }) => name !== 'rows' && name !== 'storeSnapshot' && name !== 'storeLists' && !rowStoresOfLayout1.includes(name))
    .map((store) => ({ ...store, records: store.records.filter((record) => (record as { readonly key?: string }).key !== 'snapshot') }));
}

/** The same register as a build of layout 1 kept it. `recordsOf` are the keys of the records that a segment touches. */
export function asLayout1(database: FrozenDatabase, recordsOf: (segment: number) => readonly string[]): FrozenDatabase {
  const rows = rowsIn(database);
  const stores = rowStoresOfLayout1.map((name) => {
    const records = rows.filter(({ table }) => table === name).map(({ row }) => row);
    return { name, keyPath: 'id', indexes: [], records };
  });
  const snapshot = { name: 'storeSnapshot', keyPath: 'key', indexes: [], records: [] };
  const besides = besidesRows(database).map((store) => {
    if (store.name !== 'ledgerRecords') return store;
    const numbers = (store.records as readonly { readonly number: number }[]).map(({ number }) => number);
    const indexes = [{ name: 'records', keyPath: 'records', multiEntry: true }];
    return { ...store, indexes, records: numbers.map((number) => ({ number, records: recordsOf(number) })) };
  });
  return { version: 10, stores: [...besides, snapshot, ...stores] };
}

/** Puts a frozen register where the store finds it. Answers its id. */
export async function putRegister(frozen: FrozenDatabase): Promise<string> {
  const settings = rowsIn(frozen).find(({ table }) => table === 'settings')?.row as unknown as { registerId: string; name: string };
  const { registerId, name } = settings;
  await makeDatabase(databaseName(registerId), frozen);
  const registers = new RegistersDatabase();
  await registers.registers.put({ registerId, name: `once ${name}`, madeBy: null });
  registers.close();
  return registerId;
}
