import { inflateSync } from 'fflate';
import { problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import { decodeUtf8 } from '../../engine/values/utf8.ts';
import { crc32 } from './crc32.ts';
import { viewOf, zip } from './layout.ts';
import { zipLimits, type ZipLimits } from './limits.ts';
import { isTooDense, type Packed } from './packed.ts';
import { isSafeName } from './safe-name.ts';

/** A file of a zip. Nothing is unpacked until it is asked for. */
export type ZipMember = {
  readonly name: string;
  readonly packed: Packed;
  /** The bytes, proven to have the size and the checksum that the zip says. */
  unpack(): Result<Uint8Array>;
  /** As `unpack`, but a wrong checksum is told beside the bytes: for a verifier, which can name what is wrong in them. */
  unpackUnchecked(): Result<{ readonly bytes: Uint8Array; readonly sound: boolean }>;
};

/** How a zip is read. `exact`: a file's packed bytes end where what they unpack to ends; others leave bytes behind it unread. */
export type ZipReading = { readonly limits: ZipLimits; readonly exact: boolean };

const ofAnyProgram: ZipReading = { limits: zipLimits, exact: false };

/**
 * The files of a zip from outside, in the order of its directory; folders are left out. Names, number, declared sizes and
 * ratios are checked before anything is unpacked; while unpacking, no file may grow beyond the size that it declared.
 */
export function readZip(bytes: Uint8Array, { limits, exact }: ZipReading = ofAnyProgram): Result<readonly ZipMember[]> {
  if (bytes.length === 0) return fail(problem('file.empty'));
  const end = findEnd(bytes);
  if (end === null) return fail(problem(looksLikeZip(bytes) ? 'file.truncated' : 'file.notARegister'));
  if (end === 'buried') return fail(problem('file.broken'));
  const view = viewOf(bytes);
  const count = view.getUint16(end + 10, true);
  const directory = view.getUint32(end + 16, true);
  if (count > limits.entries) return fail(problem('file.tooManyEntries', undefined, { count, max: limits.entries }));
  const directoryEnd = directory + view.getUint32(end + 12, true);
  if (directoryEnd > end) return fail(problem('file.truncated'));
  const members: ZipMember[] = [];
  const names = new Set<string>();
  let total = 0;
  let at = directory;
  for (let index = 0; index < count; index += 1) {
    const read = readMember(bytes, view, at, end, exact);
    if (!read.ok) return read;
    const { member, next } = read.value;
    at = next;
    total += member.packed.size;
    if (!isSafeName(member.name) || names.has(member.name)) return fail(problem('file.unsafeName', { file: member.name }));
    names.add(member.name);
    if (
      member.packed.size > limits.fileSize ||
      total > limits.totalSize ||
      isTooDense(member.packed.size, member.packed.bytes.length, limits)
    ) {
      return fail(problem('file.inflatesTooMuch', { file: member.name }));
    }
    if (!member.name.endsWith('/')) members.push(member);
  }
  return at === directoryEnd ? ok(members) : fail(problem('file.broken'));
}

function looksLikeZip(bytes: Uint8Array): boolean {
  return bytes.length >= 4 && viewOf(bytes).getUint32(0, true) === zip.localSignature;
}

/** Where the end record stands: it is the last thing in the file but for a comment of at most 65,535 bytes; `buried` under more. */
function findEnd(bytes: Uint8Array): number | 'buried' | null {
  const view = viewOf(bytes);
  const first = Math.max(0, bytes.length - zip.endSize - 0xffff);
  for (let at = bytes.length - zip.endSize; at >= first; at -= 1) {
    if (view.getUint32(at, true) !== zip.endSignature) continue;
    const end = at + zip.endSize + view.getUint16(at + 20, true);
    if (end <= bytes.length) return end === bytes.length ? at : 'buried';
  }
  return null;
}

function readMember(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  end: number,
  exact: boolean,
): Result<{ member: ZipMember; next: number }> {
  if (at + zip.centralSize > end || view.getUint32(at, true) !== zip.centralSignature) return fail(problem('file.broken'));
  const nameLength = view.getUint16(at + 28, true);
  const next = at + zip.centralSize + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (next > end) return fail(problem('file.broken'));
  const nameBytes = bytes.subarray(at + zip.centralSize, at + zip.centralSize + nameLength);
  const name = decodeUtf8(nameBytes);
  if (name === null) return fail(problem('file.unsafeName'));
  const method = view.getUint16(at + 10, true);
  const encrypted = (view.getUint16(at + 8, true) & zip.encryptedFlag) !== 0;
  const [crc, packedSize, size] = [view.getUint32(at + 16, true), view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
  const local = view.getUint32(at + 42, true);
  if (encrypted || (method !== 0 && method !== 8) || (method === 0 && size !== packedSize))
    return fail(problem('file.broken', { file: name }));
  if (local + zip.localSize > end || view.getUint32(local, true) !== zip.localSignature)
    return fail(problem('file.broken', { file: name }));
  const start = local + zip.localSize + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packedSize > end || !sameName(bytes, view, local, nameBytes)) return fail(problem('file.broken', { file: name }));
  return ok({ member: memberOf(name, { method, bytes: bytes.subarray(start, start + packedSize), crc, size }, exact), next });
}

/** A local header that gives another name than the directory would let two readers see two files. */
function sameName(bytes: Uint8Array, view: DataView, local: number, name: Uint8Array): boolean {
  const from = local + zip.localSize;
  return view.getUint16(local + 26, true) === name.length && name.every((byte, index) => bytes[from + index] === byte);
}

function memberOf(name: string, packed: Packed, exact: boolean): ZipMember {
  const unpackUnchecked: ZipMember['unpackUnchecked'] = () => {
    const bytes = packed.method === 0 ? packed.bytes : inflateTo(packed);
    if (bytes === null || (exact && packed.method === 8 && goesOn(packed))) return fail(problem('file.broken', { file: name }));
    if (bytes.length > packed.size) return fail(problem('file.inflatesTooMuch', { file: name }));
    return ok({ bytes, sound: bytes.length === packed.size && crc32(bytes) === packed.crc });
  };
  return {
    name,
    packed,
    unpackUnchecked,
    unpack() {
      const read = unpackUnchecked();
      if (!read.ok) return read;
      return read.value.sound ? ok(read.value.bytes) : fail(problem('file.broken', { file: name }));
    },
  };
}

/**
 * Whether bytes follow the end of what was packed: without the last byte it would still unpack. The library does not say
 * where it stopped.
 */
function goesOn(packed: Packed): boolean {
  return inflateTo({ ...packed, bytes: packed.bytes.subarray(0, -1) }) !== null;
}

/** Inflates into room for one byte more than declared: a file that lies about its size fills it and is found out. */
function inflateTo({ bytes, size }: Packed): Uint8Array | null {
  if (bytes.length === 0) return null;
  try {
    return inflateSync(bytes, { out: new Uint8Array(size + 1) });
  } catch {
    return null;
  }
}
