import { byCodePoint } from '../../engine/values/json.ts';
import { utf8ToBytes } from '../../engine/values/sha256.ts';
import { viewOf, zip } from './layout.ts';
import { pack, type Packed } from './packed.ts';
import { readZip } from './read-zip.ts';

/** A file to write: its bytes, or what was packed before and is copied unchanged. */
export type ZipFile = { readonly name: string } & ({ readonly bytes: Uint8Array } | { readonly packed: Packed });

/** A file that is still to be packed. */
export type ZipPart = Extract<ZipFile, { readonly bytes: Uint8Array }>;

/** Packs files as `pack` does, wherever the host has room: each is made when it is come to, and its bytes are given away. */
export type PackParts = (parts: Iterable<ZipPart>) => Promise<readonly ZipFile[]>;

/** The bytes of a zip, and what they are made of one behind the other, each part made when it is come to. */
type ZipParts = { readonly size: number; readonly parts: () => Iterable<Uint8Array> };

/** The same files make the same zip, byte for byte: names sorted, one fixed date, one way to pack. */
export function writeZip(files: readonly ZipFile[]): Uint8Array {
  const { size, parts } = zipParts(files);
  const out = new Uint8Array(size);
  let at = 0;
  for (const part of parts()) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** As `writeZip`, for who writes it part by part: what was packed then stands in memory once. */
export function zipParts(files: readonly ZipFile[]): ZipParts {
  const members = [...files]
    .sort((a, b) => byCodePoint(a.name, b.name))
    .map((file) => memberOf(utf8ToBytes(file.name), 'packed' in file ? file.packed : pack(file.bytes)));
  const heads = members.reduce<number>((sum, { name }) => sum + zip.localSize + zip.centralSize + 2 * name.length, zip.endSize);
  const total = members.reduce<number>((sum, { size }) => sum + size, heads);
  if (members.length >= zip.mostEntries || total >= zip.mostBytes) throw new RangeError('more than a zip can hold');
  const parts = function* () {
    for (const member of members) {
      yield localHead(member);
      yield member.packed.bytes;
    }
    yield directoryOf(members);
  };
  return { size: total, parts };
}

function localHead(member: Member): Uint8Array {
  const { name } = member;
  const head = new Uint8Array(zip.localSize + name.length);
  const view = viewOf(head);
  view.setUint32(0, zip.localSignature, true);
  writeCommon(view, 4, member);
  head.set(name, zip.localSize);
  return head;
}

/** The central directory, and the end of the zip behind it. */
function directoryOf(members: readonly Member[]): Uint8Array {
  const size = members.reduce((sum, { name }) => sum + zip.centralSize + name.length, 0);
  const out = new Uint8Array(size + zip.endSize);
  const view = viewOf(out);
  let [at, offset] = [0, 0];
  for (const member of members) {
    const { name } = member;
    view.setUint32(at, zip.centralSignature, true);
    view.setUint16(at + 4, zip.version, true);
    writeCommon(view, at + 6, member);
    view.setUint32(at + 42, offset, true);
    out.set(name, at + zip.centralSize);
    at += zip.centralSize + name.length;
    offset += zip.localSize + name.length + member.size;
  }
  view.setUint32(at, zip.endSignature, true);
  view.setUint16(at + 8, members.length, true);
  view.setUint16(at + 10, members.length, true);
  view.setUint32(at + 12, size, true);
  view.setUint32(at + 16, offset, true);
  return out;
}

/** `size`: how many packed bytes there are, which may be read from a disk each time that they are asked for. */
type Member = { readonly name: Uint8Array; readonly packed: Packed; readonly size: number };

function memberOf(name: Uint8Array, packed: Packed): Member {
  return { name, packed, size: packed.bytes.length };
}

/** The 24 bytes that a local header and a central one share, from the version needed to the length of the extra field. */
function writeCommon(view: DataView, at: number, { name, packed, size }: Member): void {
  view.setUint16(at, zip.version, true);
  view.setUint16(at + 2, zip.utf8Flag, true);
  view.setUint16(at + 4, packed.method, true);
  view.setUint16(at + 6, zip.dosTime, true);
  view.setUint16(at + 8, zip.dosDate, true);
  view.setUint32(at + 10, packed.crc, true);
  view.setUint32(at + 14, size, true);
  view.setUint32(at + 18, packed.size, true);
  view.setUint16(at + 22, name.length, true);
}

/**
 * Brings a zip that a library made (a spreadsheet, a document) into the one form of `writeZip`. The bytes of its files
 * stay as they are. Throws where the zip cannot be read: it was made in this program.
 */
export function rezip(bytes: Uint8Array): Uint8Array {
  const read = readZip(bytes);
  if (!read.ok) throw new Error(read.problems.map(({ code }) => code).join());
  const files = read.value.map((member) => {
    const unpacked = member.unpack();
    if (!unpacked.ok) throw new Error(`${member.name}: ${unpacked.problems.map(({ code }) => code).join()}`);
    return { name: member.name, bytes: unpacked.value };
  });
  return writeZip(files);
}
