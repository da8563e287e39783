import { create } from 'zustand';

/** Where the work of this page stands: what is typed and not yet sent, what is being written, when something was last written. */
type Saving = { readonly unsent: ReadonlySet<string>; readonly sending: number; readonly savedAt: number | null; readonly refused: number };

export const useSaving = create<Saving>(() => ({ unsent: new Set(), sending: 0, savedAt: null, refused: 0 }));

type Flush = () => Promise<boolean>;
const flushes = new Map<string, Flush>();

/** A field holds text that is not sent yet; `flush` sends it and answers whether it was taken. */
export function holdUnsent(key: string, flush: Flush): void {
  flushes.set(key, flush);
  const { unsent } = useSaving.getState();
  if (!unsent.has(key)) useSaving.setState({ unsent: new Set([...unsent, key]) });
}

export function releaseUnsent(key: string): void {
  flushes.delete(key);
  const { unsent } = useSaving.getState();
  if (unsent.has(key)) useSaving.setState({ unsent: new Set([...unsent].filter((one) => one !== key)) });
}

/** Sends everything that was typed, before the page goes or a file is written. False where something was refused. */
export async function flushUnsent(): Promise<boolean> {
  const outcomes = await Promise.all([...flushes.values()].map((flush) => flush()));
  return outcomes.every(Boolean);
}

/** What was typed could not be read as a value of its field: it stands there unsent until somebody corrects it. */
export function countRefused(): void {
  useSaving.setState((was) => ({ refused: was.refused + 1 }));
}

export async function whileSending<T extends { readonly ok: boolean }>(work: () => Promise<T>): Promise<T> {
  useSaving.setState(({ sending }) => ({ sending: sending + 1 }));
  try {
    const outcome = await work();
    useSaving.setState((was) => (outcome.ok ? { savedAt: Date.now() } : { refused: was.refused + 1 }));
    return outcome;
  } finally {
    useSaving.setState(({ sending }) => ({ sending: sending - 1 }));
  }
}
