import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');

/** The app as it is built. */
export const builtApp = root;

/** The build with a worker that can be stopped at each step of what it writes, and nothing else changed. Answers its folder. */
export function drilledBuild(name: string): string {
  const build = join(root, 'out', name);
  rmSync(build, { recursive: true, force: true });
  mkdirSync(build, { recursive: true });
  cpSync(join(root, 'package.json'), join(build, 'package.json'));
  for (const part of ['node', 'renderer', 'electron']) cpSync(join(root, 'out', part), join(build, 'out', part), { recursive: true });
  const assets = join(build, 'out/renderer/assets');
  const workers = readdirSync(assets).filter((file) => file.startsWith('register-worker'));
  const [worker] = workers;
  if (worker === undefined || workers.length > 1) throw new Error(`${workers.length} register workers in the build`);
  const before = readFileSync(join(import.meta.dirname, 'held-worker.js'), 'utf8');
  writeFileSync(join(assets, worker), `${before}\n${readFileSync(join(assets, worker), 'utf8')}`);
  return build;
}
