// `npm test`: everything, in the order in which a mistake shows soonest. Prints how long each part took.
//   --long           with large sizes and long kill loops
//   --only NAME,…    these parts alone
// The last lines are for machines: `N passed, N failed`, and after it `not run: NAME, …` where a part could not run.
// Exit status 1 where a part fails, or where something did not run and CI is set; 2 for an option or a part that is not there.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join, relative } from 'node:path';
import { parseArgs } from 'node:util';

const root = join(import.meta.dirname, '..');
const results = join(root, 'out/test-results');
const { long, only } = options();

/**
 * `lacks`: why it cannot run here. `results`: where its command writes the results of its tests.
 * @typedef {{ name: string, command: string[], lacks?: string | null, results?: string }} Part
 */

/** @type {Part[]} */
const all = [
  { name: 'types', command: ['npx', 'tsc', '-b'] },
  { name: 'lint', command: ['npm', 'run', '--silent', 'lint'] },
  { name: 'unused', command: ['npx', 'knip'] },
  { name: 'build', command: ['npm', 'run', '--silent', 'build'] },
  vitest('unit', 'vitest.config.ts'),
  { ...vitest('outside'), lacks: lackForPython() ?? lackForOffice() },
  { ...vitest('git'), lacks: lackForGit() },
  vitest('browser'),
  vitest('e2e'),
  vitest('drill', 'vitest.app.config.ts', mounting()),
  { ...vitest('electron', 'vitest.app.config.ts', screen()), lacks: lackForElectron() },
  ...(long ? [vitest('screenshots'), { name: 'bench', command: ['npm', 'run', '--silent', 'bench', '--', '--long'] }] : []),
];
const unknown = only.filter((name) => all.every((part) => part.name !== name));
if (unknown.length > 0) refuse(`unknown part: ${unknown.join(', ')}`);
const parts = all.filter(({ name }) => only.length === 0 || only.includes(name));

mkdirSync(results, { recursive: true });

const times = [];
const failed = [];
/**
 * One line for each test that failed: the last lines tell without what went before.
 * @type {string[]}
 */
const broken = [];
const counts = { passed: 0, failed: 0, skipped: 0 };
/** @type {Map<string, string>} */
const notRun = new Map();
for (const { name, command, lacks, results: file } of parts) {
  const reason = failed.includes('build') ? 'THE BUILD FAILED.' : lacks;
  if (reason) {
    notRun.set(name, reason);
    continue;
  }
  if (file !== undefined) rmSync(file, { force: true });
  const began = performance.now();
  console.log(`\n=== ${name}`);
  const [program = '', ...args] = command;
  const env = { ...process.env, ...(long ? { PLIMSOLL_LONG: '1' } : {}) };
  const { status } = spawnSync(program, args, { cwd: root, stdio: 'inherit', env });
  times.push(`${name} ${((performance.now() - began) / 1000).toFixed(0)} s`);
  // Tests that ended well without a single one that ran have shown nothing.
  const hasRun = file === undefined || count(file);
  if (status !== 0 || !hasRun) failed.push(name);
}
console.log(`\n${times.join(', ')}`);
for (const [name, reason] of notRun) console.log(`${name.toUpperCase()} NOT RUN: ${reason}`);
for (const line of broken) console.log(`FAILED TEST: ${line}`);
if (failed.length > 0) console.log(`FAILED: ${failed.join(', ')}`);
if (counts.skipped > 0) console.log(`${counts.skipped} TESTS WERE SKIPPED`);
console.log(`${counts.passed} passed, ${counts.failed} failed`);
if (notRun.size > 0) console.log(`not run: ${[...notRun.keys()].join(', ')}`);
const incomplete = notRun.size > 0 || counts.skipped > 0;
process.exit(failed.length > 0 || (process.env['CI'] && incomplete) ? 1 : 0);

function options() {
  try {
    const { values } = parseArgs({
      options: { long: { type: 'boolean', default: false }, only: { type: 'string', multiple: true, default: [] } },
    });
    return { long: values.long, only: values.only.flatMap((names) => names.split(',').map((name) => name.trim())) };
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

/**
 * @param {string} why
 * @returns {never}
 */
function refuse(why) {
  console.error(why);
  process.exit(2);
}

/** Adds the results in a file to the counts, and keeps the names of those that failed. Answers whether there are any. */
function count(file) {
  if (!existsSync(file)) return false;
  const report = JSON.parse(readFileSync(file, 'utf8'));
  for (const { name, status, message, assertionResults } of report.testResults) {
    const failures = assertionResults.filter((one) => one.status === 'failed');
    // A file that fails without a test of its own failed as it was loaded.
    if (status === 'failed' && failures.length === 0) failures.push({ fullName: 'as a whole', failureMessages: [message] });
    for (const { fullName, failureMessages } of failures)
      broken.push(`${relative(root, name)} > ${fullName}: ${inOneLine(String(failureMessages[0] ?? ''), name)}`);
  }
  counts.passed += report.numPassedTests;
  counts.failed += report.numFailedTests;
  counts.skipped += report.numPendingTests + report.numTodoTests;
  return report.numTotalTests > 0;
}

/** What failed, what was waited for where a browser waited, and at which line of the test: where only this line is left of a run. */
function inOneLine(message, file) {
  const waited = /^\s*- (waiting for .*)$/m.exec(message)?.[1];
  const line = message.split('\n').find((one) => one.trimStart().startsWith('at ') && one.includes(file));
  const at = /:(\d+):\d+\)?$/.exec(line ?? '')?.[1];
  const parts = [message.split('\n')[0], waited, at === undefined ? undefined : `line ${at}`];
  return parts.filter((part) => part !== undefined).join('; ');
}

/** The tests of one project as a part; `before` goes before the command. */
function vitest(name, config = 'vitest.app.config.ts', before = []) {
  const file = join(results, `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  return { name, command: [...before, 'npx', 'vitest', 'run', '-c', config, '--project', name, ...reporters], results: file };
}

/** Why the tests of window, files and security cannot run, or `null`. */
function lackForElectron() {
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] || join(root, 'node_modules/electron/dist');
  const names = ['electron', 'electron.exe', 'Electron.app/Contents/MacOS/Electron'];
  if (!names.some((name) => existsSync(join(dist, name))))
    return 'NO ELECTRON BINARY. SET ELECTRON_OVERRIDE_DIST_PATH, OR LET THE ELECTRON PACKAGE FETCH ITS OWN BY npx install-electron.';
  if (!hasScreen() && !isOnPath('xvfb-run')) return 'NO SCREEN. INSTALL xvfb, OR SET DISPLAY.';
  return null;
}

/** Why the figures of reports cannot be computed again outside the product, or `null`. */
function lackForPython() {
  if (!isOnPath('python3')) return 'NO PYTHON. INSTALL python3.';
  const program = 'import sys, zoneinfo; assert sys.version_info >= (3, 9); zoneinfo.ZoneInfo("Australia/Lord_Howe")';
  if (spawnSync('python3', ['-c', program]).status === 0) return null;
  return 'NO PYTHON 3.9 OR LATER THAT KNOWS TIME ZONES. INSTALL python3 AND tzdata.';
}

/** Why repositories can be neither made nor counted again outside the product, or `null`. */
function lackForGit() {
  if (!isOnPath('git')) return 'NO GIT. INSTALL git.';
  return isOnPath('python3') ? null : 'NO PYTHON. INSTALL python3.';
}

/** Why another program cannot work out the workbook of a report and print its paper, or `null`. Debian has its parts one by one. */
function lackForOffice() {
  const isWhole = isOnPath('soffice') && (isOnPath('lowriter') || !isOnPath('localc'));
  return isWhole ? null : 'NO LIBREOFFICE. INSTALL libreoffice-calc AND libreoffice-writer.';
}

/** What goes before a command that needs a screen. */
function screen() {
  return hasScreen() ? [] : ['xvfb-run', '-a'];
}

/**
 * What goes before a command that mounts small disks to fill them: a namespace of its own, where the user may not mount here
 * and the system gives one. Without either, the drill takes the room in other ways, and says so.
 */
function mounting() {
  if (process.platform !== 'linux' || process.getuid?.() === 0) return [];
  const [program, ...args] = ['unshare', '--user', '--map-root-user', '--mount'];
  const mounted = spawnSync(program, [...args, 'mount', '-t', 'tmpfs', 'tmpfs', root]);
  return mounted.status === 0 ? [program, ...args] : [];
}

function hasScreen() {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY']);
}

function isOnPath(program) {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, program)));
}
