import { join } from 'node:path';
import { expect, it } from 'vitest';
import { cases } from '../support/long.ts';
import { fuzz } from './fuzz.ts';

/** A new seed each day (UTC), so that every day looks elsewhere; `PLIMSOLL_SEED` and `PLIMSOLL_FUZZ_CASE` have one case again. */
const seed = Number(process.env['PLIMSOLL_SEED'] ?? new Date().toISOString().slice(0, 10).replaceAll('-', ''));
const only = process.env['PLIMSOLL_FUZZ_CASE'];
const count = Number(process.env['PLIMSOLL_FUZZ_CASES'] ?? cases(500) * (cases(1) > 1 ? 2 : 1));
const folder = join(import.meta.dirname, '../../out/fuzz');

it(`ends every lying file in one line and changes nothing by it (seed ${seed}, ${only ?? count} cases, ${folder})`, async () => {
  const indices = only === undefined ? Array.from({ length: count }, (_, index) => index) : only.split(',').map(Number);
  const { tried, failures, cpu, memory } = await fuzz(seed, indices, folder);
  const said = failures.map(
    ({ index, findings }) => `${index}: ${[...new Set(findings.map(({ rule, command }) => `${rule} (${command})`))].join('; ')}`,
  );
  expect(said, `seed ${seed}; smallest cases in ${folder}`).toEqual([]);
  process.stdout.write(`fuzz: seed ${seed}, ${JSON.stringify(tried)}, most ${cpu.toFixed(0)} ms and ${memory.toFixed(0)} MiB\n`);
}, 3_600_000);
