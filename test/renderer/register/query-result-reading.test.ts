import { describe, expect, it } from 'vitest';
import { by, get, type Answer, type QueryResult, type Query } from '../../../engine/rows/query.ts';
import { textOrNull, type PlainRow, type StoredRow } from '../../../engine/rows/row.ts';
import { problem } from '../../../engine/values/problem.ts';
import { queryResultReading } from '../../../renderer/ui/register/query-result-reading.ts';
import { questions } from '../../../renderer/ui/register/questions.ts';
import { StoreError } from '../../../store/registers/store-problem.ts';

/** A risk and the control that it names: the second question depends on the first answer. */
const first: readonly Query[] = [get('risks', 'r'), by('causes', 'riskId', 'r')];
const further = (found: QueryResult): readonly Query[] => {
  const risk = found.get('risks', 'r');
  return risk === null ? [] : [get('controls', textOrNull(risk, 'subtypeId') ?? ''), get('risks', 'r')];
};

const settled = () => new Promise((resolve) => setTimeout(resolve));

function underTest() {
  const rows = new Map<string, StoredRow>();
  const put = (table: string, row: PlainRow) => rows.set(`${table}:${row.id}`, { ...row, revision: 1 });
  const asked: (readonly Query[])[] = [];
  let broken = false;
  const ask = async (queries: readonly Query[]): Promise<readonly Answer[]> => {
    asked.push(queries);
    if (broken) throw new StoreError(problem('store.noAnswer'));
    return queries.map((query) => {
      const row = query.q === 'get' ? rows.get(`${query.table}:${query.id}`) : undefined;
      return { rows: row === undefined ? [] : [row] };
    });
  };
  put('risks', { id: 'r', subtypeId: 'c1' });
  put('controls', { id: 'c1', title: 'four eyes' });
  put('controls', { id: 'c2', title: 'limits' });
  const cache = questions('one', ask);
  const reading = queryResultReading(cache, first, further);
  const seen: (string | null)[] = [];
  const look = () => {
    const { answer } = reading.current();
    const risk = answer?.get('risks', 'r');
    const control = risk ? answer?.get('controls', textOrNull(risk, 'subtypeId') ?? '') : null;
    seen.push(control ? textOrNull(control, 'title') : null);
  };
  return {
    cache,
    put,
    asked,
    reading,
    seen,
    look,
    fail: (is: boolean) => (broken = is),
    commit: (table: string, id: string) => cache.moved({ registerId: 'one', seq: 2, tables: [table], ids: [id] }),
  };
}

describe('a record and what hangs on it', () => {
  it('is asked in two rounds, and what the first found is not asked again', async () => {
    const { reading, asked, seen, look } = underTest();
    reading.subscribe(look);
    await settled();
    expect(asked).toEqual([first, [get('controls', 'c1')]]);
    expect(seen.at(-1)).toBe('four eyes');
  });

  it('is asked again in one round trip after a commit that changes nothing of what hangs on it', async () => {
    const { reading, asked, look, put, commit, seen } = underTest();
    reading.subscribe(look);
    await settled();
    put('controls', { id: 'c1', title: 'six eyes' });
    commit('controls', 'c1');
    await settled();
    expect(asked.slice(2)).toEqual([[get('controls', 'c1')]]);
    expect(seen.at(-1)).toBe('six eyes');
  });

  it('goes from one whole to the next: never a record without what belongs to it', async () => {
    const { reading, asked, look, put, commit, seen } = underTest();
    reading.subscribe(look);
    await settled();
    put('risks', { id: 'r', subtypeId: 'c2' });
    commit('risks', 'r');
    await settled();
    expect(asked.slice(2)).toEqual([[get('risks', 'r')], [get('controls', 'c2')]]);
    const whole = seen.slice(seen.indexOf('four eyes'));
    expect(new Set(whole)).toEqual(new Set(['four eyes', 'limits']));
    expect(whole.at(-1)).toBe('limits');
  });

  it('goes on for as long as answers lead to further questions, each asked once', async () => {
    const { cache, put, asked } = underTest();
    put('controls', { id: 'c1', title: 'four eyes', unitId: 'u1' });
    put('units', { id: 'u1', name: 'payments' });
    const deeper = (found: QueryResult): readonly Query[] => {
      const controls = further(found).filter((query) => found.known(query));
      const control = controls.length < further(found).length ? null : found.get('controls', 'c1');
      return [...further(found), ...(control === null ? [] : [get('units', textOrNull(control, 'unitId') ?? '')])];
    };
    const reading = queryResultReading(cache, first, deeper);
    const leave = reading.subscribe(() => undefined);
    await settled();
    expect(asked).toEqual([first, [get('controls', 'c1')], [get('units', 'u1')]]);
    expect(reading.current().answer?.get('units', 'u1')?.['name']).toBe('payments');
    put('units', { id: 'u1', name: 'cards' });
    cache.moved({ registerId: 'one', seq: 2, tables: ['units'], ids: ['u1'] });
    await settled();
    expect(reading.current().answer?.get('units', 'u1')?.['name']).toBe('cards');
    leave();
    cache.moved({ registerId: 'one', seq: 3, tables: ['units'], ids: ['u1'] });
    await settled();
    expect(asked.slice(3)).toEqual([[get('units', 'u1')]]);
  });

  it('is the same object for as long as nothing changed', async () => {
    const { reading, look, commit } = underTest();
    reading.subscribe(look);
    await settled();
    const before = reading.current();
    commit('risks', 'r');
    await settled();
    expect(reading.current()).toBe(before);
  });

  it('that cannot be read says why, and is there when it is tried again', async () => {
    const { reading, look, cache, fail } = underTest();
    fail(true);
    reading.subscribe(look);
    await settled();
    expect(reading.current()).toEqual({ answer: null, problem: problem('store.noAnswer') });
    expect(reading.current()).toBe(reading.current());
    fail(false);
    cache.retry();
    await settled();
    expect(reading.current().answer?.get('controls', 'c1')?.['title']).toBe('four eyes');
  });

  it('stops asking when it is left', async () => {
    const { reading, look, commit, asked } = underTest();
    reading.subscribe(look)();
    await settled();
    commit('risks', 'r');
    await settled();
    expect(asked).toEqual([]);
  });
});
