import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schemas } from '../../domain/migrations/all.ts';
import { emptyReplay } from '../../engine/ledger/replay.ts';
import type { StoredRow } from '../../engine/rows/row.ts';
import { canonicalText } from '../../engine/values/canonical.ts';
import type { Json } from '../../engine/values/json.ts';
import { databaseName, RegisterDatabase, type Records } from '../../store/registers/register-database.ts';
import { transact } from '../../store/registers/transact.ts';
import { foldRows, readRows, writeRows } from '../../store/rows/stored-rows.ts';
import { readDatabase } from './support/frozen-database.ts';
import { command, good, importOf, marketRisk } from './support/registers.ts';
import { openedHere, serviceHere } from './support/service-here.ts';

/** The risks as they lie there: how many are in chunks, out of date or not, and how many rows and marks stand singly. */
async function kept(registerId: string) {
  const { stores } = await readDatabase(databaseName(registerId));
  const records = (stores.find(({ name }) => name === 'rows')?.records ?? []) as { table: string; columns?: unknown[][]; gone?: [] }[];
  const risks = records.filter(({ table }) => table === 'risks');
  const rowsIn = risks.map(({ columns, gone }) => (columns ? (columns[0]?.length ?? 0) + (gone?.length ?? 0) : 0));
  return { inChunks: rowsIn.reduce((sum, count) => sum + count, 0), singles: risks.filter(({ columns }) => !columns).length };
}

/** Everything that a fresh worker shows of a register. */
async function shown(registerId: string) {
  const fresh = serviceHere();
  good(await fresh.open(registerId));
  const tables = ['settings', 'people', 'counters', 'risks', 'units', 'causes'] as const;
  const answers = await fresh.ask(tables.map((table) => ({ q: 'all', table })));
  const rows = answers.flatMap((answer) => ('rows' in answer ? answer.rows.map((row) => canonicalText(row as unknown as Json)) : []));
  return { head: fresh.head(), rows: rows.sort() };
}

async function imported(count: number) {
  const { service, registerId } = await openedHere();
  good(await service.send(command('register.import', importOf(count))));
  const [all] = await service.ask([{ q: 'all', table: 'risks' }]);
  const ids = all && 'rows' in all ? all.rows.map(({ id }) => id) : [];
  return { service, registerId, ids };
}

/** Edits every one of some risks: fewer at a time than make a chunk. */
async function edit(service: ReturnType<typeof serviceHere>, ids: readonly string[], title: string) {
  for (const id of ids) good(await service.send(command('risks.edit', { id, fields: { title } })));
}

describe('rows that come in bulk', () => {
  it('lie in chunks, those changed later singly, and are folded when nobody waits: what is read stays the same', async () => {
    const { service, registerId, ids } = await imported(4_500);
    expect(await kept(registerId)).toEqual({ inChunks: 4_500, singles: 0 });
    await edit(service, ids.slice(0, 520), 'edited');
    good(await service.send(command('risks.create', { id: 'late', ...marketRisk('late') })));
    good(await service.send(command('causes.create', { id: 'gone', fields: { riskId: 'late', text: 'x', rank: 1 } })));
    good(await service.send(command('causes.remove', { id: 'gone' })));
    expect(await kept(registerId)).toEqual({ inChunks: 4_500, singles: 521 });
    const before = await shown(registerId);
    expect(before.head).toEqual(service.head());
    await service.settled();
    expect(await kept(registerId)).toEqual({ inChunks: 5_021, singles: 0 });
    expect(await shown(registerId)).toEqual(before);
    expect(good(await service.verify('check', service.head())).problems).toEqual([]);
    good(await service.forget(registerId));
  });

  it('are gone after the undo of their import and there again after the undo of that', async () => {
    const { service, registerId } = await imported(1_000);
    const before = await shown(registerId);
    const undone = good(await service.send(command('register.undo', { seq: 2 })));
    const without = await shown(registerId);
    good(await service.send(command('register.undo', { seq: undone.head.seq })));
    const again = await shown(registerId);
    expect(before.rows.length - without.rows.length).toBe(1_000);
    expect(again.rows.length).toBe(before.rows.length);
    expect(good(await service.verify('check', service.head())).problems).toEqual([]);
    good(await service.forget(registerId));
  });

  it('that are changed in bulk again and again do not pile up', async () => {
    const { service, registerId } = await imported(200);
    for (let seq = 2; seq < 30; seq += 1) good(await service.send(command('register.undo', { seq })));
    expect((await kept(registerId)).inChunks).toBeLessThanOrEqual(2_400);
    expect((await shown(registerId)).head).toEqual(service.head());
    expect(good(await service.verify('check', service.head())).problems).toEqual([]);
    good(await service.forget(registerId));
  });

  it('are the same in another window, whichever of the two folds them', async () => {
    const { service, registerId, ids } = await imported(700);
    await edit(service, ids.slice(0, 510), 'here');
    const other = serviceHere();
    good(await other.open(registerId));
    await edit(service, ids.slice(0, 1), 'and again');
    // The other has not caught up: what it would fold is not what is stored.
    await Promise.all([other.settled(), service.settled()]);
    good(await other.open(registerId));
    await edit(other, ids.slice(0, 2), 'there');
    good(await service.open(registerId));
    expect(good(await service.verify('check', other.head())).problems).toEqual([]);
    expect(await kept(registerId)).toEqual({ inChunks: 1_210, singles: 2 });
    good(await service.forget(registerId));
  });
});

type Step =
  | { readonly what: 'put' | 'remove'; readonly from: number; readonly count: number; readonly text: string }
  | { readonly what: 'erase'; readonly from: number }
  | { readonly what: 'fold' };

const bulky = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 90, max: 110 }), fc.integer({ min: 500, max: 4_200 }));
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ what: fc.constant('put' as const), from: fc.nat(4_000), count: bulky, text: fc.string({ unit: 'grapheme' }) }),
  },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('remove' as const), from: fc.nat(4_000), count: bulky, text: fc.constant('') }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('erase' as const), from: fc.nat(4_000) }) },
  { weight: 2, arbitrary: fc.constant({ what: 'fold' as const }) },
);

describe('any history of rows', () => {
  it('reads the same from chunks and single records as from a table in memory, and an erased value is nowhere', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
        const database = new RegisterDatabase(`history-${crypto.randomUUID()}`);
        await database.open();
        const replay = emptyReplay(schemas);
        replay.head = { seq: 1, hash: 'head', at: '2025-07-01T00:00:00.000Z' };
        await database.storeState.put({ key: 'head', ...replay.head, schema: 1, actor: 'somebody' });
        const erased: string[] = [];
        const rows = new Map<string, StoredRow>();
        replay.rows.set('people', rows);
        const commit = async (changes: ReadonlyMap<string, StoredRow | null>, isErased = false) => {
          await transact<Records, void>(database, ['rows'], (stores) => writeRows(stores('rows'), 'people', rows, changes, isErased));
          for (const [id, row] of changes) {
            if (row === null) rows.delete(id);
            else rows.set(id, row);
          }
        };
        const idOf = (at: number) => `person-${at % 5_000}`;
        for (const [at, one] of steps.entries()) {
          if (one.what === 'fold') while (await foldRows(database, replay));
          else if (one.what === 'erase') {
            const [id, row] = [...rows][one.from % Math.max(1, rows.size)] ?? [];
            if (id === undefined || row === undefined || row['name'] === null) continue;
            await commit(new Map([[id, { ...row, name: null }]]), true);
            erased.push(JSON.stringify(row['name']));
          } else {
            const ids = Array.from({ length: one.count }, (_, index) => idOf(one.from + index));
            const put = (id: string): StoredRow => ({
              id,
              revision: at,
              name: `name-${id}-${at}`,
              ...(at % 3 === 0 ? { text: one.text, list: [at, null] } : {}),
            });
            const changes = ids.map((id) => [id, one.what === 'put' ? put(id) : null] as const);
            await commit(new Map(changes.filter(([id]) => one.what === 'put' || rows.has(id))));
          }
          expect((await readRows(database)).get('people') ?? new Map()).toEqual(rows);
          const text = JSON.stringify(await database.rows.toArray());
          expect(erased.filter((name) => text.includes(name))).toEqual([]);
        }
        database.close();
        indexedDB.deleteDatabase(database.name);
      }),
      { numRuns: 50 },
    );
  });
});
