import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { sampleRegister } from '../../../assets/sample/sample-register.ts';
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

it('every figure of report.json stands on the page that says what it means', async () => {
  const page = await readFile('docs/report-figures.md', 'utf8');
  const named = new Set([...page.matchAll(/`[^`]*`/g)].flatMap(([code]) => code.match(/[a-zA-Z][a-zA-Z0-9]*/g) ?? []));
  const { entries, privates } = await sampleRegister('en');
  const knownAt = '2025-12-01T00:00:00.000Z';
  const made = quarterReport({ entries, privates, quarter: '2025-Q3', compare: 'before', validAt: null, knownAt, language: 'en' });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  const unnamed = [...keysOfFigures(JSON.parse(JSON.stringify(made.value)) as Json)].filter((key) => !named.has(key));
  // The version of the format is no figure, and what stands in the table is said by its columns.
  expect(unnamed.filter((key) => !['formatVersion', 'rows', 'header'].includes(key))).toEqual([]);
});
