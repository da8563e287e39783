import { zip } from './layout.ts';

/** What a zip may hold. Sizes are in bytes; `ratio` is unpacked to packed, for files above `smallFile`. */
export type ZipLimits = {
  readonly entries: number;
  readonly fileSize: number;
  readonly totalSize: number;
  readonly smallFile: number;
  readonly ratio: number;
};

/** What a zip of any other program may hold. */
export const zipLimits = {
  entries: 20_000,
  fileSize: 1024 ** 3,
  totalSize: 4 * 1024 ** 3,
  smallFile: 64 * 1024,
  ratio: 200,
} as const satisfies ZipLimits;

/**
 * What `writeZip` can write: the format ends it, not a size that somebody chose. What a file unpacks to is bounded by its own
 * length, since `pack` stores what would shrink beyond the ratio.
 */
export const writableLimits: ZipLimits = {
  ...zipLimits,
  entries: zip.mostEntries - 1,
  fileSize: zip.mostBytes - 1,
  totalSize: Number.MAX_SAFE_INTEGER,
};

/** The longest name, in UTF-16 units. */
export const longestName = 240;
