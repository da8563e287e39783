import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kinds } from '../../../domain/index.ts';
import { listIndex, listRows } from '../../../domain/register/in-memory.ts';
import type { KindName } from '../../../domain/rows.ts';
import type { MemoryRegister } from '../../../engine/commands/memory-register.ts';
import type { ChangeLine } from '../../../engine/ledger/entry.ts';
import { keptSince, type Since } from '../../../engine/lists/kept-list.ts';
import type { ListIndex } from '../../../engine/lists/list-index.ts';
import type { ListQuery } from '../../../engine/lists/list-query.ts';
import { memorySource } from '../../../engine/lists/memory-source.ts';
import { tableOf } from '../../../engine/ledger/replay.ts';
import { listOf, piecesOf } from '../../../store/lists/list-pieces.ts';
import { cases } from '../../support/long.ts';
import { oblongMatrix, putOblongMatrix } from '../../support/matrices.ts';
import { createdMemory, putEdit } from '../../support/memory.ts';
import { stepsUpTo, take, type Step } from '../../support/random-commands.ts';

const listed = kinds.names.filter((name): name is KindName => kinds.columns(name).length > 0);
const today = '2025-12-31';
/** Days among those on which assessments of the random commands begin to hold. */
const days = ['2025-02-01', '2025-05-14', '2025-08-15', today];
const everyRow = (table: string): ListQuery => ({ table, search: '', filters: [], sort: [], archived: true });

/** Everything that is kept is asked for: each column is sorted by, and words are searched for that rows may have or have had. */
function questions(table: string): readonly ListQuery[] {
  const sorted = kinds.columns(table).map(({ key }) => ({ ...everyRow(table), sort: [{ column: key, descending: key.length % 2 === 0 }] }));
  const searched = ['정산', 'ㅈㅅ', 'r-1', '.', '통제', '이두리'].map((search) => ({ ...everyRow(table), search }));
  return [...sorted, ...searched];
}

const keptOf = (index: ListIndex) => listed.flatMap((table) => index.kept(table) ?? []);

function whole(index: ListIndex): ListIndex {
  for (const table of listed) index.window(everyRow(table), 0, 1);
  while (index.prepare(null));
  return index;
}

const sinceIn = ({ replay }: MemoryRegister, changes: readonly ChangeLine[], asOn = today): Since => ({
  changes,
  rows: (table) => tableOf(replay, table),
  asOn,
});

async function register() {
  const memory = await createdMemory();
  putOblongMatrix(memory.register);
  const steps = async (taken: readonly Step[]) => {
    for (const step of taken) await take(memory.register, memory.run, step);
  };
  return { ...memory, steps };
}

describe('lists that were kept', () => {
  it('are, after whatever was done since, what they would be if they were read anew, on the same day and on another', async () => {
    await fc.assert(
      fc.asyncProperty(
        stepsUpTo(30),
        stepsUpTo(8),
        fc.constantFrom(...days),
        fc.constantFrom(...days),
        async (before, after, then, day) => {
          const { register: memory, steps } = await register();
          await steps(before);
          const about = { head: { seq: 1, hash: '' }, build: '' };
          const stored = keptOf(whole(listIndex(memorySource(memory, then)))).map((list) => listOf([...piecesOf({ ...list, ...about })]));
          const seen = memory.entries.length;
          await steps(after);
          const changes = memory.entries.slice(seen).flatMap((entry) => entry.changes);
          const since = keptSince(stored, kinds, sinceIn(memory, changes, day));
          const source = memorySource(memory, day);
          const index = listIndex(source, since);
          for (const query of listed.flatMap(questions))
            expect([query, index.window(query, 0, 1_000).rows]).toEqual([query, listRows(source, query)]);
        },
      ),
      { numRuns: cases(12) },
    );
  });

  it('follow what is done after they were taken up', async () => {
    await fc.assert(
      fc.asyncProperty(stepsUpTo(20), stepsUpTo(5), async (before, after) => {
        const { register: memory, steps } = await register();
        await steps(before);
        const source = memorySource(memory, today);
        const since = keptSince(keptOf(whole(listIndex(source))), kinds, sinceIn(memory, []));
        const index = listIndex(source, since);
        for (const query of listed.flatMap(questions)) index.query(query);
        const seen = memory.entries.length;
        await steps(after);
        index.update(memory.entries.slice(seen).flatMap(({ changes }) => changes));
        for (const query of listed.flatMap(questions))
          expect([query, index.window(query, 0, 1_000).rows]).toEqual([query, listRows(source, query)]);
      }),
      { numRuns: cases(6) },
    );
  });

  it('follow the day of what is counted from an instant on: an incident of a day to come counts from the day before', async () => {
    const memory = await createdMemory();
    await memory.done('services.create', { fields: { name: '송금' } });
    const { id: serviceId } = await memory.done('services.create', { fields: { name: '결제' } });
    const { id } = await memory.done('incidents.create', { fields: { title: '중단', serviceId, startedAt: '2025-07-01T00:00:00.000Z' } });
    putEdit(memory.register, 'incidents', id, { startedAt: '2031-07-02T20:00:00.000Z' });
    const stored = keptOf(whole(listIndex(memorySource(memory.register, today))));
    const mostFirst = { ...everyRow('services'), sort: [{ column: 'incidentCount', descending: true }] };
    const counted = (index: ListIndex) => index.window(mostFirst, 0, 2).rows.map(({ cells }) => [cells['code'], cells['incidentCount']]);
    const none = [
      ['S-1', 0],
      ['S-2', 0],
    ];
    const one = [
      ['S-2', 1],
      ['S-1', 0],
    ];
    for (const [day, expected] of [
      ['2031-06-30', none],
      ['2031-07-01', one],
      ['2031-07-03', one],
    ] as const) {
      const source = memorySource(memory.register, day);
      expect([day, counted(listIndex(source))]).toEqual([day, expected]);
      const kept = listIndex(source, keptSince(stored, kinds, sinceIn(memory.register, [], day)));
      expect([day, counted(kept)]).toEqual([day, expected]);
    }
  });

  it('follow the day: what a record says from a day on is found from that day on', async () => {
    const { register: memory, done } = await register();
    const { id } = await done('risks.create', { fields: { title: '금리', category: 'market', identifiedOn: '2025-01-01' } });
    const position = { kind: 'residual', likelihood: 2, impact: 3, matrixId: oblongMatrix, validOn: '2025-07-01', rationale: '근거' };
    await done('assessments.create', { fields: { riskId: id, ...position } });
    const stored = keptOf(whole(listIndex(memorySource(memory, '2025-06-30'))));
    const found = (day: string) => {
      const index = listIndex(memorySource(memory, day), keptSince(stored, kinds, sinceIn(memory, [], day)));
      return index.query({ ...everyRow('risks'), search: '근거' }).ids;
    };
    expect([found('2025-06-30'), found('2025-07-01')]).toEqual([[], [id]]);
  });

  it('hold a record once that was removed and came back', async () => {
    const { register: memory, done } = await register();
    const { id, seq } = await done('risks.create', { fields: { title: '금리', category: 'market', identifiedOn: '2025-01-01' } });
    const source = memorySource(memory, today);
    const index = whole(listIndex(source));
    const undone = await done('register.undo', { seq });
    index.update([{ table: 'risks', id }]);
    await done('register.undo', { seq: undone.seq });
    index.update([{ table: 'risks', id }]);
    for (const table of listed) index.renew(table);
    while (index.prepare(null));
    const again = listIndex(source, keptSince(keptOf(index), kinds, sinceIn(memory, [])));
    expect(again.query({ ...everyRow('risks'), search: '금리' }).ids).toEqual([id]);
  });

  it('need nothing to be prepared', async () => {
    const { register: memory, done } = await register();
    for (const title of ['금리', '환율']) await done('risks.create', { fields: { title, category: 'market', identifiedOn: '2025-07-01' } });
    const source = memorySource(memory, today);
    const stored = keptOf(whole(listIndex(source)));
    const index = listIndex(source, keptSince(stored, kinds, sinceIn(memory, [])));
    const byTitle = { ...everyRow('risks'), sort: [{ column: 'title', descending: false }] };
    // One step takes up the ranks; the words are there.
    expect([index.prepare({ ...everyRow('risks'), search: '금리' }), index.prepare(byTitle), index.prepare(byTitle)]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('are left out where a row that many of their rows show has changed', async () => {
    const { register: memory, done } = await register();
    await done('services.create', { id: 's', fields: { name: '결제' } });
    await done('risks.create', { fields: { title: '금리', category: 'market', identifiedOn: '2025-07-01', serviceIds: ['s'] } });
    const stored = keptOf(whole(listIndex(memorySource(memory, today))));
    const seen = memory.entries.length;
    await done('services.edit', { id: 's', fields: { name: '송금' } });
    const changes = memory.entries.slice(seen).flatMap((entry) => entry.changes);
    const since = keptSince(stored, kinds, sinceIn(memory, changes));
    expect([since.has('risks'), since.has('services')]).toEqual([false, true]);
  });

  it('are not kept while rows changed since their words were collected', async () => {
    const { register: memory, done } = await register();
    const { id } = await done('risks.create', { fields: { title: '금리', category: 'market', identifiedOn: '2025-07-01' } });
    const index = whole(listIndex(memorySource(memory, today)));
    await done('risks.edit', { id, fields: { title: '환율' } });
    index.update([{ table: 'risks', id }]);
    expect(index.kept('risks')).toBe(null);
    for (const table of listed) index.renew(table);
    while (index.prepare(null));
    expect(index.kept('risks')?.words.vocabulary).toContain('환율');
  });
});
