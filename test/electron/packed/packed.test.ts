import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, describe, expect, it } from 'vitest';
import { endAll, launch, newFolder } from '../support/launch.ts';
import { createRegister, quit, recordRisk } from '../support/story.ts';

const root = join(import.meta.dirname, '../../..');
/** What `npm run dist -- --dir` has packed for this system. */
const packed = join(root, 'release/linux-unpacked');

afterAll(endAll);

type Folder = { readonly files?: Readonly<Record<string, Folder>> };

/** The files of an archive: its header is JSON behind four numbers, of which the last is its length. */
function filesIn(archive: string): string[] {
  const bytes = readFileSync(archive);
  const header = JSON.parse(bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12))) as Folder;
  const inside = (folder: Folder, path: string): string[] =>
    Object.entries(folder.files ?? {}).flatMap(([name, entry]) => (entry.files ? inside(entry, `${path}/${name}`) : [`${path}/${name}`]));
  return inside(header, '');
}

describe('what is packed', () => {
  it('has the fuses of the binary blown: no Node, no options from outside, nothing but its own archive', async () => {
    const wire = await getCurrentFuseWire(join(packed, 'plimsoll'));
    // The wire is text in the binary: `1` for on.
    const is = (fuse: FuseV1Options): boolean => String.fromCharCode(wire[fuse] ?? 0) === '1';
    expect({
      runAsNode: is(FuseV1Options.RunAsNode),
      nodeOptions: is(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
      inspect: is(FuseV1Options.EnableNodeCliInspectArguments),
      asarIntegrity: is(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
      onlyAsar: is(FuseV1Options.OnlyLoadAppFromAsar),
    }).toEqual({ runAsNode: false, nodeOptions: false, inspect: false, asarIntegrity: true, onlyAsar: true });
  });

  it('does not run as Node, whatever the environment says', () => {
    const script = join(newFolder('script'), 'x.js');
    const run = spawnSync(join(packed, 'plimsoll'), ['-e', `require('fs').writeFileSync(${JSON.stringify(script)}, 'ran')`], {
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      encoding: 'utf8',
      timeout: 10_000,
    });
    expect(run.stdout).not.toContain('ran');
    expect(existsSync(script)).toBe(false);
  });

  it('holds what was built and nothing else: no sources, no tests, no modules', () => {
    const files = filesIn(join(packed, 'resources/app.asar'));
    const odd = files.filter((file) => !/^\/(package\.json|out\/(electron|renderer)\/.+)$/.test(file));
    expect(odd).toEqual([]);
    expect(files).toContain('/out/electron/main.cjs');
    expect(files).toContain('/out/renderer/index.html');
    expect(files.filter((file) => /\.(ts|tsx|map)$/.test(file))).toEqual([]);
  });

  it('carries the licences of what it bundles, and of the font', () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: Record<string, string> };
    const archive = readFileSync(join(packed, 'resources/app.asar'), 'utf8');
    expect(filesIn(join(packed, 'resources/app.asar'))).toContain('/out/renderer/third-party-notices.txt');
    for (const [name, version] of Object.entries(dependencies)) expect(archive).toContain(`\n${name} ${version} (`);
    for (const words of ['Pretendard (OFL-1.1)', 'SIL OPEN FONT LICENSE Version 1.1', 'Apache License']) expect(archive).toContain(words);
    for (const file of ['LICENSE.electron.txt', 'LICENSES.chromium.html']) expect(existsSync(join(packed, file))).toBe(true);
  });

  it('starts from its archive and keeps a risk', async () => {
    const { app, page } = await launch(newFolder(), { folder: join(packed, 'resources/app.asar') });
    await createRegister(page, 'Packed');
    await recordRisk(app, page, 'A rate moves against the book');
    await page.getByText('A rate moves against the book').first().waitFor();
    expect(await quit(app)).toBe(0);
  });
});
