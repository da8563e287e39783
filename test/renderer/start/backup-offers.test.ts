import { describe, expect, it } from 'vitest';
import type { Backup } from '../../../renderer/platform/platform.ts';
import { offersOf } from '../../../renderer/features/start/backups.tsx';
import type { RegisterSummary } from '../../../contract/store.ts';

const backup = (registerId: string, seq: number): Backup => ({
  id: `${registerId}.20250701T000000000Z.${seq}.plimsoll`,
  registerId,
  name: registerId,
  seq,
  hash: '0'.repeat(64),
  at: '2025-07-01T00:00:00.000Z',
  size: 1,
  reason: 'quit',
});
const register = (registerId: string, seq: number): RegisterSummary => ({
  registerId,
  name: registerId,
  head: { seq, hash: '0'.repeat(64), at: '2025-07-01T00:00:00.000Z' },
  openedAt: '2025-07-01T00:00:00.000Z',
  savedHead: null,
});

describe('a host that starts empty or behind', () => {
  it('is offered the newest backup of a register that it does not have', () => {
    expect(offersOf([backup('a', 3), backup('a', 9), backup('a', 7)], [])).toMatchObject([{ backup: { seq: 9 }, ahead: null }]);
  });

  it('is told how far a backup is ahead of its own register', () => {
    expect(offersOf([backup('a', 9)], [register('a', 4)])).toMatchObject([{ ahead: 5 }]);
  });

  it('is offered nothing that it already has', () => {
    expect(offersOf([backup('a', 9), backup('b', 2)], [register('a', 9), register('b', 5)])).toEqual([]);
  });
});
