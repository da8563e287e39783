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

/** The stores of layout 1 that hold rows. */
const rowStoresOfLayout1 =
  'assessments causes consequences controls counters incidents links matrices people releases riskControls risks scales services settings taxonomy units'.split(
    ' ',
  );

/** The rows of a database of any layout, in order of table and id. */
export function rowsIn({ stores }: FrozenDatabase): readonly Single[] {
  const singles = stores.find(({ name }) => name === 'rows')?.records as readonly Single[] | undefined;
  if (singles) return singles;
  return stores
    .filter(({ name }) => rowStoresOfLayout1.includes(name))
    .flatMap(({ name, records }) => (records as readonly Row[]).map((row) => ({ table: name, id: row.id, row })));
}

/** What is no row: the ledger, names, drafts, answers, state. */
export function besidesRows({ stores }: FrozenDatabase): readonly FrozenStore[] {
  return stores.filter(({ name }) => name !== 'rows' && !rowStoresOfLayout1.includes(name));
}

/** The same register as a build of layout 1 kept it. */
export function asLayout1(database: FrozenDatabase): FrozenDatabase {
  const rows = rowsIn(database);
  const stores = rowStoresOfLayout1.map((name) => {
    const records = rows.filter(({ table }) => table === name).map(({ row }) => row);
    return { name, keyPath: 'id', indexes: [], records };
  });
  return { version: 10, stores: [...besidesRows(database), ...stores] };
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
