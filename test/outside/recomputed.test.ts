import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { rowsOf } from '../../domain/register/in-memory.ts';
import { epochOf, instantOf } from '../../engine/values/time.ts';
import { randomOf, seedOf } from '../fuzz/random.ts';
import { sha256Hex } from '../../engine/values/sha256.ts';
import { paper } from '../support/closings.ts';
import { frozenFolder } from '../support/frozen.ts';
import { cases } from '../support/long.ts';
import { unzipped, withFiles } from '../support/register-files.ts';
import { baseRegisters, registerIn, wholeFileOf, type BaseRegister } from './base-registers.ts';
import { closedRegister } from './closed-register.ts';
import { edgeRegister } from './edge-register.ts';
import { dimensions, planned } from './mutation-plan.ts';
import { mutate } from './mutation.ts';
import { recompute, writeCase, type Case } from './recomputation.ts';
import { randomRequest, type Asked } from './requests.ts';

/** A new seed each day (UTC). `PLIMSOLL_SEED` has one day again, `PLIMSOLL_MUTATIONS` more of it. */
const seed = Number(process.env['PLIMSOLL_SEED'] ?? new Date().toISOString().slice(0, 10).replaceAll('-', ''));
const mutations = Number(process.env['PLIMSOLL_MUTATIONS'] ?? cases(20));
const reportsOfEach = 4;

const folder = mkdtempSync(join(tmpdir(), 'plimsoll-recompute-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const late = '2026-03-01T00:00:00.000Z';
type AskedKnown = Extract<Asked, { readonly knownAt: string }>;
const asked = (quarter: string, over: Partial<AskedKnown> = {}): AskedKnown => ({
  quarter,
  compare: 'before',
  validAt: null,
  knownAt: late,
  language: 'ko',
  ...over,
});
/** As is usual: of a closed quarter the report of its closing. */
const usual = (quarter: string, over: Partial<Asked> = {}): Asked => ({
  quarter,
  compare: 'before',
  validAt: null,
  now: late,
  language: 'ko',
  ...over,
});

const bases = new Map<BaseRegister, Uint8Array>();
for (const name of dimensions.base) bases.set(name, wholeFileOf(await baseRegisters[name]()));

const closed = await closedRegister();

type Claims = {
  readonly tables: Record<string, { readonly id: string; readonly cells: Record<string, unknown> }[]>;
  readonly claims: { readonly id: string; readonly question: { readonly where: object }; readonly rows: string[]; answer: number }[];
};
const claim = (claims: Claims['claims'], place: string) => claims.find(({ id }) => id === place) ?? fail(place);
const fail = (place: string): never => {
  throw new Error(`no claim about ${place}`);
};

describe('every figure of report.json, and every claim about one, computed again in Python from the register file alone,', () => {
  it('is the same for the sample, the public incidents, misleading registers and one of edges: whole, in progress, up to a day', async () => {
    const written: Case[] = [];
    for (const [name, bytes] of [...bases, ['edges', wholeFileOf(await edgeRegister())] as const]) {
      const requests = [
        asked('2025-Q2'),
        asked('2025-Q3', { language: 'en' }),
        // As it was known before what came late.
        asked('2025-Q3', { knownAt: '2025-10-03T00:00:00.000Z' }),
        asked('2025-Q3', { validAt: '2025-08-15T03:00:00.000Z', compare: null }),
        asked('2025-Q4', { knownAt: '2025-10-20T03:00:00.000Z', compare: '2025-Q2' }),
        asked('2025-Q4', { language: 'en' }),
        // The very instant at which an incident of the register of edges begins.
        asked('2025-Q3', { validAt: '2025-08-05T00:00:00.000Z' }),
        ...Array.from({ length: 9 }, (_, weeks) =>
          asked('2025-Q3', { validAt: `2025-0${7 + (weeks % 3)}-${10 + 2 * weeks}T00:00:00.000Z` }),
        ),
      ];
      written.push(writeCase(folder, name, await registerIn(bytes), bytes, requests));
    }
    const { compared, lines } = recompute(folder, written);
    expect(lines).toEqual([]);
    expect(compared).toBeGreaterThan(0);
  });

  it('is the same for quarters that were closed, restated, corrected, reopened and closed anew, at any time before, between and since', async () => {
    const instants = ['2025-07-08T00:00:00.000Z', '2025-07-09T00:00:00.000Z', '2025-09-30T15:00:00.000Z', late];
    const closings = rowsOf(closed, 'closings');
    expect(closings.map(({ version }) => version)).toEqual([1, 1, 2, 3]);
    const around = closings.flatMap(({ knownAt, closedAt }) => [knownAt, closedAt, instantOf(epochOf(closedAt) + 1)]);
    const requests = [
      ...[...instants, ...around].flatMap((knownAt) => [
        asked('2025-Q3', { knownAt }),
        asked('2025-Q2', { knownAt, language: 'en' }),
        ...(knownAt > '2025-10' ? [asked('2025-Q4', { knownAt })] : []),
      ]),
      asked('2025-Q4', { compare: '2025-Q2' }),
      ...['2025-Q2', '2025-Q3', '2025-Q4'].flatMap((quarter) => [
        usual(quarter),
        usual(quarter, { compare: null, language: 'en' }),
        usual(quarter, { validAt: '2025-12-01T00:00:00.000Z' }),
      ]),
      usual('2025-Q3', { compare: '2025-Q2' }),
      usual('2025-Q3', { validAt: '2025-08-31T00:00:00.000Z' }),
    ];
    const written = [writeCase(folder, 'closed', closed, wholeFileOf(closed), requests)];
    expect(recompute(folder, written).lines).toEqual([]);
  });

  it('is the same for register files of every schema, with rows that today would be refused', async () => {
    const written: Case[] = [];
    for (const schema of [1, 2, 3, 4, 5]) {
      for (const name of schema === 1 ? ['register'] : ['register', 'refused', 'sample-ko', 'sample-en']) {
        const bytes = readFileSync(join(frozenFolder(schema), `${name}.plimsoll`));
        const requests = [asked('2025-Q3'), asked('2025-Q4', { language: 'en' }), usual('2025-Q3')];
        written.push(writeCase(folder, `schema-${schema}-${name}`, await registerIn(bytes), bytes, requests));
      }
    }
    expect(recompute(folder, written).lines).toEqual([]);
  });

  it(`is the same for ${mutations} registers that were changed at random, at the edges of quarters (seed ${seed})`, async () => {
    const written: Case[] = [];
    for (let index = 0; index < mutations; index += 1) {
      const { base, ...calendar } = planned(index);
      const random = randomOf(seedOf(seed, index));
      const register = await registerIn(bases.get(base) as Uint8Array);
      await mutate(register, random, calendar);
      const requests = Array.from({ length: reportsOfEach }, () => randomRequest(register, random));
      written.push(writeCase(folder, `${index}-${base}`, register, wholeFileOf(register), requests));
    }
    const { compared, answered, closings, lines } = recompute(folder, written);
    const counts = `${compared} values and ${answered} claims of ${mutations * reportsOfEach} reports`;
    process.stdout.write(`recomputed: seed ${seed}, ${counts}, of which with closings ${JSON.stringify(closings)}\n`);
    expect(lines, `seed ${seed}`).toEqual([]);
  }, 3_600_000);

  it.each<readonly [what: string, from: 'sample' | 'closed', member: string, altered: (text: string) => string | null]>([
    ['a rating', 'sample', 'ledger/000001.jsonl', (text) => text.replace('"likelihood":4', '"likelihood":5')],
    ['an entry', 'sample', 'ledger/000001.jsonl', (text) => text.slice(0, text.lastIndexOf('{"action":'))],
    ['a name', 'sample', 'private.jsonl', (text) => text.replace('"value":"', '"value":"X')],
    ['a document of a closing', 'closed', `evidence/${sha256Hex(paper)}`, () => 'another one'],
    ['the presence of a document of a closing', 'closed', `evidence/${sha256Hex(paper)}`, () => null],
  ])('is of a register file that was verified first: one of which %s was altered is refused', (_, from, member, altered) => {
    const bytes = from === 'sample' ? (bases.get('sample') as Uint8Array) : wholeFileOf(closed);
    const text = new TextDecoder().decode(unzipped(bytes).get(member));
    writeFileSync(join(folder, 'altered.plimsoll'), withFiles(bytes, { [member]: altered(text) }));
    expect(() => recompute(folder, [{ register: 'altered.plimsoll', reports: [] }])).toThrow(/Broken/);
  });

  it.each<readonly [what: string, alter: (claims: Claims) => void, line: RegExp]>([
    ['answers otherwise', ({ claims }) => (claim(claims, 'risks.total').answer += 1), /risks.total: answers/],
    ['lists other rows', ({ claims }) => claim(claims, 'risks.total').rows.pop(), /risks.total: names the rows/],
    [
      'asks otherwise',
      ({ claims }) => Object.assign(claim(claims, 'risks.total').question.where, { open: false }),
      /risks.total: names the rows/,
    ],
    [
      'stands at another place',
      ({ claims }) => Object.assign(claim(claims, 'risks.total'), { id: 'risks.none' }),
      /risks.none: answers .* nothing/,
    ],
    [
      'counts a row that is not in the register',
      ({ tables }) => tables['risks']?.push({ id: 'R-99', cells: tables['risks']?.[0]?.cells ?? {} }),
      /table risks: R-99/,
    ],
    ['leaves out a row', ({ tables }) => tables['erased']?.pop(), /table erased: P-5/],
    ['counts by another cell', ({ tables }) => Object.assign(tables['incidents']?.[0]?.cells ?? {}, { severity: 'sev3' }), /severity/],
  ])('finds a claim that %s', (_, alter, line) => {
    const written = writeCase(folder, 'claims', closed, wholeFileOf(closed), [asked('2025-Q3')]);
    const path = join(folder, written.reports[0]?.claims ?? '');
    const claims = JSON.parse(readFileSync(path, 'utf8')) as Claims;
    alter(claims);
    writeFileSync(path, JSON.stringify(claims));
    expect(recompute(folder, [written]).lines.join('\n')).toMatch(line);
  });

  it('is tried under each pair of register, time zone, first month and way of naming fiscal years', () => {
    const plans = Array.from({ length: 20 }, (_, index) => planned(index));
    const names = Object.keys(dimensions) as (keyof typeof dimensions)[];
    for (const [place, one] of names.entries()) {
      for (const other of names.slice(place + 1)) {
        const pairs = new Set(plans.map((plan) => `${plan[one]} ${plan[other]}`));
        expect([one, other, pairs.size]).toEqual([one, other, dimensions[one].length * dimensions[other].length]);
      }
    }
  });
});
