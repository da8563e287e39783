/** Bytes that are read piece by piece: a large file is never in memory whole. A piece may be shared, and is not to be changed. */
export type ByteSource = {
  readonly size: number;
  /** The bytes from one place to another, both within the size. */
  readonly read: (from: number, to: number) => Uint8Array;
};

export function sourceOf(bytes: Uint8Array | ByteSource): ByteSource {
  return bytes instanceof Uint8Array ? { size: bytes.length, read: (from, to) => bytes.subarray(from, to) } : bytes;
}
