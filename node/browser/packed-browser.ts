import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { isRefusal, packedFonts } from './packed-fonts.ts';
import { makeFolder } from '../files/make-folder.ts';
import { readTar } from './read-tar.ts';

const packageName = '@sparticuz/chromium';

type Env = Readonly<Record<string, string | undefined>>;

export type PackedBrowser = { readonly executablePath: string; readonly env: Readonly<Record<string, string>> };

/** The Chromium that an npm package carries for Linux x64, unpacked once for each version; `null` where it cannot run. */
export function packedBrowser(env: Env = process.env): PackedBrowser | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const source = packageFolder();
  if (source === null) return null;
  const folder = unpackedFolder(source, env);
  const executablePath = join(folder, 'chromium');
  const fonts = packedFonts(join(folder, 'fonts'), env);
  const starts = (own: Env): boolean =>
    spawnSync(executablePath, ['--no-sandbox', '--version'], { env: { ...env, ...own }, timeout: 20_000 }).status === 0;
  if (starts(fonts)) return { executablePath, env: fonts };
  // The system has no libnss3 or libnspr4: the package carries both.
  const known = env['LD_LIBRARY_PATH'];
  const libraries = { ...fonts, LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), ...(known ? [known] : [])].join(':') };
  return starts(libraries) ? { executablePath, env: libraries } : null;
}

function packageFolder(): { readonly bin: string; readonly version: string } | null {
  try {
    const main = createRequire(import.meta.url).resolve(packageName);
    const folder = join(dirname(main), '..', '..');
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { bin: join(folder, 'bin'), version };
  } catch {
    return null;
  }
}

function unpackedFolder(source: { readonly bin: string; readonly version: string }, env: Env): string {
  const cache = env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  try {
    return unpackInto(join(cache, 'plimsoll', `chromium-${source.version}`), source.bin);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return unpackInto(join(mkdtempSync(join(tmpdir(), 'plimsoll-')), 'chromium'), source.bin);
  }
}

/** Unpacks beside the target and renames, so that two processes at once never see half a browser. */
function unpackInto(target: string, bin: string): string {
  if (existsSync(target)) return target;
  makeFolder(dirname(target));
  const partial = mkdtempSync(`${target}-`);
  const inflated = (name: string) => brotliDecompressSync(readFileSync(join(bin, name)));
  writeFileSync(join(partial, 'chromium'), inflated('chromium.br'), { mode: 0o755 });
  unpackTar(inflated('swiftshader.tar.br'), partial);
  unpackTar(inflated('fonts.tar.br'), join(partial, 'fonts'));
  unpackTar(inflated('al2023.tar.br'), join(partial, 'al2023'));
  try {
    renameSync(partial, target);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
  return target;
}

function unpackTar(archive: Uint8Array, folder: string): void {
  for (const file of readTar(archive)) {
    const path = join(folder, file.name);
    makeFolder(dirname(path));
    writeFileSync(path, file.bytes, { mode: file.mode });
  }
}
