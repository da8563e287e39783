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

function byQuota(session: DrillSession): Room {
  const allow = async (bytes: (used: number) => number): Promise<void> => {
    const page = session.shown();
    const cdp = await page.context().newCDPSession(page);
    const { origin } = new URL(page.url());
    const { usage } = await cdp.send('Storage.getUsageAndQuota', { origin });
    await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: bytes(usage) });
    await cdp.detach();
  };
  return { by: 'its quota', fill: (left) => allow((used) => used + left), free: () => allow(() => 100_000_000) };
}

function byRefusal({ launcher }: DrillSession): Room {
  return {
    by: 'refused writes',
    fill: async () => void (await launcher.arm({ of: 'disk', at: 1, when: 'half', does: 'full' })),
    free: async () => void (await launcher.arm(null)),
  };
}
