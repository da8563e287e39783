import { expect } from 'vitest';
import { longChain } from './long-chain.ts';
import { rebuilt } from './journal.ts';

const chain = longChain(160);

/** What a process said before it ended: the last entry that was acknowledged, and its backups. */
export type Promised = { acked: number; readonly backups: { readonly seq: number; readonly erases: boolean }[] };

/**
 * Whether all that was acknowledged can be rebuilt: from the newest backup and, where no name was erased with it, from the
 * one before, which has to do where the newest is damaged. `when` is said where not.
 */
export async function expectKept(folder: string, { acked, backups }: Promised, when: string): Promise<void> {
  const newest = backups.at(-1) ?? { seq: 0, erases: false };
  const starts = newest.erases || backups.length === 0 ? [newest.seq] : [newest.seq, backups.at(-2)?.seq ?? 0];
  const ends = await Promise.all(
    starts.map(async (seq) => {
      const entries = await rebuilt(folder, chain[seq - 1]?.head ?? null);
      expect({ when, entries }).toEqual({ when, entries: Array.from({ length: entries.length }, (_, at) => seq + 1 + at) });
      return seq + entries.length;
    }),
  );
  const short = ends.filter((end) => end < acked);
  expect({ when, acked, short }).toEqual({ when, acked, short: [] });
}
