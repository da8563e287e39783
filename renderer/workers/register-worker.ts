import { expose } from 'comlink';
import { readRegisterFile, verifyRegisterFile } from '../../documents/register-file/read-register-file.ts';
import { manifestOf } from '../../documents/register-file/manifest.ts';
import { writeRegisterFile } from '../../documents/register-file/write-register-file.ts';
import { packDocument } from '../../documents/zip/pack-document.ts';
import { pack } from '../../documents/zip/packed.ts';
import { schemas } from '../../domain/migrations/all.ts';
import type { OutsideHead, Verdict } from '../../engine/ledger/verdict.ts';
import { ok, type Result } from '../../engine/values/result.ts';
import type { Watch } from '../../contract/store.ts';
import { instantOf } from '../../engine/values/time.ts';
import { answering } from '../../store/client/answering.ts';
import { registerService } from '../../store/service.ts';
import { inSlices } from './in-slices.ts';
import { lookBeside } from './look-beside.ts';
import { newIds } from './new-ids.ts';
import { startFileWriter } from './start-file-writer.ts';
import { inflate, unpack } from './unpack.ts';
import { lendWasmHash } from './wasm-hash.ts';

async function verify(bytes: Uint8Array, outside: OutsideHead | null, { signal, tell }: Watch): Promise<Result<Verdict>> {
  const verified = await verifyRegisterFile(bytes, outside, { pause: inSlices(signal, tell), inflate, lookAhead: lookBeside });
  return verified.ok ? ok(verified.value.verdict) : verified;
}

// The worker that owns the registers: domain, store and file format meet here, where the page's thread is not held up.
const service = registerService(
  {
    now: () => instantOf(Date.now()),
    newId: newIds(),
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    schemas,
    // The name of this file holds a hash of what is in it.
    build: import.meta.url,
    pause: (signal, milliseconds) => inSlices(signal, undefined, milliseconds),
  },
  {
    pack,
    packDocument,
    unpack,
    write: writeRegisterFile,
    manifest: manifestOf,
    writer: startFileWriter,
    read: (bytes, { signal, tell }) => readRegisterFile(bytes, { pause: inSlices(signal, tell), inflate, lookAhead: lookBeside }),
    verify,
  },
  async (language) => (await import('../../assets/sample/sample-register.ts')).sampleRegister(language),
);

void lendWasmHash();
expose(answering(service));
