import type { BroughtFile } from './brought-file.ts';

let waiting: { readonly roundId: string; readonly file: BroughtFile } | null = null;

/** A sheet of a round that came where files are imported: the page of the round takes it up. */
export function leaveForRound(roundId: string, file: BroughtFile): void {
  waiting = { roundId, file };
}

/** The sheet that waits for a round, once. */
export function takeForRound(roundId: string): BroughtFile | null {
  if (waiting?.roundId !== roundId) return null;
  const { file } = waiting;
  waiting = null;
  return file;
}
