import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../domain/register/in-memory.ts';
import type { History, HistoryChange, HistoryRelease } from '../../../domain/history/history.ts';
import type { TakenHistory } from '../../../domain/history/take-history.ts';
import { createdMemory } from '../../support/memory.ts';

const id = (letter: string) => letter.repeat(40);

function change(letter: string, over: Partial<HistoryChange> = {}): HistoryChange {
  const size = { filesChanged: 1, insertions: 2, deletions: 1, generatedLines: 0, areas: ['src'] };
  return {
    commit: id(letter),
    title: `변경 ${letter}`,
    authoredAt: '2025-01-01T00:00:00.000Z',
    mergedAt: '2025-01-02T00:00:00.000Z',
    version: null,
    ...size,
    reverts: null,
    hotfix: false,
    ...over,
  };
}
function release(version: string, letter: string, over: Partial<HistoryRelease> = {}): HistoryRelease {
  const figures = { commits: 1, filesChanged: 1, insertions: 2, deletions: 1, authors: 1, oldestCommitAt: null, medianLeadTimeHours: null };
  return { version, commit: id(letter), releasedAt: '2025-01-03T00:00:00.000Z', hotfix: false, ...figures, ...over };
}
function history(over: Partial<History> = {}): History {
  return { source: 'shop', branch: 'main', tip: id('f'), read: 2, merges: 0, releases: [], changes: [], notes: [], ...over };
}

async function register() {
  const memory = await createdMemory();
  const take = async (history: History, service = '결제') => {
    const result = await memory.run('register.takeHistory', { service, history });
    return result.ok ? (result.value.answer as unknown as TakenHistory) : result.problems;
  };
  return { ...memory, take, changes: () => rowsOf(memory.register, 'changes'), releases: () => rowsOf(memory.register, 'releases') };
}

const one = history({ releases: [release('v1', 'a')], changes: [change('a', { version: 'v1' }), change('b')] });

describe('taking a history', () => {
  it('is one entry, undone as one, and taken again afterwards', async () => {
    const { register: memory, take, done, changes, releases } = await register();
    await take(one);
    expect(memory.entries).toHaveLength(2);
    expect([releases().length, changes().length, rowsOf(memory, 'services').length]).toEqual([1, 2, 1]);
    expect(changes().map(({ releaseId }) => releaseId)).toEqual([releases()[0]?.id, null]);
    await done('register.undo', { seq: 2 });
    expect([releases().length, changes().length, rowsOf(memory, 'services').length]).toEqual([0, 0, 0]);
    expect(await take(one)).toMatchObject({ releases: { created: 1 }, changes: { created: 2 }, serviceCreated: true });
    // A code is never given twice.
    expect(releases().map(({ code }) => code)).toEqual(['V-2']);
  });

  it('makes no service where it takes nothing', async () => {
    const { register: memory, take } = await register();
    await take(history());
    expect(memory.entries).toHaveLength(1);
  });

  it('adds nothing to a release that is archived, and gives it no change', async () => {
    const { take, run, changes, releases } = await register();
    await take(one);
    const [{ id: releaseId } = { id: '' }] = releases();
    await run('releases.archive', { id: releaseId });
    expect(await take(history({ ...one, changes: [...one.changes, change('c', { version: 'v1' })] }))).toMatchObject({
      releases: { created: 0, unchanged: 1 },
      changes: { created: 1, unchanged: 2 },
    });
    expect(changes().find(({ commit }) => commit === id('c'))?.releaseId).toBeNull();
  });

  it('is refused for a service that is archived', async () => {
    const { take, done } = await register();
    const service = await done('services.create', { fields: { name: '결제' } });
    await done('services.archive', { id: service.id });
    expect(await take(one)).toEqual([{ code: 'field.refersToArchived', at: { field: 'service' }, args: { value: '결제' } }]);
  });

  it('knows a release by the first characters of its commit', async () => {
    const { take, done } = await register();
    const service = await done('services.create', { fields: { name: '결제' } });
    await done('releases.create', {
      fields: { serviceId: service.id, version: 'v1', releasedAt: '2025-01-03T00:00:00.000Z', commit: id('a').slice(0, 10) },
    });
    expect(await take(one)).toMatchObject({ releases: { created: 0, filled: 1 }, notes: [] });
  });

  it('takes what a history names twice once', async () => {
    const { take, changes, releases } = await register();
    await take(history({ releases: [release('v1', 'a'), release('v1', 'b')], changes: [change('a'), change('a')] }));
    expect([releases().length, changes().length]).toEqual([1, 1]);
  });

  it('takes nothing that the register would not hold', async () => {
    const { register: memory, take } = await register();
    const wrong = [
      history({ changes: [change('a', { authoredAt: '2025-01-04T00:00:00.000Z' })] }),
      history({ changes: [change('a', { title: ' ' })] }),
      history({ changes: [change('a', { commit: 'HEAD' })] }),
      history({ releases: [release('v1', 'a', { releasedAt: '2025-01-03' })] }),
    ];
    for (const each of wrong) expect(Array.isArray(await take(each))).toBe(true);
    expect(memory.entries).toHaveLength(1);
  });
});
