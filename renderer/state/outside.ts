import { create } from 'zustand';
import type { Problem } from '../../engine/values/problem.ts';

/** How the open register stands outside the store: "Saved" is said alone only where nothing of it stands in the store only. */
type Outside = {
  /** Entries that the host has not acknowledged; `null` until it was asked. Without a host there is nothing to wait for: 0. */
  readonly behind: number | null;
  /** Why the host did not take them; they are offered again. */
  readonly refused: Problem | null;
  /** Why the last backup was not written; `null` after one that was. */
  readonly backupFailed: Problem | null;
  /** The store refused a write, and takes none until it is put right. */
  readonly trouble: Problem | null;
};

const level: Outside = { behind: 0, refused: null, backupFailed: null, trouble: null };

export const useOutside = create<Outside>(() => level);

export function reportOutside(changed: Partial<Outside>): void {
  useOutside.setState(changed);
}
