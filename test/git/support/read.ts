import type { History } from '../../../domain/history/history.ts';
import { readHistory, type HistoryAsked } from '../../../node/git/read-history.ts';

export function readIn(folder: string, over: Partial<HistoryAsked> = {}) {
  return readHistory({ folder, branch: null, tags: null, ...over }, { signal: new AbortController().signal, progress: () => undefined });
}

/** The history of a repository that can be read. */
export async function historyOf(folder: string, over: Partial<HistoryAsked> = {}): Promise<History> {
  const read = await readIn(folder, over);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}
