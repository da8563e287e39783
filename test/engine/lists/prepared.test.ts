import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listIndex, listRows } from '../../../domain/register/in-memory.ts';
import { memorySource } from '../../../engine/lists/memory-source.ts';
import { ranksOf } from '../../../engine/lists/ranks.ts';
import { stepwise } from '../../../engine/values/steps.ts';
import { cases } from '../../support/long.ts';
import { createdMemory } from '../../support/memory.ts';

const risks = { table: 'risks', search: '', filters: [], sort: [], archived: false } as const;
const byTitle = { ...risks, sort: [{ column: 'title', descending: false }] } as const;
const searched = { ...risks, search: '금리' } as const;

async function risksOf(count: number) {
  const memory = await createdMemory();
  const rows = Array.from({ length: count }, (_, at) => ({
    row: at + 2,
    fields: { title: `${at % 3 === 0 ? '금리' : '환율'} ${(at * 7) % count}`, category: 'market', identifiedOn: '2025-01-01' },
  }));
  await memory.done('register.import', { table: 'risks', source: 'risks.csv', service: null, strict: true, names: {}, rows });
  return memory;
}

describe('a list that is prepared in steps', () => {
  it('shows the same however far it was prepared when a record moved', async () => {
    const { register, done } = await risksOf(1_100);
    const source = memorySource(register, '2025-12-31');
    const ids = listRows(source, risks).map(({ id }) => id);
    await fc.assert(
      fc.asyncProperty(fc.nat(80), fc.nat(80), fc.nat(1_099), fc.string(), async (before, after, at, text) => {
        const index = listIndex(source);
        index.window(risks, 0, 1);
        for (let step = 0; step < before && index.prepare(null); step += 1);
        const id = ids[at] ?? '';
        await done('risks.edit', { id, fields: { title: `금리 ${text} ${before} ${after}` } });
        index.update([{ table: 'risks', id }]);
        for (let step = 0; step < after && index.prepare(null); step += 1);
        for (const query of [byTitle, searched]) expect(index.window(query, 0, 2_000).rows).toEqual(listRows(source, query));
      }),
      { numRuns: cases(8) },
    );
  });

  it('has nothing left to prepare once every step was taken, and a question needs no more of them', async () => {
    const { register } = await risksOf(300);
    const index = listIndex(memorySource(register, '2025-12-31'));
    index.window(risks, 0, 1);
    while (index.prepare(null));
    expect([searched, byTitle].map((query) => index.prepare(query))).toEqual([false, false]);
  });

  it('does what a question needs before anything else', async () => {
    const { register } = await risksOf(300);
    const index = listIndex(memorySource(register, '2025-12-31'));
    while (index.prepare(byTitle));
    // The words come first where nothing is asked: they are not collected yet.
    expect([index.prepare(byTitle), index.prepare(searched)]).toEqual([false, true]);
  });
});

describe('the ranks of many values', () => {
  it.each([
    ['texts', fc.string({ unit: 'grapheme', maxLength: 3 })],
    ['numbers', fc.integer({ min: -9_000, max: 9_000 })],
  ] as const)('are the order of %s', (_, values) => {
    fc.assert(
      fc.property(fc.array(values as fc.Arbitrary<string | number>, { minLength: 10_000, maxLength: 10_000 }), (keys) => {
        const ranks = stepwise(ranksOf(keys)).result();
        const order = ranks.sorted(Uint32Array.from(keys.keys()), false);
        const isRising = order.every((at, index) => index === 0 || (keys[order[index - 1] as number] as string) <= (keys[at] as string));
        expect(isRising).toBe(true);
      }),
      { numRuns: cases(3) },
    );
  });
});
