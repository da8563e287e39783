// `npm test`: everything, in the order in which a mistake shows soonest. Prints how long each part took.
// Exit status 1 where a part fails, or where something was skipped and CI is set.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const results = join(root, 'out/test-results');
const long = process.argv.includes('--long');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

/** Where Electron's own binary is, or `null`: then the tests of window, files and security cannot run. */
function electronBinary() {
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(root, 'node_modules/electron/dist');
  return ['electron', 'electron.exe', 'Electron.app/Contents/MacOS/Electron'].map((name) => join(dist, name)).find(existsSync) ?? null;
}

const hasScreen = process.platform !== 'linux' || Boolean(process.env['DISPLAY']);
const hasVirtualScreen = spawnSync('xvfb-run', ['--help'], { stdio: 'ignore' }).status === 0;
/** @type {string[]} */
const skippedParts = [];

function vitest(project, screen = false) {
  const command = [
    'npx',
    'vitest',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(results, `${project}.json`)}`,
  ];
  return screen && !hasScreen ? ['xvfb-run', '-a', ...command] : command;
}

/** @type {[name: string, command: string[]][]} */
const parts = [
  ['types', ['npx', 'tsc', '-b']],
  ['lint', ['npm', 'run', '--silent', 'lint']],
  ['unused', ['npx', 'knip']],
  ['build', ['npm', 'run', '--silent', 'build']],
  ['unit', vitest('unit')],
  ['browser', vitest('browser')],
  ['e2e', vitest('e2e')],
];
if (electronBinary() === null)
  skippedParts.push(
    'ELECTRON TESTS SKIPPED: NO ELECTRON BINARY. SET ELECTRON_OVERRIDE_DIST_PATH, OR LET THE ELECTRON PACKAGE FETCH ITS OWN.',
  );
else if (!hasScreen && !hasVirtualScreen) skippedParts.push('ELECTRON TESTS SKIPPED: NO SCREEN. INSTALL xvfb, OR SET DISPLAY.');
else parts.push(['electron', vitest('electron', true)]);
if (long) parts.push(['screenshots', vitest('screenshots')], ['bench', ['npm', 'run', '--silent', 'bench']]);

const times = [];
/** @type {string | null} */
let failedPart = null;
for (const [name, [program, ...args]] of parts) {
  const began = performance.now();
  console.log(`\n=== ${name}`);
  const { status } = spawnSync(program, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...(long ? { PLIMSOLL_LONG: '1' } : {}) },
  });
  times.push(`${name} ${((performance.now() - began) / 1000).toFixed(0)} s`);
  if (status !== 0) {
    failedPart = name;
    break;
  }
}

const counts = { passed: 0, failed: 0, skipped: 0 };
for (const [name] of parts) {
  const file = join(results, `${name}.json`);
  if (!existsSync(file)) continue;
  const report = JSON.parse(readFileSync(file, 'utf8'));
  counts.passed += report.numPassedTests;
  counts.failed += report.numFailedTests;
  counts.skipped += report.numPendingTests + report.numTodoTests;
}
console.log(`\n${times.join(', ')}`);
for (const line of skippedParts) console.log(line);
if (failedPart !== null) console.log(`FAILED: ${failedPart}`);
if (counts.skipped > 0) console.log(`${counts.skipped} TESTS WERE SKIPPED`);
console.log(`${counts.passed} passed, ${counts.failed} failed`);
const incomplete = skippedParts.length > 0 || counts.skipped > 0;
process.exit(failedPart !== null || (process.env['CI'] && incomplete) ? 1 : 0);
