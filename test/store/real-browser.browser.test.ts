import { Dexie } from 'dexie';
import { expect, it } from 'vitest';

it('keeps what was committed in a real IndexedDB, with strict durability', async () => {
  const name = `real-browser-${crypto.randomUUID()}`;
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' });
  database.version(1).stores({ rows: 'id' });
  await database.transaction('rw', database.table('rows'), async (transaction) => {
    await database.table('rows').put({ id: 'a', text: '리스크' });
    expect(transaction.idbtrans.durability).toBe('strict');
  });
  database.close();
  const again = new Dexie(name);
  again.version(1).stores({ rows: 'id' });
  expect(await again.table('rows').get('a')).toEqual({ id: 'a', text: '리스크' });
  again.close();
  await Dexie.delete(name);
});
