import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { readTar } from './read-tar.ts';

const packageName = '@sparticuz/chromium';

export type PackedBrowser = { readonly executablePath: string; readonly env: Readonly<Record<string, string>> };

/** The Chromium that an npm package carries for Linux x64, unpacked once for each version; `null` where it cannot run. */
export function packedBrowser(): PackedBrowser | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const source = packageFolder();
  if (source === null) return null;
  const folder = unpackedFolder(source);
  const executablePath = join(folder, 'chromium');
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') };
  if (starts(executablePath, fonts)) return { executablePath, env: fonts };
  // The system has no libnss3 or libnspr4: the package carries both.
  const known = process.env['LD_LIBRARY_PATH'];
  const env = { ...fonts, LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), ...(known ? [known] : [])].join(':') };
  return starts(executablePath, env) ? { executablePath, env } : null;
}

function starts(executablePath: string, env: Readonly<Record<string, string>>): boolean {
  const run = spawnSync(executablePath, ['--no-sandbox', '--version'], { env: { ...process.env, ...env }, timeout: 20_000 });
  return run.status === 0;
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

function unpackedFolder(source: { readonly bin: string; readonly version: string }): string {
  const cache = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  try {
    return unpackInto(join(cache, 'plimsoll', `chromium-${source.version}`), source.bin);
  } catch (error) {
    if (!['EACCES', 'EROFS', 'ENOENT', 'EPERM', 'ENOTDIR'].includes((error as { code?: string }).code ?? '')) throw error;
    return unpackInto(join(mkdtempSync(join(tmpdir(), 'plimsoll-')), 'chromium'), source.bin);
  }
}

/** Unpacks beside the target and renames, so that two processes at once never see half a browser. */
function unpackInto(target: string, bin: string): string {
  if (existsSync(target)) return target;
  mkdirSync(dirname(target), { recursive: true });
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
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, file.bytes, { mode: file.mode });
  }
}
