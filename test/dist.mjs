// `npm run test:dist`: packs the app for this system by `npm run dist -- --dir`, and tests what was packed.
// PLIMSOLL_ELECTRON_DIST names the folder of the Electron to pack; without it electron-builder fetches its own.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const dist = process.env['PLIMSOLL_ELECTRON_DIST'];
const settings = dist
  ? [`-c.electronDist=${dist}`, `-c.electronVersion=${readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '')}`]
  : [];
const screen = process.platform === 'linux' && !process.env['DISPLAY'] ? ['xvfb-run', '-a'] : [];

for (const command of [
  ['npm', 'run', '--silent', 'dist', '--', '--dir', ...settings],
  [...screen, 'npx', 'vitest', 'run', '-c', 'vitest.app.config.ts', '--project', 'packed'],
]) {
  const [program, ...args] = command;
  const { status } = spawnSync(program, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
