import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { reportWithClaims } from '../../../../documents/report/make-report.ts';
import { registerStory } from '../../../fixtures/story/register-story.ts';
import { closedRegister } from '../../../outside/closed-register.ts';

/**
 * What the page names that explains how claims are answered: words in code, and the cells of each length and level that it names.
 * The list of heads names every cell and explains none.
 */
async function namedOnPage(): Promise<ReadonlySet<string>> {
  const [page = ''] = (await readFile('docs/report-claims.md', 'utf8')).split('## The heads of the data sheets');
  const words = new Set([...page.matchAll(/`([^`]*)`/g)].flatMap(([, code = '']) => code.match(/[a-zA-Z]+/g) ?? []));
  const of = (names: readonly string[], parts: readonly string[]) => names.flatMap((name) => parts.map((part) => name + part));
  return new Set([
    ...words,
    ...of(['restore', 'felt', 'announced', 'recovery'], ['Known', 'Over', 'Open', 'Minutes', 'OpenMinutes']),
    ...of(['inherent', 'residual', 'target', 'worst', 'previous'], ['Likelihood', 'Impact', 'Rating']),
  ]);
}

it('every table of claims.json, every cell of it and every way of asking stands on the page that says how to answer', async () => {
  const named = await namedOnPage();
  for (const register of [(await registerStory()).memory.register, await closedRegister()]) {
    const { entries, privates } = register;
    const asked = { quarter: '2025-Q3', compare: 'before', validAt: null, language: 'en', now: '2026-03-01T00:00:00.000Z' } as const;
    const made = reportWithClaims({ entries, privates, ...asked });
    if (!made.ok) throw new Error(JSON.stringify(made.problems));
    const { tables, claims } = made.value.claims();
    const cells = Object.values(tables).flatMap((rows) => Object.keys(rows[0]?.cells ?? {}));
    const words = [...Object.keys(tables), ...cells, ...claims.map(({ question }) => question.ask)];
    expect(words.filter((word) => !named.has(word))).toEqual([]);
  }
});
