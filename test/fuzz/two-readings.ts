import { inflateRawSync } from 'node:zlib';

/** What a reader finds in a zip: names and bytes, in the order of its reading. `null` for what it cannot make sense of. */
export type Reading = readonly (readonly [name: string, hex: string])[] | null;

/** As a reader does that goes through a file from its start and believes the local headers (a stream, a rescue). */
export function readFromStart(bytes: Uint8Array): Reading {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: (readonly [string, string])[] = [];
  let at = 0;
  while (at + 30 <= bytes.length && view.getUint32(at, true) === 0x04034b50) {
    const [method, packed] = [view.getUint16(at + 8, true), view.getUint32(at + 18, true)];
    const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    const content = unpacked(method, bytes.subarray(from, from + packed));
    if (content === null || from + packed > bytes.length) return null;
    found.push([latin(bytes.subarray(at + 30, at + 30 + view.getUint16(at + 26, true))), content]);
    at = from + packed;
  }
  return found;
}

/** As a reader does that takes the first end record from behind, whatever follows it, and believes the directory alone. */
export function readByDirectory(bytes: Uint8Array): Reading {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < 0) return null;
  return directoryAt(bytes, view, end);
}

function directoryAt(bytes: Uint8Array, view: DataView, end: number): Reading {
  const found: (readonly [string, string])[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < view.getUint16(end + 10, true); index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return null;
    const local = view.getUint32(at + 42, true);
    if (local + 30 > bytes.length) return null;
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const content = unpacked(view.getUint16(at + 10, true), bytes.subarray(from, from + view.getUint32(at + 20, true)));
    if (content === null) return null;
    const nameLength = view.getUint16(at + 28, true);
    found.push([latin(bytes.subarray(at + 46, at + 46 + nameLength)), content]);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return found;
}

function unpacked(method: number, bytes: Uint8Array): string | null {
  try {
    return (method === 0 ? Buffer.from(bytes) : inflateRawSync(bytes)).toString('hex');
  } catch {
    return null;
  }
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}
