import type { BrowserContext, Page } from 'playwright';

/** The end of the ledger as it lies in the store of a page; `null` where there is no register. */
export type StoredHead = { readonly seq: number; readonly hash: string } | null;

/** How a page began. `restored`: the text in which it says what was lost and what was brought back. */
export type Begun = { readonly shows: 'register' | 'start'; restored: string | null; readonly said: string };

/** What stands at the foot of the page, as it was last seen, and how many texts had been sent by Enter then. */
type Seen = { readonly load: number; readonly sent: number; readonly saved: boolean; readonly text: string };

export type Looks = {
  /** All that was seen, the last at the end. */
  readonly seen: Seen[];
};

/**
 * Watches the foot of every page of a browser from now on: each change of it is told here at once. A text counts as sent when
 * its Enter came, before the page did anything with it.
 */
export async function watchFoot(context: BrowserContext): Promise<Looks> {
  const seen: Seen[] = [];
  await context.exposeBinding('drillSaw', (_source, one: Seen) => void seen.push(one));
  await context.addInitScript(() => {
    let sent = 0;
    let last = '';
    const tell = (globalThis as unknown as { drillSaw: (one: Seen) => Promise<void> }).drillSaw;
    const look = () => {
      const foot = document.querySelector<HTMLElement>('nav [role=status]');
      const text = foot?.textContent ?? '';
      // The word alone, where the page itself says that this is all.
      const saved = foot?.dataset['saved'] === 'true' && text === 'Saved';
      const now = `${sent} ${saved} ${text}`;
      if (now === last) return;
      last = now;
      void tell({ load: performance.timeOrigin, sent, saved, text });
    };
    addEventListener(
      'keydown',
      ({ key }) => {
        if (key !== 'Enter') return;
        sent += 1;
        // Where there was nothing to send, nothing changes.
        setTimeout(look);
      },
      true,
    );
    new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  });
  return { seen };
}

/** Waits until a page that is opened shows a register, or the first page; takes the step past what was restored. */
export async function begun(page: Page): Promise<Begun> {
  const navigation = page.getByRole('navigation');
  const restored = page.getByRole('heading', { name: /^(Registers were restored|Not everything could be restored)$/ });
  const start = page.getByRole('button', { name: 'Create register' });
  await navigation.or(restored).or(start).first().waitFor();
  let told: string | null = null;
  if (await restored.isVisible()) {
    told = await page.getByRole('alert').first().innerText();
    await page.getByRole('button', { name: 'Continue' }).click();
    await navigation.or(start).first().waitFor();
  }
  const shows = (await navigation.isVisible()) ? 'register' : 'start';
  const said = (await page.getByRole('alert').allInnerTexts()).join(' | ');
  return { shows, restored: told, said };
}

/** The head as it lies in the database, whatever the page shows. */
export async function storedHead(page: Page): Promise<StoredHead> {
  return page.evaluate(async () => {
    const known = await indexedDB.databases();
    const name = known.map((one) => one.name ?? '').find((one) => one.startsWith('plimsoll-register-'));
    if (name === undefined) return null;
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('not read')));
      });
    const database = await done(indexedDB.open(name));
    try {
      const head = (await done(database.transaction('storeState').objectStore('storeState').get('head'))) as StoredHead | undefined;
      return head ? { seq: head.seq, hash: head.hash } : null;
    } finally {
      database.close();
    }
  });
}

/** Has the register worker stop at the step of this number from now on; 0: nowhere. Answers how many steps it has made since. */
export async function armWorker(page: Page, at: number): Promise<number> {
  return page.evaluate(
    (drawn) =>
      new Promise<number>((settle) => {
        const channel = new BroadcastChannel('drill');
        channel.addEventListener('message', ({ data }: MessageEvent<{ readonly steps: number }>) => {
          channel.close();
          settle(data.steps);
        });
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target: it stays in its origin
        channel.postMessage({ at: drawn });
      }),
    at,
  );
}
