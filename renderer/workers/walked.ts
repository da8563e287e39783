import type { EarlierTime } from '../../engine/imports/held-times.ts';
import type { ImportChange } from '../../engine/imports/import-changes.ts';
import type { ImportAnswer, RecordNamed } from '../../engine/imports/import-input.ts';
import { heldEdits, type HeldCounts, type HeldEdit } from './held-edits.ts';

/** The lists of an answer through which a page walks part by part, and what stands in each. */
export type WalkedParts = {
  readonly held: HeldEdit;
  readonly changes: ImportChange;
  readonly gone: RecordNamed;
  readonly earlierTimes: EarlierTime;
};
export type WalkedName = keyof WalkedParts;

/** How many lines there are to walk through. */
export type WalkedCounts = { readonly held: HeldCounts } & { readonly [name in Exclude<WalkedName, 'held'>]: number };

export type Walked = {
  readonly counts: WalkedCounts;
  part<N extends WalkedName>(name: N, from: number, count: number): readonly WalkedParts[N][];
};

/** The lists of an answer that a page walks through. */
export function walkedOf(answer: ImportAnswer): Walked {
  const held = heldEdits(answer);
  const lists = { changes: answer.changes ?? [], gone: answer.gone, earlierTimes: answer.earlierTimes };
  const parts: { readonly [N in WalkedName]: (from: number, count: number) => readonly WalkedParts[N][] } = {
    held: (from, count) => held.part(from, count),
    changes: (from, count) => lists.changes.slice(from, from + count),
    gone: (from, count) => lists.gone.slice(from, from + count),
    earlierTimes: (from, count) => lists.earlierTimes.slice(from, from + count),
  };
  return {
    counts: {
      held: held.counts,
      changes: lists.changes.length,
      gone: lists.gone.length,
      earlierTimes: lists.earlierTimes.length,
    },
    part: (name, from, count) => parts[name](from, count),
  };
}

/** The lists of an answer of which only the first so many are told with it: how many of each there are is. */
const told = 200;

type List<T> = { readonly list: readonly T[]; readonly more: number };

/** An answer with the first of each list: a page walks through the rest. */
export function withFirst(answer: ImportAnswer): ImportAnswer {
  return withLists(answer, ({ list, more }) => {
    const first = list.slice(0, told);
    return { list: first, more: more + list.length - first.length };
  });
}

/**
 * The answer of rows that were taken, which tells the first of each list, with the lists that were found out of the same rows when they were
 * looked at: as long as the register was the same, they are the same.
 */
export function withLooked(answer: ImportAnswer, looked: ImportAnswer | null): ImportAnswer {
  if (looked === null || looked.table !== answer.table) return answer;
  return withLists(answer, (one, name) => {
    const before: List<unknown> = listsOf(looked)[name];
    const isSame = before.list.length === one.list.length + one.more && isStart(one.list, before.list);
    return one.more > 0 && isSame ? (before as typeof one) : one;
  });
}

function isStart(start: readonly unknown[], list: readonly unknown[]): boolean {
  return JSON.stringify(start) === JSON.stringify(list.slice(0, start.length));
}

function listsOf(answer: ImportAnswer) {
  return {
    keptEdits: { list: answer.keptEdits, more: answer.moreKeptEdits },
    takenEdits: { list: answer.takenEdits, more: answer.moreTakenEdits },
    gone: { list: answer.gone, more: answer.moreGone },
    earlierTimes: { list: answer.earlierTimes, more: answer.moreEarlierTimes },
    changes: { list: answer.changes ?? [], more: answer.moreChanges ?? 0 },
  };
}

function withLists(answer: ImportAnswer, make: <T>(list: List<T>, name: keyof ReturnType<typeof listsOf>) => List<T>): ImportAnswer {
  const lists = listsOf(answer);
  const kept = make(lists.keptEdits, 'keptEdits');
  const taken = make(lists.takenEdits, 'takenEdits');
  const gone = make(lists.gone, 'gone');
  const earlier = make(lists.earlierTimes, 'earlierTimes');
  const changes = make(lists.changes, 'changes');
  return {
    ...answer,
    keptEdits: kept.list,
    moreKeptEdits: kept.more,
    takenEdits: taken.list,
    moreTakenEdits: taken.more,
    gone: gone.list,
    moreGone: gone.more,
    earlierTimes: earlier.list,
    moreEarlierTimes: earlier.more,
    ...(answer.changes === undefined ? {} : { changes: changes.list, moreChanges: changes.more }),
  };
}
