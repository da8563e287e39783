import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lyingFiles } from '../support/long.ts';
import { fuzz } from './fuzz.ts';

/** A new seed each day (UTC), so that every day looks elsewhere. `PLIMSOLL_SEED` and `PLIMSOLL_FUZZ_CASE` have one case again. */
const seed = Number(process.env['PLIMSOLL_SEED'] ?? new Date().toISOString().slice(0, 10).replaceAll('-', ''));
const only = process.env['PLIMSOLL_FUZZ_CASE'];
const count = Number(process.env['PLIMSOLL_FUZZ_CASES'] ?? lyingFiles);
const folder = join(import.meta.dirname, '../../out/fuzz');

it(`every lying file ends in one line, or is read, and changes nothing by it (seed ${seed}, ${only ?? count} cases)`, async () => {
  const indices = only === undefined ? Array.from({ length: count }, (_, index) => index) : only.split(',').map(Number);
  const { tried, failures, cpu, memory } = await fuzz(seed, indices, folder);
  const said = failures.map(({ index, findings }) => {
    const rules = findings.map(({ rule, command }) => `${rule} (${command})`);
    return `${index}: ${[...new Set(rules)].join('; ')}`;
  });
  process.stdout.write(`fuzz: seed ${seed}, ${JSON.stringify(tried)}, most ${cpu.toFixed(0)} ms and ${memory.toFixed(0)} MiB\n`);
  expect(said, `seed ${seed}; the smallest cases are in out/fuzz`).toEqual([]);
}, 7_200_000);
