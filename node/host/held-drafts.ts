import { largestDrafts, type Answer, type Arguments } from '../../contract/host.ts';

/** How many are held, of all registers. */
const mostHeld = 2000;

export type HeldDrafts = {
  readonly hold: (draft: Arguments<'drafts.hold'>) => void;
  /** Those of a register, the one that was typed last at the end. */
  readonly held: (registerId: string) => Answer<'drafts.held'>;
};

/** Typed text that the store of a page cannot take now, in memory only. Where there is too much, the oldest give way. */
export function heldDrafts(): HeldDrafts {
  const drafts = new Map<string, Arguments<'drafts.hold'> & { readonly size: number }>();
  let size = 0;

  function drop(id: string): void {
    size -= drafts.get(id)?.size ?? 0;
    drafts.delete(id);
  }

  return {
    hold(draft) {
      const id = `${draft.registerId} ${draft.key}`;
      drop(id);
      if (draft.value === null) return;
      const added = { ...draft, size: Buffer.byteLength(id) + Buffer.byteLength(JSON.stringify(draft.value)) };
      if (added.size > largestDrafts) return;
      drafts.set(id, added);
      size += added.size;
      for (const oldest of drafts.keys()) {
        if (size <= largestDrafts && drafts.size <= mostHeld) break;
        drop(oldest);
      }
    },
    held: (registerId) => [...drafts.values()].filter((draft) => draft.registerId === registerId).map(({ key, value }) => ({ key, value })),
  };
}
