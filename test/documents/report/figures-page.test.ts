import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { sampleRegister } from '../../../assets/sample/sample-register.ts';
import { closedRegister } from '../../outside/closed-register.ts';
import { quarterReport } from '../../../documents/report/make-report.ts';
import type { Json } from '../../../engine/values/json.ts';

/** The keys under which a number stands somewhere in a report, or a list of codes or days. */
function keysOfFigures(value: Json, key = '', keys = new Set<string>()): Set<string> {
  if (typeof value === 'number' || (Array.isArray(value) && value.some((one) => typeof one === 'string'))) keys.add(key);
  if (Array.isArray(value)) for (const one of value as readonly Json[]) keysOfFigures(one, key, keys);
  else if (typeof value === 'object' && value !== null) {
    for (const [inner, one] of Object.entries(value)) keysOfFigures(one, inner, keys);
  }
  return keys;
}

it('every figure of report.json stands on the page that says what it means, of a closed quarter as well', async () => {
  const page = await readFile('docs/report-figures.md', 'utf8');
  const named = new Set([...page.matchAll(/`[^`]*`/g)].flatMap(([code]) => code.match(/[a-zA-Z][a-zA-Z0-9]*/g) ?? []));
  const asked = { quarter: '2025-Q3', validAt: null, language: 'en', now: '2026-03-01T00:00:00.000Z' } as const;
  for (const { entries, privates } of [await sampleRegister('en'), await closedRegister()]) {
    for (const compare of ['before', '2025-Q2']) {
      const made = quarterReport({ entries, privates, ...asked, compare });
      if (!made.ok) throw new Error(JSON.stringify(made.problems));
      const unnamed = [...keysOfFigures(JSON.parse(JSON.stringify(made.value)) as Json)].filter((key) => !named.has(key));
      // The version of the format is no figure, and what stands in the table is said by its columns.
      expect(unnamed.filter((key) => !['formatVersion', 'rows', 'header'].includes(key))).toEqual([]);
    }
  }
});
