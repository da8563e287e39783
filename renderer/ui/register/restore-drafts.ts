import type { DraftText, RegisterClient } from '../../../contract/store.ts';
import { clearRescued, rescuedDrafts } from '../../platform/rescued-drafts.ts';
import { livingWindows, windowId } from '../../platform/window-id.ts';

/** What was being typed when a register was opened, and the window to which it belongs now. */
export type OpenedDrafts = {
  readonly window: string;
  readonly texts: readonly DraftText[];
  /** The store has them: they need not lie anywhere else. */
  readonly taken: boolean;
};

/** Milliseconds: another window may take over drafts at this moment, and its store may not answer. */
const mostToWait = 5_000;

/**
 * The drafts of this window in the register that was opened: its own, and those of windows that are gone. `held` is what the
 * machine outside the page still has.
 */
export async function restoreDrafts(
  store: Pick<RegisterClient, 'drafts'>,
  registerId: string,
  held: readonly DraftText[] = [],
): Promise<OpenedDrafts> {
  const window = await windowId();
  const restore = async (): Promise<OpenedDrafts> => {
    const living = (await livingWindows()).filter((one) => one !== window);
    const found = rescuedDrafts(registerId).filter((one) => !living.includes(one.window));
    const { texts, taken } = await store.drafts(window, living, [...held, ...found.flatMap(({ drafts }) => drafts)]);
    if (taken) for (const one of found) clearRescued(registerId, one.window);
    return { window, texts, taken };
  };
  // Two windows that open at once must not both take what a third one left.
  let began = false;
  const inTurn = () => ((began = true), restore());
  try {
    return await navigator.locks.request(`plimsoll-drafts-${registerId}`, { signal: AbortSignal.timeout(mostToWait) }, inTurn);
  } catch (error) {
    if (began) throw error;
    return restore();
  }
}
