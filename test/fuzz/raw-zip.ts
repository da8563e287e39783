import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../documents/zip/crc32.ts';

/** What a local header and a central one both say of a file. */
export type Header = {
  version: number;
  flags: number;
  method: number;
  time: number;
  date: number;
  crc: number;
  packedSize: number;
  size: number;
  name: Uint8Array;
  extra: Uint8Array;
};

export type RawEntry = {
  /** Bytes before the local header. */
  gap: Uint8Array;
  local: Header | null;
  data: Uint8Array;
  /** Bytes behind the data, as a data descriptor stands there. */
  behind: Uint8Array;
  /** `offset`: what the directory says, where that is not the place. */
  central: (Header & { comment: Uint8Array; offset: number | null }) | null;
};

/** A zip of which every part can lie. `null` stands for what is true. */
export type RawZip = {
  prefix: Uint8Array;
  /** Whether the offsets count from the start of the file, prefix included. */
  countsPrefix: boolean;
  entries: RawEntry[];
  /** The order of the directory, by place in `entries`. */
  order: number[] | null;
  beforeDirectory: Uint8Array;
  beforeEnd: Uint8Array;
  end: { disk: number; onDisk: number | null; count: number | null; size: number | null; offset: number | null; comment: Uint8Array };
  suffix: Uint8Array;
};

export const noBytes = new Uint8Array();

/** The zip that says the truth about these files. */
export function honestZip(files: Iterable<readonly [name: string, bytes: Uint8Array]>): RawZip {
  const entries = [...files].map(([name, bytes]) => entryOf(new TextEncoder().encode(name), bytes));
  return {
    prefix: noBytes,
    countsPrefix: true,
    entries,
    order: null,
    beforeDirectory: noBytes,
    beforeEnd: noBytes,
    end: { disk: 0, onDisk: null, count: null, size: null, offset: null, comment: noBytes },
    suffix: noBytes,
  };
}

export function entryOf(name: Uint8Array, bytes: Uint8Array): RawEntry {
  const deflated = new Uint8Array(deflateRawSync(bytes));
  // What shrinks beyond belief is refused for that alone: it is stored, so that what it holds is looked at.
  const store = deflated.length >= bytes.length || bytes.length > 150 * deflated.length;
  const data = store ? bytes : deflated;
  const header: Header = {
    version: 20,
    flags: 0x0800,
    method: store ? 0 : 8,
    time: 0,
    date: 0x21,
    crc: crc32(bytes),
    packedSize: data.length,
    size: bytes.length,
    name,
    extra: noBytes,
  };
  return { gap: noBytes, local: { ...header }, data, behind: noBytes, central: { ...header, comment: noBytes, offset: null } };
}

export function zipBytes(zip: RawZip): Uint8Array {
  const out: Uint8Array[] = [];
  let at = 0;
  const put = (bytes: Uint8Array) => {
    out.push(bytes);
    at += bytes.length;
  };
  put(zip.prefix);
  const from = zip.countsPrefix ? 0 : zip.prefix.length;
  const offsets = zip.entries.map(({ gap, local, data, behind }) => {
    put(gap);
    const offset = at - from;
    if (local !== null) put(joined([numbers([4, 0x04034b50], ...common(local)), local.name, local.extra]));
    put(data);
    put(behind);
    return offset;
  });
  put(zip.beforeDirectory);
  const directory = at - from;
  let count = 0;
  for (const index of zip.order ?? zip.entries.keys()) {
    const central = zip.entries[index]?.central ?? null;
    if (central === null) continue;
    count += 1;
    const { name, extra, comment, offset } = central;
    const rest = numbers([2, comment.length], [2, 0], [2, 0], [4, 0], [4, offset ?? offsets[index] ?? 0]);
    put(joined([numbers([4, 0x02014b50], [2, 20], ...common(central)), rest, name, extra, comment]));
  }
  const size = at - from - directory;
  put(zip.beforeEnd);
  const { disk, onDisk, count: said, size: saidSize, offset, comment } = zip.end;
  const counts = [
    [2, onDisk ?? count],
    [2, said ?? count],
    [4, saidSize ?? size],
    [4, offset ?? directory],
  ] as const;
  put(numbers([4, 0x06054b50], [2, disk], [2, disk], ...counts, [2, comment.length]));
  put(comment);
  put(zip.suffix);
  return joined(out);
}

type Sized = readonly [size: number, value: number];

function common({ version, flags, method, time, date, crc, packedSize, size, name, extra }: Header): Sized[] {
  const small = [version, flags, method, time, date].map((value): Sized => [2, value]);
  return [...small, [4, crc], [4, packedSize], [4, size], [2, name.length], [2, extra.length]];
}

/** Little-endian numbers of so many bytes; what does not fit is cut, as in any header. */
export function numbers(...all: readonly Sized[]): Uint8Array {
  const bytes: number[] = [];
  for (const [size, value] of all) for (let byte = 0; byte < size; byte += 1) bytes.push(Math.floor(value / 256 ** byte) & 0xff);
  return new Uint8Array(bytes);
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
