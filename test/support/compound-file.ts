/** An OLE compound file as far as its directory: a header, then entries of 128 bytes, each with its name in UTF-16 ([MS-CFB], 2.2 and 2.6). */
export function compound(...names: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(512 + 128 * (names.length + 1));
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [at, name] of ['Root Entry', ...names].entries()) {
    for (const [index, letter] of Array.from(name).entries()) bytes[512 + 128 * at + 2 * index] = letter.charCodeAt(0);
  }
  return bytes;
}
