import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Problem, ProblemCode } from '../../../engine/values/problem.ts';
import { problems as korean } from '../../../words/locales/ko/problems.ts';
import { problems as english } from '../../../words/locales/en/problems.ts';
import { attachmentProblems } from './problems/attachments.ts';
import { commandProblems } from './problems/commands.ts';
import { interfaceProblems } from './problems/interfaces.ts';
import { fieldProblems } from './problems/fields.ts';
import { fileProblems } from './problems/files.ts';
import { gitProblems } from './problems/git.ts';
import { importProblems } from './problems/imports.ts';
import type { Family, Met } from './problems/met.ts';
import { quarterProblems } from './problems/quarters.ts';
import { raisingProblems } from './problems/raising.ts';
import { mentionProblems } from './problems/mentions.ts';
import { rcsaProblems } from './problems/rcsa.ts';
import { riskProblems, ruleProblems } from './problems/rules.ts';

/** Every problem there is, with what brings it about. One that is left out does not compile. */
const all: Family<ProblemCode> = {
  ...fieldProblems,
  ...riskProblems,
  ...ruleProblems,
  ...raisingProblems,
  ...commandProblems,
  ...fileProblems,
  ...gitProblems,
  ...importProblems,
  ...interfaceProblems,
  ...quarterProblems,
  ...attachmentProblems,
  ...rcsaProblems,
  ...mentionProblems,
};
const entries = Object.entries(all) as [ProblemCode, Family<ProblemCode>[ProblemCode]][];
const here = entries.flatMap(([code, rows]) => ('metIn' in rows ? [] : rows.map((met) => [code, met.given, met] as const)));
const elsewhere = entries.flatMap(([code, rows]) => ('metIn' in rows ? [[code, rows.metIn] as const] : []));

function expected(code: ProblemCode, { at, args, beside = [] }: Met): readonly Problem[] {
  return [{ code, ...(at ? { at } : {}), ...(args ? { args } : {}) }, ...beside];
}

/** The names in `{{ }}` of a sentence. The name of a field is brought as its key: `after` by `afterField`. */
const places = (sentence: string) => [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '');

describe('every problem', () => {
  it.each(here)('%s: %s, and says where', async (code, _, met) => {
    const outcome = await met.call();
    expect(outcome).toEqual({ ok: false, problems: expected(code, met) });
  });

  it.each(here)('%s: %s, and brings what its sentence names', (code, _, { args = {} }) => {
    for (const sentence of [korean[code], english[code]]) {
      expect(places(sentence).filter((name) => !(name in args) && !(`${name}Field` in args))).toEqual([]);
    }
  });

  it.each(elsewhere)('%s is met in %s', (code, file) => {
    const text = readFileSync(join(import.meta.dirname, '../../..', file), 'utf8');
    const statements = text.split(/;\n/).filter((part) => part.includes(`'${code}'`) && /\bexpect\b/.test(part));
    expect(statements).not.toEqual([]);
  });

  it('has something that brings it about', () => {
    expect(entries.filter(([, rows]) => !('metIn' in rows) && rows.length === 0)).toEqual([]);
    expect(Object.keys(all).sort()).toEqual(Object.keys(english).sort());
  });
});
