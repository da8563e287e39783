import { readZip } from '../../documents/zip/read-zip.ts';

type Member = { readonly local: Uint8Array; readonly central: Uint8Array };
/** A zip in its pieces: each file with its own header, each line of the directory, the end record. */
type Pieces = { readonly members: readonly Member[]; readonly end: Uint8Array };

const localSize = 30;
const centralSize = 46;

/** A zip that `writeZip` wrote, in pieces. */
function piecesOf(zip: Uint8Array): Pieces {
  const view = viewOf(zip);
  const endAt = zip.length - 22;
  const count = view.getUint16(endAt + 10, true);
  let at = view.getUint32(endAt + 16, true);
  const members = Array.from({ length: count }, () => {
    const nameLength = view.getUint16(at + 28, true);
    const from = view.getUint32(at + 42, true);
    const central = zip.slice(at, at + centralSize + nameLength);
    const local = zip.slice(from, from + localSize + nameLength + view.getUint32(at + 20, true));
    at += central.length;
    return { local, central };
  });
  return { members, end: zip.slice(endAt) };
}

/** The pieces put together again, every offset, count and length set anew. `gap` bytes stand before each file. */
function joined({ members, end }: Pieces, { front = none, gap = none, before = none, after = none, tail = none } = {}): Uint8Array {
  const parts: Uint8Array[] = [front];
  let at = front.length;
  const centrals = members.map(({ local, central }) => {
    parts.push(gap, local);
    const line = central.slice();
    viewOf(line).setUint32(42, at + gap.length, true);
    at += gap.length + local.length;
    return line;
  });
  const size = centrals.reduce((sum, { length }) => sum + length, 0);
  const record = end.slice();
  const view = viewOf(record);
  for (const field of [8, 10]) view.setUint16(field, members.length, true);
  view.setUint32(12, size, true);
  view.setUint32(16, at + before.length, true);
  return bytesOf(...parts, before, ...centrals, after, record, tail);
}

const none: Uint8Array = new Uint8Array();
const text = (said: string) => new TextEncoder().encode(said);

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

export function bytesOf(...parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** The bytes with a number of 16 or 32 bits set. */
function put(bytes: Uint8Array, at: number, value: number, bits: 16 | 32 = 16): Uint8Array {
  const out = bytes.slice();
  if (bits === 16) viewOf(out).setUint16(at, value, true);
  else viewOf(out).setUint32(at, value, true);
  return out;
}

/** The same bytes with a text of the same length in place of another, wherever it stands. */
function renamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const was = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  const is = was.replaceAll(from, Array.from(text(to), (byte) => String.fromCharCode(byte)).join(''));
  return Uint8Array.from(is, (letter) => letter.charCodeAt(0));
}

/** A piece with bytes put in behind its header and name, which it may count as an extra field. */
function withExtra(piece: Uint8Array, headerSize: number, extra: Uint8Array): Uint8Array {
  const [nameAt, extraAt] = headerSize === localSize ? [26, 28] : [28, 30];
  const end = headerSize + viewOf(piece).getUint16(nameAt, true);
  return put(bytesOf(piece.slice(0, end), extra, piece.slice(end)), extraAt, extra.length);
}

/**
 * Zips that show one register to whoever reads them as `honest` is read, and something else, or nothing, to another reader.
 * `honest` and `other` are register files of `writeZip`; the names say where a reader would look.
 */
export function twoFacedZips(honest: Uint8Array, other: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const mine = piecesOf(honest);
  const theirs = piecesOf(other);
  const first = mine.members[0] as Member;
  const changed = (of: (member: Member) => Partial<Member>): Pieces => ({
    ...mine,
    members: mine.members.map((member) => (member === first ? { ...member, ...of(member) } : member)),
  });
  const both = (at: number, value: number, bits: 16 | 32 = 16) =>
    joined(changed(({ local, central }) => ({ local: put(local, at, value, bits), central: put(central, at + 2, value, bits) })));
  const packed = readZip(honest);
  const size = packed.ok ? (packed.value[0]?.packed.bytes.length ?? 0) : 0;
  const nameLength = viewOf(first.local).getUint16(26, true);
  const name = new TextDecoder().decode(first.local.slice(localSize, localSize + nameLength));
  const end = (at: number, value: number, bits: 16 | 32 = 16) => joined({ ...mine, end: put(mine.end, at, value, bits) });
  const hidden = [...theirs.members].map(({ local }) => local);
  const directoryOnly = joined({ ...theirs, members: theirs.members }).slice(bytesOf(...hidden).length);
  // An extra field of 20 bytes that says nothing but is a zip64 one.
  const zip64 = bytesOf(Uint8Array.of(1, 0, 16, 0), new Uint8Array(16));
  const descriptor = bytesOf(text('PK\u0007\b'), first.central.slice(16, 28));
  const nested = put(mine.end, 20, other.length);
  const inComment = joined({ ...mine, end: nested }, { tail: other });
  const shifted = bytesOf(honest.slice(0, honest.length - 22), put(bytesOf(mine.end, other), 20, other.length));
  const twin = changed(({ local, central }) => ({
    local: renamed(local, name, name.toUpperCase()),
    central: renamed(central, name, name.toUpperCase()),
  })).members[0] as Member;
  const longer = bytesOf(first.local, ...hidden);
  const more = size + bytesOf(...hidden).length;
  return new Map([
    ['an end record inside the comment of the first', inComment],
    ['another register inside the comment', shifted],
    ['a comment', joined({ ...mine, end: put(mine.end, 20, 5) }, { tail: text('hello') })],
    ['a comment that says it is empty', joined(mine, { tail: text('hello') })],
    ['another register before the first entry', joined(mine, { front: other })],
    ['the start of a program before the first entry', joined(mine, { front: text('#!/bin/sh\nexit\n') })],
    ['another register before, whose offsets were not moved', bytesOf(other, honest)],
    ['files of another register between the entries', joined(mine, { gap: bytesOf(...hidden) })],
    ['a gap of one byte between the entries', joined(mine, { gap: new Uint8Array(1) })],
    ['files of another register before the directory', joined(mine, { before: bytesOf(...hidden) })],
    ['another directory after the directory', joined(mine, { after: directoryOnly })],
    ['a zip64 locator before the end record', joined(mine, { after: bytesOf(text('PK\u0006\u0007'), new Uint8Array(16)) })],
    ['a whole register after the end record', bytesOf(honest, other)],
    ['a digital signature after the directory', joined(mine, { after: bytesOf(text('PK\u0005\u0005'), Uint8Array.of(0, 0)) })],
    ['a local header of another name', joined(changed(({ local }) => ({ local: renamed(local, name, `x${name.slice(1)}`) })))],
    ['a local header of another checksum', joined(changed(({ local }) => ({ local: put(local, 14, 1, 32) })))],
    ['a local header of another packed size', joined(changed(({ local }) => ({ local: put(local, 18, 1, 32) })))],
    ['a local header of another size', joined(changed(({ local }) => ({ local: put(local, 22, 1, 32) })))],
    ['a local header of another method', joined(changed(({ local }) => ({ local: put(local, 8, 12) })))],
    ['a local header of other flags', joined(changed(({ local }) => ({ local: put(local, 6, 0) })))],
    ['a local header of another date', joined(changed(({ local }) => ({ local: put(local, 12, 0x5555) })))],
    ['a local header with an extra field', joined(changed(({ local }) => ({ local: withExtra(local, localSize, zip64) })))],
    ['an extra field in the directory', joined(changed(({ central }) => ({ central: withExtra(central, centralSize, zip64) })))],
    [
      'another name in an extra field',
      joined(
        changed(({ local, central }) => {
          // Info-ZIP's Unicode path: version 1, a checksum, the name that is meant.
          const path = bytesOf(Uint8Array.of(0x75, 0x70, 5 + 4, 0, 1, 0, 0, 0, 0), text('evil'));
          return { local: withExtra(local, localSize, path), central: withExtra(central, centralSize, path) };
        }),
      ),
    ],
    ['a comment of an entry', joined(changed(({ central }) => ({ central: put(bytesOf(central, text('PK')), 32, 2) })))],
    ['a data descriptor, its sizes also in the header', both(6, 0x0808)],
    [
      'a data descriptor behind an entry, none of its sizes in the header',
      joined(
        changed(({ local, central }) => ({
          local: bytesOf(put(put(put(put(local, 6, 0x0808), 14, 0, 32), 18, 0, 32), 22, 0, 32), descriptor),
          central: put(central, 8, 0x0808),
        })),
      ),
    ],
    ['names that are masked', both(6, 0x2800)],
    [
      'names in the code page of a system',
      joined(changed(({ local, central }) => renamedBoth({ local, central }, name, `${name.slice(0, -2)}é`))),
    ],
    ['a version that only zip64 needs', both(4, 45)],
    ['an entry on another disk', joined(changed(({ central }) => ({ central: put(central, 34, 1) })))],
    ['an end record of another disk', end(4, 1)],
    ['a directory on another disk', end(6, 1)],
    ['an entry marked as text, whose line ends are changed', joined(changed(({ central }) => ({ central: put(central, 36, 1) })))],
    ['an entry that is a link', joined(changed(({ central }) => ({ central: put(put(central, 4, 0x0314), 40, 0o120777) })))],
    ['an entry that is a folder by its attributes', joined(changed(({ central }) => ({ central: put(central, 38, 0x10) })))],
    ['one name twice, in capitals the second time', joined({ ...mine, members: [...mine.members, twin] })],
    ['one name twice', joined({ ...mine, members: [...mine.members, first] })],
    ['files in another order than the directory', reordered(mine)],
    ['two lines of the directory for one entry', overlapping(mine, name)],
    [
      'files of another register inside an entry, behind what it unpacks to',
      joined(changed(({ central }) => ({ local: put(longer, 18, more, 32), central: put(central, 20, more, 32) }))),
    ],
    ['fewer entries on this disk than in all', recounted(honest, 8, -1)],
    ['fewer entries than the directory has', recounted(recounted(honest, 8, -1), 10, -1)],
    ['65,535 entries, as zip64 says it', put(put(honest, honest.length - 14, 0xffff), honest.length - 12, 0xffff)],
    ['a directory at 4 GiB, as zip64 says it', put(honest, honest.length - 6, 0xffffffff, 32)],
    ['a folder', folderAdded(mine)],
  ]);
}

function renamedBoth({ local, central }: Member, from: string, to: string): Member {
  return { local: put(renamed(local, from, to), 6, 0), central: put(renamed(central, from, to), 8, 0) };
}

/** The number of entries that the end record gives, in one of its places, changed. */
function recounted(zip: Uint8Array, field: number, by: number): Uint8Array {
  const at = zip.length - 22 + field;
  return put(zip, at, viewOf(zip).getUint16(at, true) + by);
}

/** The lines of the directory backwards, each still leading to its file. */
function reordered(pieces: Pieces): Uint8Array {
  const zip = joined(pieces);
  const from = viewOf(zip).getUint32(zip.length - 6, true);
  const lines = piecesOf(zip).members.map(({ central }) => central);
  return bytesOf(zip.slice(0, from), ...lines.reverse(), zip.slice(zip.length - 22));
}

/** One more line in the directory, of another name, for the first entry. */
function overlapping(pieces: Pieces, name: string): Uint8Array {
  const zip = joined(pieces);
  const line = renamed(piecesOf(zip).members[0]?.central ?? none, name, `x${name.slice(1)}`);
  const end = put(zip.slice(zip.length - 22), 12, viewOf(zip).getUint32(zip.length - 10, true) + line.length, 32);
  return recounted(recounted(bytesOf(zip.slice(0, -22), line, end), 8, 1), 10, 1);
}

function folderAdded(pieces: Pieces): Uint8Array {
  const folder = text('ledger/');
  const [local, central] = [new Uint8Array(localSize), new Uint8Array(centralSize)];
  local.set(text('PK\u0003\u0004'));
  central.set(text('PK\u0001\u0002'));
  const member = { local: bytesOf(put(put(local, 4, 20), 26, 7), folder), central: bytesOf(put(put(central, 6, 20), 28, 7), folder) };
  return joined({ ...pieces, members: [...pieces.members, member] });
}
