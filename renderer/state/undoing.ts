import { create } from 'zustand';

/** One entry of this session that can be inverted; `action` and `subject` say it in words. */
export type Done = { readonly seq: number; readonly action: string; readonly subject: string };
type Undoing = { readonly done: readonly Done[]; readonly undone: readonly Done[] };

const most = 200;
const nothing: Undoing = { done: [], undone: [] };

export const useUndoing = create<Undoing>(() => nothing);

const without = (entries: readonly Done[], { seq }: Done) => entries.filter((entry) => entry.seq !== seq);

export function rememberDone(one: Done): void {
  useUndoing.setState(({ done }) => ({ done: [...done.slice(1 - most), one], undone: [] }));
}

/** An entry was inverted by entry `seq`: inverting that one redoes it. */
export function rememberUndone(one: Done, seq: number): void {
  useUndoing.setState(({ done, undone }) => ({ done: without(done, one), undone: [...undone, { ...one, seq }] }));
}

export function rememberRedone(one: Done, seq: number): void {
  useUndoing.setState(({ done, undone }) => ({ done: [...done, { ...one, seq }], undone: without(undone, one) }));
}

/** What cannot be inverted (any more) stands in nobody's way: the next undo is of the one before it. */
export function giveUp(which: 'done' | 'undone', one: Done): void {
  useUndoing.setState((was) => ({ ...was, [which]: without(was[which], one) }));
}

export function forgetUndoing(): void {
  useUndoing.setState(nothing);
}
