import { describe, expect, it } from 'vitest';
import { readRegisterFile } from '../../documents/register-file/read-register-file.ts';
import { schemasOf } from '../../engine/migrations/migration.ts';
import { databaseName } from '../../store/registers/register-database.ts';
import { laterSchemas, registerOfSchema1, rowsOfLatest, rowsOfSchema1 } from '../support/raw-register.ts';
import { fileOf } from '../support/register-files.ts';
import { readDatabase } from './support/frozen-database.ts';
import { rowsIn } from './support/frozen-layouts.ts';
import { good } from './support/registers.ts';
import { serviceHere } from './support/service-here.ts';

const later = () => serviceHere(Date.now, (bytes) => readRegisterFile(bytes, { known: laterSchemas }), laterSchemas);
const inside = async (registerId: string) => rowsIn(await readDatabase(databaseName(registerId)));
/** Rows by table as the database keeps them: in order of table and id. */
const singles = (tables: Readonly<Record<string, readonly { readonly id: string }[]>>) =>
  Object.keys(tables)
    .sort()
    .flatMap((table) => (tables[table] ?? []).map((row) => ({ table, id: row.id, row })));

/** A register of schema 1 that a later build, which knows four steps more, has taken in. */
async function taken() {
  const service = later();
  const { registerId } = good(
    await service.takeFile(crypto.randomUUID(), fileOf(registerOfSchema1().register), 'open', null, crypto.randomUUID()),
  );
  expect(good(await service.open(registerId)).migratedFrom).toBe(1);
  return { service, registerId };
}

describe('a register that owes steps of the row schemas', () => {
  it('is kept as it was until something is written, and then every difference is: rows that change, come and go', async () => {
    const { service, registerId } = await taken();
    expect(await inside(registerId)).toEqual(singles(rowsOfSchema1));
    // What the steps add is shown at once, as it will be.
    expect(await service.ask([{ q: 'all', table: 'risks' }])).toEqual([{ rows: rowsOfLatest.risks }]);
    expect(good(await service.migrate())).toMatchObject({ seq: 6 });
    expect(await inside(registerId)).toEqual(singles(rowsOfLatest));
    expect(good(await service.verify('check', null)).problems).toEqual([]);
    const { bytes } = good(await service.exportFile('file'));
    const file = good(await readRegisterFile(bytes, { known: laterSchemas }));
    expect(file.replay.rows.get('owners')?.get('service-1.owner')).toEqual(rowsOfLatest.owners[0]);
    good(await service.forget(registerId));
  });

  it('is the same in a second window that was open, and in one that opens it later', async () => {
    const { service, registerId } = await taken();
    const other = later();
    good(await other.open(registerId));
    good(await service.migrate());
    good(await other.open(registerId));
    const afresh = later();
    expect(good(await afresh.open(registerId)).migratedFrom).toBeNull();
    const files = [];
    for (const window of [service, other, afresh]) files.push(good(await window.exportFile('file')).bytes);
    expect(files[1]).toEqual(files[0]);
    expect(files[2]).toEqual(files[0]);
    good(await service.forget(registerId));
  });

  it('goes on from a file in which another build took them', async () => {
    const { service, registerId } = await taken();
    const before = good(await service.exportFile('file')).bytes;
    good(await service.migrate());
    const after = good(await service.exportFile('file')).bytes;
    good(await service.forget(registerId));
    good(await service.takeFile(crypto.randomUUID(), before, 'open', null, crypto.randomUUID()));
    good(await service.takeFile(crypto.randomUUID(), after, 'open', null, crypto.randomUUID()));
    expect(await inside(registerId)).toEqual(singles(rowsOfLatest));
    good(await service.forget(registerId));
  });

  it('is refused by a build that knows fewer', async () => {
    const { service, registerId } = await taken();
    good(await service.migrate());
    const earlier = serviceHere(Date.now, (bytes) => readRegisterFile(bytes), schemasOf(laterSchemas.steps.slice(0, 3)));
    expect(await earlier.open(registerId)).toMatchObject({ ok: false, problems: [{ code: 'store.newerSchema' }] });
    good(await service.forget(registerId));
  });
});
