import type { BarrierState } from '../../domain/bow-tie/barrier-state.ts';
import type { RatingStep } from '../charts/rating-colours.ts';

/** A record that a thing in the picture stands for. */
export type Target = { readonly table: string; readonly id: string };

/** What everything in the picture has: who it is among its stops, what it says aloud, and the record behind it. */
type Thing = { readonly id: string; readonly name: string; readonly target: Target };

/** A control across a path: what it is (`C-3 · Preventive`), its title, and how its last test came out. */
export type DrawnBarrier = Thing & {
  readonly state: BarrierState;
  readonly head: string;
  readonly title: string;
  readonly said: string;
};

/** A cause or a consequence with what stands on its path. `null` as `target`: a word in place of those that are missing. */
export type DrawnPath = Omit<Thing, 'target'> & {
  readonly target: Target | null;
  readonly text: string;
  readonly barriers: readonly DrawnBarrier[];
};

export type DrawnEvent = Thing & {
  readonly code: string;
  readonly text: string;
  readonly residual: { readonly step: RatingStep | null; readonly rating: string; readonly label: string };
};

/** A linked record: how it is linked, its code and title, when it happened. `isOpen`: only suspected. */
export type DrawnHappening = Thing & {
  readonly head: string;
  readonly title: string;
  readonly at: string;
  readonly isOpen: boolean;
};

/** A bow-tie in words of one language: all that its picture says. */
export type BowTieDrawing = {
  /** What the whole of it says in one line. */
  readonly summary: string;
  readonly heads: { readonly causes: string; readonly event: string; readonly consequences: string };
  readonly residual: string;
  /** Said of a path across which nothing stands. */
  readonly bare: string;
  readonly causes: readonly DrawnPath[];
  readonly before: readonly DrawnBarrier[];
  readonly event: DrawnEvent;
  readonly happenings: readonly DrawnHappening[];
  readonly after: readonly DrawnBarrier[];
  readonly consequences: readonly DrawnPath[];
};
