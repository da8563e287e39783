import type { Selection } from '../../contract/selection.ts';

let waiting: Selection | null = null;

/** The records of a list about which a round is to be opened: the form of the round takes them up. */
export function leaveForNewRound(selection: Selection): void {
  waiting = selection;
}

/** What waits for the form, once. */
export function takeForNewRound(): Selection | null {
  const selection = waiting;
  waiting = null;
  return selection;
}
