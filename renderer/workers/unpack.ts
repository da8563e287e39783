import type { Packed } from '../../documents/zip/packed.ts';

/** Packed bytes that are inflated between two turns of the thread: some tens of milliseconds of it. */
const piece = 256 * 1024;

/**
 * The bytes of a file that this program packed, or that was verified when it came in: inflated by the browser itself,
 * several times faster than in JavaScript. Not to be awaited inside a transaction.
 */
export async function unpack(packed: Packed): Promise<Uint8Array> {
  const bytes = packed.method === 0 ? packed.bytes : await inflate(packed);
  if (bytes === null) throw new Error('what was kept cannot be unpacked');
  return bytes;
}

/**
 * What raw deflate unpacks to. `null` where that is not `size` bytes, or where bytes follow its end: the browser tells of the
 * latter. No more than `size` bytes are ever held.
 */
export async function inflate({ bytes, size }: Pick<Packed, 'bytes' | 'size'>): Promise<Uint8Array | null> {
  const stream = new DecompressionStream('deflate-raw');
  const writer = stream.writable.getWriter();
  const reader: ReadableStreamDefaultReader<Uint8Array> = stream.readable.getReader();
  const write = async () => {
    for (let at = 0; at < bytes.length; at += piece) await writer.write(bytes.subarray(at, at + piece) as Uint8Array<ArrayBuffer>);
    await writer.close();
  };
  const read = async () => {
    const inflated = new Uint8Array(size);
    let far = 0;
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      if (far + next.value.length > size) throw new RangeError('more than it says');
      inflated.set(next.value, far);
      far += next.value.length;
    }
    return far === size ? inflated : null;
  };
  try {
    const [inflated] = await Promise.all([read(), write()]);
    return inflated;
  } catch (error) {
    // What is left of the stream is let go, or the writer would wait for ever for whoever reads.
    await Promise.allSettled([reader.cancel(error), writer.abort(error)]);
    return null;
  }
}
