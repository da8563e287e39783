import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

function bench(...args: readonly string[]) {
  return spawnSync(process.execPath, [join(root, 'test/bench/run.mjs'), ...args], { encoding: 'utf8' });
}

it('the benchmark tells its options and measures nothing', () => {
  const { status, stdout } = bench('--help');
  expect(status).toBe(0);
  for (const option of ['--size', '--json', '--help']) expect(stdout).toContain(option);
});

it.each([
  [['--sise', '1000'], '--sise'],
  [['1000'], '1000'],
  [['--size', 'large'], '--size'],
])('the benchmark refuses %j in a line, and measures nothing', (args, what) => {
  const { status, stdout, stderr } = bench(...args);
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain(what);
  expect(stderr).not.toContain('    at ');
});
