import { create } from 'zustand';
import type { Problem } from '../../engine/values/problem.ts';

/** Where the work of this page stands. */
type Saving = {
  /** The fields that are being typed in and not yet sent. */
  readonly typing: ReadonlySet<string>;
  /** How many commands and files are being written. */
  readonly sending: number;
  /** When something was last written; milliseconds since 1970. */
  readonly savedAt: number | null;
  /** The disk was full when something was last written. */
  readonly problem: Problem | null;
};

export const useSaving = create<Saving>(() => ({ typing: new Set(), sending: 0, savedAt: null, problem: null }));

type Flush = () => Promise<boolean>;
const flushes = new Map<string, Flush>();
const afterwards = new Set<() => Promise<void>>();

/** A field holds text that is not sent yet; `flush` sends it and answers whether it was taken. */
export function holdUnsent(key: string, flush: Flush): void {
  flushes.set(key, flush);
  const { typing } = useSaving.getState();
  if (!typing.has(key)) useSaving.setState({ typing: new Set([...typing, key]) });
}

/** What was typed was refused, or clashes with what the register has: it is not on its way any more and stands until a person looks. */
export function restUnsent(key: string): void {
  const { typing } = useSaving.getState();
  if (typing.has(key)) useSaving.setState({ typing: new Set([...typing].filter((one) => one !== key)) });
}

export function releaseUnsent(key: string): void {
  flushes.delete(key);
  restUnsent(key);
}

/** Sends everything that was typed, before the page goes or a file is written. False where something was refused. */
export async function flushUnsent(): Promise<boolean> {
  const outcomes = await Promise.all([...flushes.values()].map((flush) => flush()));
  await Promise.all([...afterwards].map((work) => work()));
  return outcomes.every(Boolean);
}

/** Sends what was typed in one field. False where it was refused. */
export async function flushUnsentOf(key: string): Promise<boolean> {
  return (await flushes.get(key)?.()) ?? true;
}

/** Does `work` whenever everything that was typed was sent: what was refused is kept as a draft. */
export function afterFlush(work: () => Promise<void>): () => void {
  afterwards.add(work);
  return () => afterwards.delete(work);
}

const makings = new Set<Promise<unknown>>();

/** Something is being made that a form waits for, such as a person named in it. Never rejects. */
export async function whileMaking(work: Promise<unknown>): Promise<void> {
  const making = work.then(
    () => undefined,
    () => undefined,
  );
  makings.add(making);
  await making;
  makings.delete(making);
}

/** Everything that forms wait for is made, or was refused. */
export async function everythingMade(): Promise<void> {
  while (makings.size > 0) await Promise.all(makings);
}

type Outcome = { readonly ok: true } | { readonly ok: false; readonly problems: readonly Problem[] };

export async function whileSending<T extends Outcome>(work: () => Promise<T>): Promise<T> {
  useSaving.setState(({ sending }) => ({ sending: sending + 1 }));
  try {
    const outcome = await work();
    if (outcome.ok) useSaving.setState({ savedAt: Date.now(), problem: null });
    else {
      const full = outcome.problems.find(({ code }) => code === 'store.full');
      if (full !== undefined) useSaving.setState({ problem: full });
    }
    return outcome;
  } finally {
    useSaving.setState(({ sending }) => ({ sending: sending - 1 }));
  }
}
