import { expect, it } from 'vitest';
import { minutesBetween } from '../../../engine/kind/computed.ts';

const nothing = { get: () => null, by: () => [], all: () => [] };

it('minutes between two instants are whole, halves away from zero, and unknown where the second comes first', () => {
  const minutesOf = minutesBetween('from', 'to');
  const [early, late] = ['2025-01-01T00:00:00.000Z', '2025-01-01T00:01:30.000Z'];
  const minutes = (from: string, to: string | null) => minutesOf.read({ id: 'i', revision: 1, from, to }, nothing as never);
  expect([minutes(early, late), minutes(late, early), minutes(early, null)]).toEqual([2, null, null]);
});
