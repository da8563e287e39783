import type { Page } from 'playwright';
import type { DrillSession } from './drill-session.ts';
import { smallDisk } from './small-disk.ts';

/** A way to take the room from browser or launcher, and to give it back. */
export type Room = {
  readonly by: string;
  /** Leaves so many bytes. */
  readonly fill: (left: number) => Promise<void>;
  readonly free: () => Promise<void>;
};

export type Rooms = { readonly browser: Room; readonly launcher: Room };

/** MiB: a profile with a log that is begun anew takes some 30 at most, the data of a launcher a few. */
const profileSize = 160;
const dataSize = 64;

/**
 * Puts profile and data on disks of their own, which can be filled. Where none can be mounted, the browser is refused room
 * by its own quota, and the launcher's writes are refused in its process. To be called before anything lies there.
 */
export function roomsFor(folders: { readonly data: string; readonly profile: string }): {
  readonly of: (session: DrillSession) => Rooms;
  readonly remove: () => void;
} {
  const profile = smallDisk(folders.profile, profileSize);
  const data = smallDisk(folders.data, dataSize);
  const onDisk = (disk: NonNullable<typeof profile>): Room => ({
    by: 'a small disk',
    fill: async (left) => disk.fill(left),
    free: async () => disk.free(),
  });
  return {
    of: (session) => ({
      browser: profile === null ? byQuota(session) : onDisk(profile),
      launcher: data === null ? byRefusal(session) : onDisk(data),
    }),
    remove() {
      for (const disk of [profile, data]) disk?.remove();
    },
  };
}

/** Bytes: more than the register takes, and soon filled. */
const quota = 8_000_000;
/** Milliseconds after which the browser has let go of a store that no page holds open. */
const untilClosed = 3_000;

/**
 * A quota lasts as long as the session that set it. A browser goes by what it found when the store was opened, so the page is
 * opened anew, and takes all the room itself.
 */
function byQuota(session: DrillSession): Room {
  let keeper: Page | null = null;
  return {
    by: 'its quota',
    async fill() {
      const page = session.shown();
      const { origin } = new URL(page.url());
      keeper = await page.context().newPage();
      const cdp = await page.context().newCDPSession(keeper);
      await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: quota });
      await page.goto('about:blank');
      await keeper.waitForTimeout(untilClosed);
      await session.shownAgain();
      await session.settled();
      await takeRoom(page);
    },
    async free() {
      await keeper?.close();
      keeper = null;
    },
  };
}

function byRefusal({ launcher }: DrillSession): Room {
  return {
    by: 'refused writes',
    fill: async () => void (await launcher.arm({ of: 'disk', at: 1, when: 'half', does: 'full' })),
    free: async () => void (await launcher.arm(null)),
  };
}

/** Takes all that the origin may still store, to the last bytes. */
async function takeRoom(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('filler');
      opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('all', { autoIncrement: true }));
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
    });
    const put = (bytes: number) =>
      new Promise<boolean>((resolve) => {
        const transaction = database.transaction('all', 'readwrite');
        transaction.objectStore('all').put(crypto.getRandomValues(new Uint8Array(bytes)));
        transaction.addEventListener('complete', () => resolve(true));
        transaction.addEventListener('abort', () => resolve(false));
      });
    for (let bytes = 60_000; bytes > 8;) if (!(await put(bytes))) bytes = Math.floor(bytes / 2);
    database.close();
  });
}
