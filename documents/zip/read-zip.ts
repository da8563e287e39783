import { inflateSync } from 'fflate';
import { problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import { decodeUtf8 } from '../../engine/values/utf8.ts';
import { sourceOf, type ByteSource } from './byte-source.ts';
import { crc32 } from './crc32.ts';
import { viewOf, zip } from './layout.ts';
import { zipLimits, type ZipLimits } from './limits.ts';
import { isTooDense, type Packed } from './packed.ts';
import { isSafeName } from './safe-name.ts';

/** A file of a zip. Nothing is unpacked until it is asked for. */
export type ZipMember = {
  readonly name: string;
  /** Its `bytes` are read from their source each time that they are asked for. */
  readonly packed: Packed;
  /** How many packed bytes there are. */
  readonly packedSize: number;
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
export function readZip(bytes: Uint8Array | ByteSource, { limits, exact }: ZipReading = ofAnyProgram): Result<readonly ZipMember[]> {
  const source = sourceOf(bytes);
  if (source.size === 0) return fail(problem('file.empty'));
  const end = findEnd(source);
  if (end === null) return fail(problem(looksLikeZip(source) ? 'file.truncated' : 'file.notARegister'));
  if (end === 'buried') return fail(problem('file.broken'));
  const endRecord = viewOf(source.read(end, end + zip.endSize));
  const count = endRecord.getUint16(10, true);
  const directory = endRecord.getUint32(16, true);
  if (count > limits.entries) return fail(problem('file.tooManyEntries', undefined, { count, max: limits.entries }));
  const directoryEnd = directory + endRecord.getUint32(12, true);
  if (directoryEnd > end) return fail(problem('file.truncated'));
  const lines = { bytes: source.read(directory, end), from: directory };
  const members: ZipMember[] = [];
  const names = new Set<string>();
  let total = 0;
  let at = directory;
  for (let index = 0; index < count; index += 1) {
    const read = readMember(source, lines, at, end, exact);
    if (!read.ok) return read;
    const { member, next } = read.value;
    at = next;
    total += member.packed.size;
    if (!isSafeName(member.name) || names.has(member.name)) return fail(problem('file.unsafeName', { file: member.name }));
    names.add(member.name);
    if (member.packed.size > limits.fileSize || total > limits.totalSize || isTooDense(member.packed.size, member.packedSize, limits)) {
      return fail(problem('file.inflatesTooMuch', { file: member.name }));
    }
    if (!member.name.endsWith('/')) members.push(member);
  }
  return at === directoryEnd ? ok(members) : fail(problem('file.broken'));
}

function looksLikeZip(source: ByteSource): boolean {
  return source.size >= 4 && viewOf(source.read(0, 4)).getUint32(0, true) === zip.localSignature;
}

/** Where the end record stands: it is the last thing in the file but for a comment of at most 65,535 bytes; `buried` under more. */
function findEnd(source: ByteSource): number | 'buried' | null {
  const first = Math.max(0, source.size - zip.endSize - 0xffff);
  const view = viewOf(source.read(first, source.size));
  for (let at = view.byteLength - zip.endSize; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== zip.endSignature) continue;
    const end = at + zip.endSize + view.getUint16(at + 20, true);
    if (end <= view.byteLength) return end === view.byteLength ? first + at : 'buried';
  }
  return null;
}

/** `lines`: the bytes of the directory, and where in the file they begin; `at`: where in the file the line of the member begins. */
function readMember(
  source: ByteSource,
  lines: { readonly bytes: Uint8Array; readonly from: number },
  at: number,
  end: number,
  exact: boolean,
): Result<{ member: ZipMember; next: number }> {
  const line = lines.bytes.subarray(at - lines.from);
  const view = viewOf(line);
  if (line.length < zip.centralSize || view.getUint32(0, true) !== zip.centralSignature) return fail(problem('file.broken'));
  const nameLength = view.getUint16(28, true);
  const next = at + zip.centralSize + nameLength + view.getUint16(30, true) + view.getUint16(32, true);
  if (next > end) return fail(problem('file.broken'));
  const nameBytes = line.subarray(zip.centralSize, zip.centralSize + nameLength);
  const name = decodeUtf8(nameBytes);
  if (name === null) return fail(problem('file.unsafeName'));
  const method = view.getUint16(10, true);
  const encrypted = (view.getUint16(8, true) & zip.encryptedFlag) !== 0;
  const [crc, packedSize, size] = [view.getUint32(16, true), view.getUint32(20, true), view.getUint32(24, true)];
  const local = view.getUint32(42, true);
  if (encrypted || (method !== 0 && method !== 8) || (method === 0 && size !== packedSize))
    return fail(problem('file.broken', { file: name }));
  if (local + zip.localSize > end) return fail(problem('file.broken', { file: name }));
  const head = source.read(local, Math.min(end, local + zip.localSize + nameLength));
  const header = viewOf(head);
  if (header.getUint32(0, true) !== zip.localSignature) return fail(problem('file.broken', { file: name }));
  const start = local + zip.localSize + header.getUint16(26, true) + header.getUint16(28, true);
  if (start + packedSize > end || !sameName(head, header, nameBytes)) return fail(problem('file.broken', { file: name }));
  const packed: Packed = {
    method,
    get bytes() {
      return source.read(start, start + packedSize);
    },
    crc,
    size,
  };
  return ok({ member: memberOf(name, packed, packedSize, exact), next });
}

/** A local header that gives another name than the directory would let two readers see two files. */
function sameName(head: Uint8Array, header: DataView, name: Uint8Array): boolean {
  return header.getUint16(26, true) === name.length && name.every((byte, index) => head[zip.localSize + index] === byte);
}

function memberOf(name: string, packed: Packed, packedSize: number, exact: boolean): ZipMember {
  const unpackUnchecked: ZipMember['unpackUnchecked'] = () => {
    const { method, bytes: packedBytes, size } = packed;
    const bytes = method === 0 ? packedBytes : inflateTo(packedBytes, size);
    if (bytes === null || (exact && method === 8 && goesOn(packedBytes, size))) return fail(problem('file.broken', { file: name }));
    if (bytes.length > packed.size) return fail(problem('file.inflatesTooMuch', { file: name }));
    return ok({ bytes, sound: bytes.length === packed.size && crc32(bytes) === packed.crc });
  };
  return {
    name,
    packed,
    packedSize,
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
function goesOn(bytes: Uint8Array, size: number): boolean {
  return inflateTo(bytes.subarray(0, -1), size) !== null;
}

/** Inflates into room for one byte more than declared: a file that lies about its size fills it and is found out. */
function inflateTo(bytes: Uint8Array, size: number): Uint8Array | null {
  if (bytes.length === 0) return null;
  try {
    return inflateSync(bytes, { out: new Uint8Array(size + 1) });
  } catch {
    return null;
  }
}
