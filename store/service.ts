import type { MemoryRegister } from '../engine/commands/memory-register.ts';
import type { Language } from '../domain/settings/kind.ts';
import { fileCalls } from './files/file-calls.ts';
import type { RegisterFiles } from './files/register-file-port.ts';
import { openRegisters } from './registers/open-registers.ts';
import { registerCalls } from './registers/register-calls.ts';
import { RegistersDatabase } from './registers/registers-database.ts';
import { outsideCalls } from './outside/outside-calls.ts';
import { trouble } from './outside/trouble.ts';
import { workUnderWay } from './registers/under-way.ts';
import type { Environment } from './environment.ts';

/** The store as a worker offers it to its page. */
export type RegisterService = ReturnType<typeof registerCalls> & ReturnType<typeof fileCalls> & ReturnType<typeof outsideCalls>;

/** Joins the store with the clock, chance, the file format and the sample register: what it may not know by itself. */
export function registerService(
  environment: Pick<Environment, 'now' | 'newId' | 'randomBytes' | 'schemas' | 'build' | 'pause'>,
  files: RegisterFiles,
  sample: (language: Language) => Promise<MemoryRegister>,
): RegisterService {
  const registers = new RegistersDatabase();
  let replica: Promise<string> | null = null;
  const all: Environment = {
    ...environment,
    pack: files.pack,
    packDocument: files.packDocument,
    unpack: files.unpack,
    trouble: trouble(environment.randomBytes),
    replica: () =>
      (replica ??= registers.replica(environment.newId).catch((error: unknown) => {
        replica = null;
        throw error;
      })),
  };
  const open = openRegisters(all);
  const underWay = workUnderWay();
  return {
    ...registerCalls(registers, open, all, underWay),
    ...fileCalls({ registers, open, environment: all, files, underWay, sample }),
    ...outsideCalls(open, all, files),
  };
}
