import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Moved } from '../../../contract/store.ts';
import { all, by, get, type Answer, type Query } from '../../../engine/rows/query.ts';
import { problem } from '../../../engine/values/problem.ts';
import { loadQuestion, quietly, rowQuestion } from '../../../renderer/ui/register/question-kinds.ts';
import { questions, type Question, type Questions } from '../../../renderer/ui/register/questions.ts';
import { StoreError } from '../../../store/registers/store-problem.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Turn = {
  readonly queries: readonly Query[];
  /** Answers each query with rows of the titles given, one list a query. */
  readonly answer: (...titles: readonly (readonly string[])[]) => Promise<void>;
  readonly fail: (code: 'store.failed' | 'store.noAnswer') => Promise<void>;
};

const row = (title: string) => ({ id: title.split(' ')[0] ?? '', title, revision: 1 });
const rows = (titles: readonly string[]): Answer => ({ rows: titles.map(row) });
const failure = (code: 'store.failed' | 'store.noAnswer') => problem(code, undefined, { reason: 'test' });
const moved = (over: Partial<Moved>): Moved => ({ registerId: 'one', seq: 2, tables: ['risks'], ids: [], ...over });

/** Lets everything that waits for nothing but its turn happen. */
const settled = () => vi.advanceTimersByTimeAsync(0);

/** The cache of a register over a worker whose answers the test gives itself, in the order that it likes. */
function underTest() {
  const turns: Turn[] = [];
  const ask = (queries: readonly Query[]) =>
    new Promise<readonly Answer[]>((resolve, reject) => {
      turns.push({
        queries,
        async answer(...titles) {
          resolve(titles.map(rows));
          await settled();
        },
        async fail(code) {
          reject(new StoreError(failure(code)));
          await settled();
        },
      });
    });
  return { turns, cache: questions('one', ask, 1_000) };
}

/** Shows a question as a component does: how often it was told, and how to leave. */
function shown(cache: Questions, ...queries: readonly Query[]) {
  return shownAs(cache, queries.map(rowQuestion));
}

function shownAs<T>(cache: Questions, list: readonly Question<T>[]) {
  const reading = cache.reading(list);
  let told = 0;
  const leave = reading.subscribe(() => (told += 1));
  return { now: () => reading.current(), told: () => told, leave };
}

const nothing = { answer: null, problem: null };

describe('questions of a page', () => {
  it('of one tick go to the worker together, each once', async () => {
    const { cache, turns } = underTest();
    shown(cache, all('matrices'), all('scales'));
    shown(cache, all('matrices'), get('risks', 'a'));
    for (let badge = 0; badge < 40; badge += 1) shown(cache, all('matrices'), all('scales'));
    await settled();
    expect(turns.map((turn) => turn.queries)).toEqual([[all('matrices'), all('scales'), get('risks', 'a')]]);
  });

  it('are not asked before somebody shows them', async () => {
    const { cache, turns } = underTest();
    const reading = cache.reading([rowQuestion(all('risks'))]);
    await settled();
    expect(turns).toEqual([]);
    expect(reading.current()).toEqual([nothing]);
  });

  it('that are equal share one answer, whoever asks first', async () => {
    const { cache, turns } = underTest();
    const one = shown(cache, get('risks', 'a'));
    await settled();
    const other = shown(cache, get('risks', 'a'));
    await turns[0]?.answer(['a first']);
    expect(turns).toHaveLength(1);
    expect(one.now()[0]?.answer).toEqual(rows(['a first']));
    expect(other.now()[0]).toBe(one.now()[0]);
    expect(shown(cache, get('risks', 'a')).now()[0]).toBe(one.now()[0]);
    await settled();
    expect(turns).toHaveLength(1);
  });

  it('that come back together tell whoever shows several of them once', async () => {
    const { cache, turns } = underTest();
    const both = shown(cache, get('risks', 'a'), get('risks', 'b'));
    await settled();
    await turns[0]?.answer(['a'], ['b']);
    expect(both.told()).toBe(1);
  });

  it('with round trips of their own are asked once as well', async () => {
    const { cache } = underTest();
    let loads = 0;
    const load = async () => {
      loads += 1;
      return { total: 40 };
    };
    const one = shownAs(cache, [loadQuestion('count', ['risks'], load)]);
    shownAs(cache, [loadQuestion('count', ['risks'], load)]);
    await settled();
    expect(one.now()).toEqual([{ answer: { total: 40 }, problem: null }]);
    expect(loads).toBe(1);
  });
});

describe('after a commit', () => {
  /** Shows the query, answers it, tells of the commit, and says what was asked again. */
  async function askedAgain(query: Query, after: Partial<Moved>): Promise<boolean> {
    const { cache, turns } = underTest();
    shown(cache, query);
    await settled();
    await turns[0]?.answer(['a']);
    cache.moved(moved(after));
    await settled();
    return turns.length > 1;
  }

  it.each<[string, Query, Partial<Moved>, boolean]>([
    ['a record that moved', get('risks', 'a'), { ids: ['b', 'a'] }, true],
    ['a record where too many moved to be named', get('risks', 'a'), { ids: [] }, true],
    ['another record of the table', get('risks', 'a'), { ids: ['b'] }, false],
    ['a record of another table', get('risks', 'a'), { tables: ['controls'], ids: ['a'] }, false],
    ['a whole table', all('risks'), { ids: ['b'] }, true],
    ['another whole table', all('scales'), { ids: ['b'] }, false],
    ['rows by a field', by('causes', 'riskId', 'a'), { tables: ['risks', 'causes'], ids: ['c'] }, true],
    ['rows by a field of another table', by('causes', 'riskId', 'a'), { tables: ['risks'], ids: ['a'] }, false],
    ['the history of a record that moved', { q: 'history', table: 'risks', id: 'a', after: 0 }, { ids: ['a'] }, true],
    ['the history of another record', { q: 'history', table: 'risks', id: 'a', after: 0 }, { ids: ['b'] }, false],
    ['anything of another register', all('risks'), { registerId: 'two' }, false],
  ])('%s', async (_, query, after, expected) => {
    expect(await askedAgain(query, after)).toBe(expected);
  });

  it('an entry is asked again only while it was not there', async () => {
    const turns: ((entries: readonly unknown[]) => void)[] = [];
    const cache = questions('one', () => new Promise((resolve) => turns.push((entries) => resolve([{ entries } as Answer]))));
    const entry = shown(cache, { q: 'entry', seq: 2 });
    await settled();
    turns[0]?.([]);
    await settled();
    cache.moved(moved({ seq: 2 }));
    await settled();
    turns[1]?.([{ header: { seq: 2 } }]);
    await settled();
    cache.moved(moved({ seq: 3 }));
    await settled();
    expect(turns).toHaveLength(2);
    expect(entry.now()[0]?.answer).toEqual({ entries: [{ header: { seq: 2 } }] });
  });

  it('everything that it touches is asked in one round trip, and the former answers stay meanwhile', async () => {
    const { cache, turns } = underTest();
    const list = shown(cache, all('risks'), get('risks', 'a'), all('scales'));
    await settled();
    await turns[0]?.answer(['a', 'b'], ['a'], ['likelihood']);
    const before = list.now();
    cache.moved(moved({ tables: ['risks', 'counters'], ids: ['a'] }));
    await settled();
    expect(turns[1]?.queries).toEqual([all('risks'), get('risks', 'a')]);
    expect(list.now()).toBe(before);
    await turns[1]?.answer(['a changed', 'b'], ['a changed']);
    expect(turns).toHaveLength(2);
    expect(list.now().map(({ answer }) => answer)).toEqual([rows(['a changed', 'b']), rows(['a changed']), rows(['likelihood'])]);
  });

  it('what did not change keeps its identity, and nobody is told', async () => {
    const { cache, turns } = underTest();
    const risks = shown(cache, all('risks'));
    const causes = shown(cache, by('causes', 'riskId', 'a'));
    await settled();
    await turns[0]?.answer(['a', 'b'], ['c']);
    const [before, causesBefore] = [risks.now()[0]?.answer, causes.now()];
    cache.moved(moved({ tables: ['risks', 'causes'], ids: ['b', 'd'] }));
    await settled();
    await turns[1]?.answer(['a', 'b changed'], ['c']);
    const after = risks.now()[0]?.answer;
    if (!before || !after || !('rows' in before) || !('rows' in after)) throw new Error('no rows');
    expect(after.rows[0]).toBe(before.rows[0]);
    expect(after.rows[1]).not.toBe(before.rows[1]);
    expect(causes.now()).toBe(causesBefore);
    expect(causes.told()).toBe(1);
  });

  it('what nobody shows is forgotten rather than asked', async () => {
    const { cache, turns } = underTest();
    const first = shown(cache, all('risks'));
    await settled();
    await turns[0]?.answer(['a']);
    first.leave();
    cache.moved(moved({ ids: ['a'] }));
    await settled();
    expect(turns).toHaveLength(1);
    expect(shown(cache, all('risks')).now()).toEqual([nothing]);
    await settled();
    expect(turns).toHaveLength(2);
  });
});

describe('an answer that is late', () => {
  it('does not overwrite a newer one: a commit in between has the question asked once more, after it', async () => {
    const { cache, turns } = underTest();
    const risk = shown(cache, get('risks', 'a'));
    await settled();
    cache.moved(moved({ ids: ['a'] }));
    cache.moved(moved({ seq: 3, ids: ['a'] }));
    await settled();
    expect(turns).toHaveLength(1);
    await turns[0]?.answer(['a before']);
    expect(turns).toHaveLength(2);
    await turns[1]?.answer(['a after']);
    expect(turns).toHaveLength(2);
    expect(risk.now()[0]?.answer).toEqual(rows(['a after']));
  });

  it('is no failure where the question is asked once more anyway', async () => {
    const { cache, turns } = underTest();
    const risk = shown(cache, get('risks', 'a'));
    await settled();
    cache.moved(moved({ ids: ['a'] }));
    await turns[0]?.fail('store.failed');
    expect(risk.now()).toEqual([nothing]);
    await turns[1]?.answer(['a']);
    expect(risk.now()).toEqual([{ answer: rows(['a']), problem: null }]);
  });

  it('is not listened to after another register was opened', async () => {
    const { cache, turns } = underTest();
    const risk = shown(cache, get('risks', 'a'));
    await settled();
    cache.clear();
    await turns[0]?.answer(['a']);
    expect(risk.now()).toEqual([nothing]);
    expect(risk.told()).toBe(0);
  });
});

describe('a question that fails', () => {
  it('says why, and is answered when it is tried again', async () => {
    const { cache, turns } = underTest();
    const risk = shown(cache, get('risks', 'a'));
    await settled();
    await turns[0]?.fail('store.noAnswer');
    expect(risk.now()).toEqual([{ answer: null, problem: failure('store.noAnswer') }]);
    cache.retry();
    expect(risk.now()).toEqual([nothing]);
    await settled();
    await turns[1]?.answer(['a']);
    expect(risk.now()).toEqual([{ answer: rows(['a']), problem: null }]);
  });

  it('keeps the former answer, and says that it could not be had anew', async () => {
    const { cache, turns } = underTest();
    const risk = shown(cache, get('risks', 'a'));
    await settled();
    await turns[0]?.answer(['a']);
    cache.moved(moved({ ids: ['a'] }));
    await settled();
    await turns[1]?.fail('store.failed');
    expect(risk.now()).toEqual([{ answer: rows(['a']), problem: failure('store.failed') }]);
    cache.moved(moved({ seq: 3, ids: ['a'] }));
    await settled();
    await turns[2]?.answer(['a after']);
    expect(risk.now()).toEqual([{ answer: rows(['a after']), problem: null }]);
  });

  it('takes no other question with it: what failed together is asked one by one', async () => {
    const { cache, turns } = underTest();
    const risk = shown(cache, get('risks', 'a'));
    const history = shown(cache, { q: 'history', table: 'risks', id: 'a', after: 0 });
    await settled();
    await turns[0]?.fail('store.failed');
    expect(turns.slice(1).map((turn) => turn.queries.length)).toEqual([1, 1]);
    await turns[1]?.answer(['a']);
    await turns[2]?.fail('store.failed');
    expect(risk.now()).toEqual([{ answer: rows(['a']), problem: null }]);
    expect(history.now()).toEqual([{ answer: null, problem: failure('store.failed') }]);
  });

  it('is not asked one by one where no question is answered', async () => {
    const { cache, turns } = underTest();
    shown(cache, get('risks', 'a'), get('risks', 'b'));
    await settled();
    await turns[0]?.fail('store.noAnswer');
    expect(turns).toHaveLength(1);
  });

  it('is forgotten with the last who showed it: who comes next asks anew', async () => {
    const { cache, turns } = underTest();
    const risk = shown(cache, get('risks', 'a'));
    await settled();
    await turns[0]?.fail('store.noAnswer');
    risk.leave();
    expect(shown(cache, get('risks', 'a')).now()).toEqual([nothing]);
    await settled();
    expect(turns).toHaveLength(2);
  });
});

describe('the window as a whole', () => {
  it('says that something is out of date, until it was had anew', async () => {
    const { cache, turns } = underTest();
    let told = 0;
    cache.failures.subscribe(() => (told += 1));
    shown(cache, get('risks', 'a'), get('risks', 'b'));
    await settled();
    await turns[0]?.answer(['a'], ['b']);
    cache.moved(moved({}));
    await settled();
    await turns[1]?.fail('store.noAnswer');
    expect(cache.failures.current()).toEqual([failure('store.noAnswer')]);
    cache.retry();
    await settled();
    await turns[2]?.answer(['a'], ['b']);
    expect(cache.failures.current()).toEqual([]);
    expect(told).toBe(2);
  });

  it('says nothing of what never was there and says so itself, but of what is done without', async () => {
    const { cache, turns } = underTest();
    shown(cache, get('risks', 'a'));
    const names = shownAs(cache, [quietly(rowQuestion(all('people')))]);
    await settled();
    await turns[0]?.fail('store.noAnswer');
    expect(cache.failures.current()).toEqual([failure('store.noAnswer')]);
    names.leave();
    expect(cache.failures.current()).toEqual([]);
  });
});

describe('an answer that nobody shows any more', () => {
  it('is kept for a while, and then forgotten', async () => {
    const { cache, turns } = underTest();
    const first = shown(cache, get('risks', 'a'));
    await settled();
    await turns[0]?.answer(['a']);
    first.leave();
    await vi.advanceTimersByTimeAsync(999);
    const second = shown(cache, get('risks', 'a'));
    expect(second.now()[0]?.answer).toEqual(rows(['a']));
    await vi.advanceTimersByTimeAsync(5_000);
    second.leave();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(cache.reading([rowQuestion(get('risks', 'a'))]).current()).toEqual([nothing]);
    expect(turns).toHaveLength(1);
  });

  it('is not even asked for where its screen was left in the same tick', async () => {
    const { cache, turns } = underTest();
    shown(cache, get('risks', 'a')).leave();
    await settled();
    expect(turns).toEqual([]);
  });
});
