import { saying, tradePath } from '../../contract/door.ts';
import { newSecret, proofOf } from '../../contract/sealed.ts';

/** What this tab and the launcher know of each other. Nothing of it is in a cookie: those go to every port of this computer. */
export type DoorSession = { readonly session: string; readonly key: string };

/** This tab has no key, or one that the launcher does not know: it was not opened with a printed address, or before a new start. */
export class KeyNeeded extends Error {}

const kept = 'plimsoll.session';
const tokenInAddress = /^#key=([\w-]{43})$/;

/**
 * The session of this tab: made with the token of its address, which is taken out of it at once, else the one that the tab
 * had before it was loaded again. `null` where it has neither.
 */
export function doorSession(): Promise<DoorSession | null> {
  const token = tokenInAddress.exec(location.hash)?.[1];
  // A new address may be pasted into a tab that shows the app already.
  window.addEventListener('hashchange', () => {
    if (tokenInAddress.test(location.hash)) location.reload();
  });
  if (token === undefined) return Promise.resolve(keptSession());
  history.replaceState(null, '', location.pathname);
  return trade(token).then((made) => {
    if (made !== null) sessionStorage.setItem(kept, JSON.stringify(made));
    return made ?? keptSession();
  });
}

/**
 * Each side proves to the other that it knows the token, and both make the key of it. The token is not sent: whoever else
 * listens on the port gets nothing by which he could be taken for either.
 */
async function trade(token: string): Promise<DoorSession | null> {
  const mine = newSecret();
  const body = JSON.stringify({ nonce: mine, proof: await proofOf(token, saying.page, mine) });
  const response = await fetch(tradePath, { method: 'POST', body, credentials: 'omit', redirect: 'error' });
  if (!response.ok) return null;
  const { session, nonce, proof } = (await response.json()) as Readonly<Record<string, unknown>>;
  if (typeof session !== 'string' || typeof nonce !== 'string') return null;
  if (proof !== (await proofOf(token, saying.launcher, mine, nonce, session))) return null;
  return { session, key: await proofOf(token, saying.key, mine, nonce) };
}

function keptSession(): DoorSession | null {
  const text = sessionStorage.getItem(kept);
  return text === null ? null : (JSON.parse(text) as DoorSession);
}
