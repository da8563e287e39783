import { afterEach, describe, expect, it } from 'vitest';
import type { ListQuery } from '../../engine/lists/list-query.ts';
import { listOf, piecesOf, type ListPiece, type StoredList } from '../../store/lists/list-pieces.ts';
import { RegisterDatabase } from '../../store/registers/register-database.ts';
import { command, good, importOf, marketRisk } from './support/registers.ts';
import { openedHere, serviceHere } from './support/service-here.ts';

const risks: ListQuery = { table: 'risks', search: '', filters: [], sort: [], archived: false };
const byTitle: ListQuery = { ...risks, sort: [{ column: 'title', descending: true }] };
const many = 4_200;

const opened: string[] = [];
afterEach(async () => {
  for (const registerId of opened.splice(0)) good(await serviceHere().forget(registerId));
});

/** A register with so many risks that its list is kept, after the upkeep in which it is. */
async function keptRegister() {
  const { service, registerId } = await openedHere();
  opened.push(registerId);
  good(await service.send(command('register.import', importOf(many))));
  await service.list(risks, 0, 1);
  await service.settled();
  return { service, registerId };
}

/** As after a start: nothing is in memory. */
async function startAgain(registerId: string) {
  const service = serviceHere();
  good(await service.open(registerId));
  return service;
}

async function inside<T>(registerId: string, work: (database: RegisterDatabase) => PromiseLike<T>): Promise<T> {
  const database = new RegisterDatabase(registerId);
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

const pieces = (registerId: string): Promise<ListPiece[]> => inside(registerId, (database) => database.storeLists.toArray());

/** Puts a list in the place of the one that is kept: what is answered then tells whether it was taken up. */
async function putList(registerId: string, change: (list: StoredList) => StoredList): Promise<void> {
  const changed = [...piecesOf(change(listOf(await pieces(registerId))))];
  await inside(registerId, async (database) => {
    await database.storeLists.clear();
    await database.storeLists.bulkPut(changed);
  });
}

/** The same list as if every record said `sentinel` where it says `sentence`. */
const marked = (list: StoredList): StoredList => ({
  ...list,
  words: { ...list.words, vocabulary: list.words.vocabulary.replaceAll('sentence', 'sentinel') },
});
const found = async (service: Awaited<ReturnType<typeof startAgain>>, search: string) =>
  (await service.list({ ...risks, search }, 0, 1)).matching;

describe('what was prepared for search and sort', () => {
  it('is there at the next start, with what was done since, in this window or another', async () => {
    const { service, registerId } = await keptRegister();
    await putList(registerId, marked);
    const [first] = (await service.list(byTitle, 0, 1)).rows;
    good(await service.send(command('risks.edit', { id: first?.id ?? '', fields: { title: 'A title of its own' } })));
    const again = await startAgain(registerId);
    // The record that changed is read anew, the others are not.
    expect(await Promise.all(['sentinel', 'sentence', 'title of its'].map((search) => found(again, search)))).toEqual([many - 1, 1, 1]);
    expect((await again.list(byTitle, many - 1, 1)).rows[0]?.id).toBe(first?.id);
  });

  it.each<[string, (list: StoredList) => StoredList]>([
    ['it does not lie on the ledger', (list) => ({ ...list, head: { ...list.head, hash: '0'.repeat(64) } })],
    ['another build made it', (list) => ({ ...list, build: 'another' })],
  ])('is passed over where %s, and kept anew', async (_, change) => {
    const { registerId } = await keptRegister();
    await putList(registerId, (list) => change(marked(list)));
    const again = await startAgain(registerId);
    expect([await found(again, 'sentinel'), await found(again, 'sentence')]).toEqual([0, many]);
    await again.settled();
    expect(listOf(await pieces(registerId)).words.vocabulary.includes('sentinel')).toBe(false);
    // The next start takes it up.
    await putList(registerId, marked);
    expect(await found(await startAgain(registerId), 'sentinel')).toBe(many);
  });

  it('is passed over where it cannot be read, and kept anew', async () => {
    const { registerId } = await keptRegister();
    await inside(registerId, (database) => database.storeLists.where('[table+part]').equals(['risks', 1]).delete());
    const again = await startAgain(registerId);
    expect((await again.list(byTitle, 0, 1)).matching).toBe(many);
    await again.settled();
    expect(listOf(await pieces(registerId)).ids).toHaveLength(many);
  });

  it('is kept anew after a thousand changes, and not after a few', async () => {
    const { service, registerId } = await keptRegister();
    const headOf = async () => listOf(await pieces(registerId)).head.seq;
    const first = await headOf();
    const [row] = (await service.list(risks, 0, 1)).rows;
    good(await service.send(command('risks.edit', { id: row?.id ?? '', fields: { title: 'A title of its own' } })));
    await service.list(risks, 0, 1);
    await service.settled();
    expect(await headOf()).toBe(first);
    const more = Array.from({ length: 1_000 }, (_, at) => ({ row: at + 2, fields: { ...marketRisk(`Another ${at}`).fields } }));
    const input = { table: 'risks', source: 'more.csv', service: null, strict: true, names: {}, rows: more };
    good(await service.send(command('register.import', input)));
    await service.list(risks, 0, 1);
    await service.settled();
    expect([await headOf(), listOf(await pieces(registerId)).ids.length]).toEqual([service.head()?.seq, many + 1_000]);
  });

  it('goes with a name that is erased, in the same transaction', async () => {
    const { service, registerId } = await keptRegister();
    expect((await pieces(registerId)).length).toBeGreaterThan(0);
    const { answer } = good(await service.send(command('people.create', { fields: { name: '이두리', role: null } })));
    good(await service.send(command('people.erase', { id: (answer as { readonly id: string }).id })));
    expect(await pieces(registerId)).toEqual([]);
  });
});
