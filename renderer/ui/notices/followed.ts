import { tellWorking } from './notices.tsx';

/** How far work is, in whatever it counts; nothing while that is not known. */
type Far = { readonly done: number; readonly of: number };

export type Followed<Progress = Far> = { readonly tell: (far: Progress) => void; readonly signal: AbortSignal };

/** Milliseconds after which work is said to be under way: what is done before then says so itself. */
const patience = 1_000;

/**
 * Follows work that may take long: it is said how far it is, beside what ends it. `working` says it, from nothing known (`null`) on; the
 * work answers `null` where it was ended.
 */
export async function followed<T, Progress = Far>(
  words: { readonly working: (far: Progress | null) => string; readonly cancel: string },
  work: (watch: Followed<Progress>) => Promise<T | null>,
): Promise<T | null> {
  const ending = new AbortController();
  let far: Progress | null = null;
  const said: { line: ReturnType<typeof tellWorking> | null } = { line: null };
  const timer = setTimeout(() => {
    said.line = tellWorking(words.working(far), { label: words.cancel, run: () => ending.abort() });
  }, patience);
  const tell = (now: Progress) => {
    far = now;
    said.line?.tell(words.working(now));
  };
  try {
    return await work({ tell, signal: ending.signal });
  } finally {
    clearTimeout(timer);
    said.line?.close();
  }
}
