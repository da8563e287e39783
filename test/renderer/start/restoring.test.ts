import { describe, expect, it } from 'vitest';
import { journalsOf, missingFrom } from '../../../renderer/features/start/restoring.ts';

type Series = Parameters<typeof missingFrom>[1][number];

const series = (store: string, registerId: string, seq: number, minute = 0): Series => ({
  store,
  registerId,
  name: registerId,
  head: { seq, hash: String(seq % 10).repeat(64) },
  at: `2025-11-03T09:${String(minute).padStart(2, '0')}:00.000Z`,
  base: null,
  acknowledged: { seq, hash: String(seq % 10).repeat(64) },
});
const register = (registerId: string, seq: number) => ({
  registerId,
  name: registerId,
  head: { seq, hash: 'a'.repeat(64), at: '2025-11-03T09:00:00.000Z' },
  openedAt: '2025-11-03T09:00:00.000Z',
  savedHead: null,
});

describe('the journals that a store answers for', () => {
  const known = [series('mine', 'r1', 5), series('theirs', 'r1', 9), series('theirs', 'r2', 3)];

  it('are its own, whatever another browser wrote', () => {
    expect(journalsOf(known, 'mine')).toEqual([known[0]]);
  });

  it('are all of them where the store is new: it may have taken the place of one that was thrown away', () => {
    const twice = [series('older', 'r1', 9, 1), series('newer', 'r1', 7, 2), series('older', 'r2', 3)];
    expect(journalsOf(twice, 'new')).toEqual([twice[1], twice[2]]);
    expect(journalsOf([...twice].reverse(), 'new').map(({ store }) => store)).toEqual(['older', 'newer']);
  });
});

describe('what a store lacks', () => {
  it('is a register that is not there, or ends before its journal; one that is ahead lacks nothing', () => {
    const journals = [series('mine', 'gone', 5), series('mine', 'behind', 5), series('mine', 'level', 5), series('mine', 'ahead', 5)];
    const found = missingFrom([register('behind', 4), register('level', 5), register('ahead', 6)], journals);
    expect(found.map(({ registerId }) => registerId)).toEqual(['gone', 'behind']);
  });
});
