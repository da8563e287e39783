import { readZip } from '../../documents/zip/read-zip.ts';
import { writeZip } from '../../documents/zip/write-zip.ts';
import { pack } from '../../documents/zip/packed.ts';
import { writeRegisterFile } from '../../documents/register-file/write-register-file.ts';
import { sealEntry, type Change } from '../../engine/ledger/append.ts';
import { applyEntry } from '../../engine/ledger/replay.ts';
import type { MemoryRegister } from '../../engine/commands/memory-register.ts';
import { createdMemory } from './memory.ts';

/** The register file of a register that was made in memory. */
export function fileOf(register: MemoryRegister): Uint8Array {
  const tail = register.appended.flatMap(({ lines }) => lines);
  const evidence = new Map([...register.documents].map(([hash, bytes]) => [hash, pack(bytes)]));
  return writeRegisterFile({ sealed: [], tail, replay: register.replay, privates: register.privates.values(), evidence });
}

/** The files in a zip, unpacked. */
export function unzipped(bytes: Uint8Array): Map<string, Uint8Array> {
  const read = readZip(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return new Map(
    read.value.map((member) => {
      const unpacked = member.unpack();
      if (!unpacked.ok) throw new Error(JSON.stringify(unpacked.problems));
      return [member.name, unpacked.value];
    }),
  );
}

/** The same zip with some of its files replaced, or (with `null`) left out. */
export function withFiles(bytes: Uint8Array, changed: Readonly<Record<string, Uint8Array | string | null>>): Uint8Array {
  const files = unzipped(bytes);
  for (const [name, content] of Object.entries(changed)) {
    if (content === null) files.delete(name);
    else files.set(name, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  }
  return writeZip([...files].map(([name, content]) => ({ name, bytes: content })));
}

/** A small register with a little of everything: twelve entries, one of them empty of changes but for a counter. */
export async function smallRegister() {
  const made = await createdMemory();
  const { done, run } = made;
  const owner = await done('people.create', { fields: { name: '이두리', role: '정산 책임자' } });
  const service = await done('services.create', { fields: { name: 'settlement' } });
  const risk = await done('risks.create', {
    fields: {
      title: '정산 "이중" 실행\n둘째 줄',
      category: 'operational',
      eventTypeId: 'event.6',
      identifiedOn: '2025-07-01',
      serviceIds: [service.id],
    },
  });
  await done('risks.create', { fields: { title: 'Interest rates rise', category: 'market', identifiedOn: '2025-07-01' } });
  await done('risks.edit', { id: risk.id, fields: { title: '정산 배치 이중 실행', ownerId: owner.id } }, { note: '이름을 바로잡음' });
  const edit = await done('risks.edit', { id: risk.id, fields: { response: 'reduce' } });
  await run('register.undo', { seq: edit.seq });
  const leaver = await done('people.create', { fields: { name: '박세찬', role: null } });
  await done('people.erase', { id: leaver.id });
  await done('services.edit', { id: service.id, fields: { critical: true, subscribers: 12000 } });
  return made;
}

/** The file of the small register with one entry more about its settings, whatever it says: the ledger vouches for itself. */
export async function foreignFile(action: string, change: Omit<Change, 'table' | 'id'>): Promise<Uint8Array> {
  const { register } = await smallRegister();
  const actor = register.entries[0]?.header.actor ?? '';
  const { head, schema } = register.replay;
  const by = { now: head?.at ?? '', replica: 'elsewhere', actor, attributedTo: null, schema };
  const entry = sealEntry({ action, note: null, changes: [{ table: 'settings', id: 'register', ...change }] }, head, by);
  applyEntry(register.replay, entry);
  register.appended.push(entry);
  return fileOf(register);
}
