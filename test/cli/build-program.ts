import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

/** Builds the command line into a new folder, which is the caller's to remove. The program in it is `plimsoll.mjs`. */
export async function buildProgram(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-build-'));
  chmodSync(folder, 0o755);
  const input = { plimsoll: 'cli/main.ts', 'pack-thread': 'cli/pack-thread.ts', 'look-thread': 'cli/look-thread.ts' };
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: true, outDir: folder, target: 'node20', rolldownOptions: { input, output: { entryFileNames: '[name].mjs' } } },
    ssr: { noExternal: true, external: ['@sparticuz/chromium', 'electron'] },
  });
  return folder;
}
