import { create } from 'zustand';

/** One entry of this session that can be turned round; `action` and `subject` say it in words. */
export type Done = { readonly seq: number; readonly action: string; readonly subject: string };
type Undoing = { readonly done: readonly Done[]; readonly undone: readonly Done[] };

const most = 200;
const nothing: Undoing = { done: [], undone: [] };

export const useUndoing = create<Undoing>(() => nothing);

export function rememberDone(one: Done): void {
  useUndoing.setState(({ done }) => ({ done: [...done.slice(1 - most), one], undone: [] }));
}

/** The last entry was turned round by entry `seq`: turning that one round redoes it. */
export function rememberUndone(seq: number): void {
  useUndoing.setState(({ done, undone }) => {
    const last = done[done.length - 1];
    return last ? { done: done.slice(0, -1), undone: [...undone, { ...last, seq }] } : nothing;
  });
}

export function rememberRedone(seq: number): void {
  useUndoing.setState(({ done, undone }) => {
    const last = undone[undone.length - 1];
    return last ? { done: [...done, { ...last, seq }], undone: undone.slice(0, -1) } : nothing;
  });
}

/** What cannot be turned round (any more) stands in nobody's way: the next wish is for the one before it. */
export function giveUpLast(which: 'done' | 'undone'): void {
  useUndoing.setState((was) => ({ ...was, [which]: was[which].slice(0, -1) }));
}

export function forgetUndoing(): void {
  useUndoing.setState(nothing);
}
