import { afterEach, describe, expect, it } from 'vitest';
import { readRegisterFile } from '../../documents/register-file/read-register-file.ts';
import { writeRegisterFile } from '../../documents/register-file/write-register-file.ts';
import { pack } from '../../documents/zip/packed.ts';
import { sealEntry } from '../../engine/ledger/append.ts';
import type { Entry } from '../../engine/ledger/entry.ts';
import { applyEntry } from '../../engine/ledger/replay.ts';
import { sha256Hex, utf8ToBytes } from '../../engine/values/sha256.ts';
import type { RegisterClient } from '../../contract/store.ts';
import { unpack } from '../../renderer/workers/unpack.ts';
import { command, good, openedRegister, recordRisk } from './support/registers.ts';

const made: { client: RegisterClient; registerId: string }[] = [];
async function opened() {
  const one = await openedRegister();
  made.push(one);
  return one;
}
afterEach(async () => {
  for (const { client, registerId } of made.splice(0)) {
    await client.forget(registerId);
    client.stop();
  }
});

const texts = ['the log of the night', '은행 확인서 — 둘째 문서'] as const;
const hashes = texts.map((text) => sha256Hex(utf8ToBytes(text)));

/** The file as another writer goes on with it: an entry for each document that names it by its hash, and the documents beside. */
async function withDocuments(bytes: Uint8Array): Promise<Uint8Array> {
  const file = good(await readRegisterFile(bytes));
  const { replay, privates } = file;
  const [first] = file.entries();
  const { at, actor, schema } = (first as Entry).header;
  const tail = [...file.lines()];
  for (const [index, hash] of hashes.entries()) {
    const row = {
      id: `unit-${index}`,
      code: `U-${index + 7}`,
      name: `근거 ${hash}`,
      parentId: null,
      archivedAt: null,
      sourced: null,
      mappingId: null,
    };
    const change = { table: 'units', id: row.id, before: null, after: row };
    const signature = { now: at, replica: 'elsewhere', actor, attributedTo: null, schema };
    const entry = sealEntry({ action: 'units.create', note: null, changes: [change] }, replay.head, signature);
    applyEntry(replay, entry);
    tail.push(...entry.lines);
  }
  const evidence = new Map(texts.map((text, index) => [hashes[index] ?? '', pack(utf8ToBytes(text))]));
  return writeRegisterFile({ sealed: [], tail, replay, privates: privates.values(), evidence });
}

async function documentsIn(bytes: Uint8Array): Promise<Record<string, string>> {
  const { evidence } = good(await readRegisterFile(bytes));
  const read = await Promise.all(
    [...evidence].map(async ([hash, packed]) => [hash, new TextDecoder().decode(await unpack(packed))] as const),
  );
  return Object.fromEntries(read);
}
const all = Object.fromEntries(texts.map((text, index) => [hashes[index] ?? '', text]));

describe('documents that a register keeps', () => {
  it('are there again in the file that is written after the file was opened, byte for byte', async () => {
    const { client, registerId } = await opened();
    const bytes = await withDocuments(good(await client.exportFile()).bytes);
    await client.forget(registerId);
    good(await client.takeFile(bytes, 'open', '김하나'));
    good(await client.open(registerId));
    await recordRisk(client, 'and on');
    const saved = good(await client.exportFile());
    expect(await documentsIn(saved.bytes)).toEqual(all);
    expect((await client.verify(saved.head)).problems).toEqual([]);
  });

  it('come with a file that ran ahead, and with a copy', async () => {
    const { client, registerId } = await opened();
    const bytes = await withDocuments(good(await client.exportFile()).bytes);
    good(await client.takeFile(bytes, 'open', '김하나'));
    good(await client.open(registerId));
    expect(await documentsIn(good(await client.exportFile()).bytes)).toEqual(all);
    const copy = good(await client.takeFile(bytes, 'copy', '김하나'));
    made.push({ client, registerId: copy.registerId });
    good(await client.open(copy.registerId));
    expect(await documentsIn(good(await client.exportFile()).bytes)).toEqual(all);
  });

  it('stand in the journal outside before the entries that name them, and are rebuilt from it', async () => {
    const { client, registerId } = await opened();
    const before = good(await client.exportFile());
    good(await client.takeFile(await withDocuments(before.bytes), 'open', '김하나'));
    good(await client.open(registerId));
    await client.send(command('units.create', { fields: { name: '뒤의 것' } }));
    const piece = await client.journalAfter(before.head);
    if (piece.state !== 'entries') throw new Error(piece.state);
    expect(piece.count).toBe(3);
    const rebuilt = good(await client.rebuilt(before.bytes, piece.bytes));
    expect(await documentsIn(rebuilt.bytes)).toEqual(all);
    // A backup that holds them already, and a journal that says nothing of them.
    const later = good(await client.exportFile());
    await client.send(command('units.create', { fields: { name: '더 뒤의 것' } }));
    const rest = await client.journalAfter(later.head);
    if (rest.state !== 'entries') throw new Error(rest.state);
    expect(await documentsIn(good(await client.rebuilt(later.bytes, rest.bytes)).bytes)).toEqual(all);
  });
});
