import type { Plugin } from 'vite';

export function thirdPartyNotices(): {
  /** For each worker: only gathers. */
  readonly part: () => Plugin;
  /** For the bundle itself: gathers, and writes the file. */
  readonly whole: Plugin;
};
