import { readFile } from 'node:fs/promises';
import { sampleRegister } from '../../assets/sample/sample-register.ts';
import { readRegisterFile } from '../../documents/register-file/read-register-file.ts';
import { writeRegisterFile } from '../../documents/register-file/write-register-file.ts';
import { pack } from '../../documents/zip/packed.ts';
import { readImportFile } from '../../documents/spreadsheets/import-file.ts';
import { linesOfEntry } from '../../engine/ledger/append.ts';
import { memoryRegister, type MemoryRegister } from '../../engine/commands/memory-register.ts';
import type { Json } from '../../engine/values/json.ts';
import { misleadingRegister } from '../documents/report/misleading.ts';
import { oblongMatrix, putOblongMatrix } from '../support/matrices.ts';
import { createdMemory } from '../support/memory.ts';

/** The registers that are reported on as they are, and changed at random. */
export const baseRegisters = {
  sample: () => sampleRegister('ko'),
  real: realRegister,
  misleading: async () => (await misleadingRegister()).register,
  remeasured: remeasuredRegister,
} as const satisfies Record<string, () => Promise<MemoryRegister>>;
export type BaseRegister = keyof typeof baseRegisters;

/** The register file with everything that a register in memory holds, the documents of its closings too. */
export function wholeFileOf(register: MemoryRegister): Uint8Array {
  const tail = register.entries.flatMap((entry) => [...linesOfEntry(entry)]);
  const evidence = new Map([...register.documents].map(([hash, bytes]) => [hash, pack(bytes)]));
  return writeRegisterFile({ sealed: [], tail, replay: register.replay, privates: register.privates.values(), evidence });
}

/** A register of its own to go on with, from the bytes of a file. */
export async function registerIn(bytes: Uint8Array): Promise<MemoryRegister> {
  const file = await readRegisterFile(bytes);
  if (!file.ok) throw new Error(JSON.stringify(file.problems));
  const { replay, privates } = file.value;
  return memoryRegister(replay, privates, () => file.value.entries());
}

/** The misleading register, in which some risks are rated by a second matrix as well: four likelihoods by six impacts. */
async function remeasuredRegister(): Promise<MemoryRegister> {
  const { register, residual } = await misleadingRegister();
  putOblongMatrix(register);
  await residual('d1', 4, 6, '2025-08-01', { matrixId: oblongMatrix });
  await residual('d7', 2, 5, '2025-06-01', { matrixId: oblongMatrix });
  await residual('d8', 4, 1, '2025-09-20', { matrixId: oblongMatrix });
  return register;
}

const data = new URL('../fixtures/data/', import.meta.url);

async function rowsOfFile(kind: 'incidents' | 'releases', name: string) {
  const file = await readImportFile(kind, new Uint8Array(await readFile(new URL(name, data))), name);
  if (!file.ok) throw new Error(JSON.stringify(file.problems));
  return file.value.rows;
}

/**
 * The public incidents and releases. What had begun by September 2025 is taken in then, without the windows of impact that
 * were found later; everything, with its windows, in January 2026: so a quarter is known in two ways.
 */
async function realRegister(): Promise<MemoryRegister> {
  const memory = await createdMemory(Date.UTC(2025, 2, 1));
  const [incidents, releases] = await Promise.all([
    rowsOfFile('incidents', 'github-incidents-2022-2025.jsonl'),
    rowsOfFile('releases', 'bruno-releases.csv'),
  ]);
  const taken = (table: string, service: string, rows: readonly unknown[]) =>
    memory.done('register.import', { table, source: `${table}.file`, service, strict: false, names: {}, rows: rows as unknown as Json });
  const september = '2025-09-01T00:00:00.000Z';
  // A status page that knows no window repeats its first and its last post.
  const early = incidents
    .filter(({ fields: { startedAt } }) => typeof startedAt === 'string' && startedAt < september)
    .map(({ row, fields }) => ({
      row,
      fields: { ...fields, impactWindow: null, downtimeStart: fields['startedAt'], downtimeEnd: fields['restoredAt'] },
    }));
  memory.context.tick(Date.parse(september) - Date.parse(memory.context.now));
  await taken('incidents', 'code-host', early);
  await taken('releases', 'api-client', releases);
  memory.context.tick(Date.UTC(2026, 0, 2) - Date.parse(memory.context.now));
  await taken('incidents', 'code-host', incidents);
  return memory.register;
}
