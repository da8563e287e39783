/** What a zip from outside may hold. Sizes are in bytes; `ratio` is unpacked to packed, for files above `smallFile`. */
export const zipLimits = {
  entries: 20_000,
  fileSize: 1024 ** 3,
  totalSize: 4 * 1024 ** 3,
  smallFile: 64 * 1024,
  ratio: 200,
  nameLength: 240,
} as const;
