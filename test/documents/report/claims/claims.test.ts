import { describe, expect, it } from 'vitest';
import { sampleRegister } from '../../../../assets/sample/sample-register.ts';
import { reportWithClaims, type AskedReport } from '../../../../documents/report/make-report.ts';
import { claimsOver } from '../../../../documents/report/claims/claims.ts';
import type { DataTables, TableName } from '../../../../documents/report/claims/question.ts';
import type { MemoryRegister } from '../../../../engine/commands/memory-register.ts';
import { correctedQuarter } from '../../../support/corrected-quarter.ts';
import { registerStory } from '../../../fixtures/story/register-story.ts';

const asked = { compare: 'before', validAt: null, language: 'ko', knownAt: '2026-01-01T00:00:00.000Z' } as const;

function made(
  { entries, privates }: Pick<MemoryRegister, 'entries' | 'privates'>,
  over: Partial<AskedReport> & { readonly quarter: string },
) {
  const report = reportWithClaims({ entries, privates, ...asked, ...over });
  if (!report.ok) throw new Error(JSON.stringify(report.problems));
  return { report: report.value.report, ...report.value.claims() };
}

const registers = {
  'the sample': await sampleRegister('ko'),
  'a firm with a story': (await registerStory()).memory.register,
  'a quarter that was closed and restated': await correctedQuarter(),
};
const cases = Object.entries(registers).flatMap(([name, register]) =>
  ['2025-Q2', '2025-Q3', '2025-Q4'].flatMap((quarter) => ['before', null].map((compare) => ({ name, register, quarter, compare }))),
);

/** What a report holds at a place: a number, or how long a list is. */
function at(report: unknown, place: string): unknown {
  const found = place.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], report);
  return Array.isArray(found) ? found.length : found;
}

/** Numbers that are not counted from records, each with the reason. */
const noClaims: readonly (readonly [RegExp, string])[] = [
  [/^(formatVersion|register\.fiscalYearStart|ledger\.seq|compare\.closing\.\w+)$/, 'what the report is, and what it was made from'],
  [/^matrix\./, 'the scales and their cells'],
  [/\.recorded\.seq$|\.entries\.\d+\.seq$|\.entries\.\d+$/, 'numbers of entries'],
  [/^heatMap\.(cells|arrows)\.\d+\.(from\.|to\.)?(likelihood|impact)$/, 'the levels of the axes'],
  [/^signOff\.(version|definitions)$|^(restatements|corrections)\.version$/, 'numbers of versions'],
  [/^delivery\.delivered\.\d+\.steps\./, 'the levels of a drawing'],
  [/^table\./, 'the rows themselves'],
];

function* numbersIn(value: unknown, place = ''): Generator<string> {
  if (typeof value === 'number') yield place;
  if (typeof value === 'object' && value !== null) {
    for (const [key, one] of Object.entries(value)) yield* numbersIn(one, place === '' ? key : `${place}.${key}`);
  }
}

describe.each(cases)('the claims of $name, $quarter, compared with $compare', ({ register, quarter, compare }) => {
  const { report, tables, claims } = made(register, { quarter, compare });

  it('answer what the report says, and name each place once', () => {
    const wrong = claims.filter(({ id, answer }) => answer !== at(report, id));
    expect(wrong.map(({ id, answer, question }) => ({ id, answer, said: at(report, id), question }))).toEqual([]);
    expect(claims.length).toBe(new Set(claims.map(({ id }) => id)).size);
  });

  it('leave out no number of the report that is counted from records', () => {
    const claimed = new Set(claims.map(({ id }) => id));
    const left = [...numbersIn(report)].filter((place) => !claimed.has(place) && !noClaims.some(([exempt]) => exempt.test(place)));
    expect(left).toEqual([]);
  });

  it('a row that goes changes exactly the claims that list it', () => {
    for (const [table, rows] of Object.entries(tables) as [TableName, DataTables[TableName]][]) {
      for (const gone of rows.filter((_, index) => index % 7 === 0)) {
        const without = { ...tables, [table]: rows.filter((row) => row !== gone) };
        const after = new Map(claimsOver(without, report).map((claim) => [claim.id, claim]));
        const moved = claims.filter(({ id, rows: listed }) => after.get(id)?.rows.length !== listed.length).map(({ id }) => id);
        const listing = claims
          .filter(({ question, rows: listed }) => question.of === table && listed.includes(gone.id))
          .map(({ id }) => id);
        expect(moved).toEqual(listing);
      }
    }
  });
});
