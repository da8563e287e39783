import { expose } from 'comlink';
import { recordCounts, registerKnown } from '../../domain/quarters/known-register.ts';
import { schemas } from '../../domain/migrations/all.ts';
import { listIndex } from '../../domain/register/in-memory.ts';
import { settingsId } from '../../domain/settings/kind.ts';
import type { Head } from '../../engine/ledger/entry.ts';
import type { ListRow } from '../../engine/lists/list-query.ts';
import { ok, type Result } from '../../engine/values/result.ts';
import { dayIn, type Instant } from '../../engine/values/time.ts';
import { ledgerThen, type LedgerThen } from '../../store/ledger/ledger-then.ts';
import { openDatabase } from '../../store/registers/open-database.ts';
import { unpack } from './unpack.ts';

// The register as it was, straight from the ledger that the store keeps, away from the page's thread and from the worker
// that commands wait for.

/** More risks than these would not be read on a screen, and would be slow to send and to lay out. */
const mostRisks = 200;

/** The register as its entries up to an instant make it. `risks` are the first of its list of risks on that day, of `total`. */
export type RegisterThen = {
  readonly head: Head | null;
  readonly counts: readonly { readonly table: string; readonly count: number }[];
  readonly risks: readonly ListRow[];
  readonly total: number;
};

let asked = 0;
let reading: { readonly registerId: string; readonly at: ReturnType<typeof ledgerThen> } | null = null;

const service = {
  /** The register of this store as it was. `null` where another question came before the answer, or `stop`. */
  async asOf(registerId: string, at: Instant): Promise<Result<RegisterThen> | null> {
    asked += 1;
    const mine = asked;
    if (reading?.registerId !== registerId) {
      const database = await openDatabase(registerId, schemas, () => (reading = null));
      if (!database.ok) return database;
      reading = { registerId, at: ledgerThen(database.value, schemas, unpack) };
    }
    const then = await reading.at(at, () => mine === asked);
    return then === null ? null : ok(registerThen(then, at));
  },

  stop(): void {
    asked += 1;
  },
};
export type AsOfService = typeof service;

function registerThen({ replay, privates }: LedgerThen, at: Instant): RegisterThen {
  const register = registerKnown(replay, privates);
  const settings = register.get('settings', settingsId);
  if (register.head === null || settings === null) return { head: null, counts: [], risks: [], total: 0 };
  const source = { ...register, asOn: dayIn(at, settings.timeZone) };
  const query = { table: 'risks', search: '', filters: [], sort: [{ column: 'residual', descending: true }], archived: false } as const;
  const { rows, matching } = listIndex(source).window(query, 0, mostRisks);
  return { head: register.head, counts: recordCounts(register), risks: rows, total: matching };
}

expose(service);
