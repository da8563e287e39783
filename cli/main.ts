import { join } from 'node:path';
import { isatty } from 'node:tty';
import { crc32 } from 'node:zlib';
import { lendCrc32 } from '../documents/zip/crc32.ts';
import { lendSha256 } from '../engine/values/sha256.ts';
import { nativeSha256 } from '../node/native/sha256.ts';
import { run } from './run.ts';
import { systemLanguage, thisMachine } from './machine.ts';
import { cut } from './text-table.ts';

// A reader that closes the pipe (`plimsoll log … | head`) has seen enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

lendSha256(nativeSha256);
lendCrc32(crc32);
process.exitCode = await run(process.argv.slice(2), {
  machine: thisMachine(join(import.meta.dirname, 'pack-thread.mjs'), join(import.meta.dirname, 'look-thread.mjs')),
  systemLanguage: systemLanguage(process.env),
  isScreen: isatty(1),
  // After the carriage return, what stood on the line is erased to its end.
  meter: isatty(2)
    ? {
        elapsed: () => performance.now(),
        draw: (text) => process.stderr.write(`\r\u001B[K${cut(text, (process.stderr.columns ?? 80) - 1)}`),
      }
    : null,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
