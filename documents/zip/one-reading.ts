import { problem, type Problem } from '../../engine/values/problem.ts';
import { fail, type Result } from '../../engine/values/result.ts';
import { sourceOf, type ByteSource } from './byte-source.ts';
import { viewOf, zip } from './layout.ts';
import { writableLimits } from './limits.ts';
import { readZip, type ZipMember } from './read-zip.ts';

/**
 * The files of a zip that every program reads alike; one in which another program could see something else is refused. Such
 * a zip is, from its first byte to its last: each file behind the other, the directory in the same order, the end record.
 * Whoever goes through it from the front, by the directory, or looks for an end record meets the same files.
 */
export function readPlainZip(bytes: Uint8Array | ByteSource): Result<readonly ZipMember[]> {
  const source = sourceOf(bytes);
  const members = readZip(source, { limits: writableLimits, exact: true });
  if (!members.ok) return members;
  const other = otherReading(source, members.value);
  return other === null ? members : fail(other);
}

/** Names that no system changes or takes for another: no accents to be composed, no dot or space at the end. */
const plainName = /^\w[\w-]*(\.\w[\w-]*)*(\/\w[\w-]*(\.\w[\w-]*)*)*$/;
/** UTF-8 names, and how hard the packer tried. */
const plainFlags = zip.utf8Flag | 0x0006;
/** The kind of file in Unix attributes: none, or a regular one; a link would be followed by whoever unpacks it. */
const unixKinds: readonly number[] = [0, 0o10];
/** A folder or the name of a disk in DOS attributes. */
const dosNoFile = 0x0018;

/** The first place where the zip could be read otherwise. `members` are those of its directory, without folders. */
function otherReading(source: ByteSource, members: readonly ZipMember[]): Problem | null {
  const end = source.size - zip.endSize;
  const view = viewOf(source.read(end, source.size));
  const ambiguous = (offset: number, file?: string) => problem('file.twoReadings', file === undefined ? undefined : { file }, { offset });
  // The record is the last thing in the file: a comment would be room for another one.
  if (view.getUint32(0, true) !== zip.endSignature || view.getUint16(20, true) !== 0) return ambiguous(end);
  const disks = view.getUint32(4, true);
  const count = view.getUint16(10, true);
  const directory = view.getUint32(16, true);
  if (disks !== 0 || view.getUint16(8, true) !== count || count === zip.mostEntries) return ambiguous(end);
  if (directory + view.getUint32(12, true) !== end) return ambiguous(directory);
  // A folder has a line in the directory that is none of the members.
  if (count !== members.length) return ambiguous(directory);
  const names = new Set<string>();
  const lines = source.read(directory, end);
  let [local, central] = [0, directory];
  for (const { name, packedSize } of members) {
    if (!isPlainHeader(source, viewOf(lines.subarray(central - directory)), local)) return ambiguous(central, name);
    const folded = name.toLowerCase();
    if (!plainName.test(name) || names.has(folded)) return ambiguous(central, name);
    names.add(folded);
    local += zip.localSize + name.length + packedSize;
    central += zip.centralSize + name.length;
  }
  return local === directory && central === end ? null : ambiguous(Math.min(local, directory));
}

/** Whether a line of the directory leads to the file at `local`, whose own header says the same, and neither says more. */
function isPlainHeader(source: ByteSource, line: DataView, local: number): boolean {
  const flags = line.getUint16(8, true);
  const [extra, comment, disk, text] = [30, 32, 34, 36].map((at) => line.getUint16(at, true));
  const attributes = line.getUint32(38, true);
  if (line.getUint16(6, true) > zip.version || (flags & ~plainFlags) !== 0) return false;
  if (extra !== 0 || comment !== 0 || disk !== 0 || text !== 0 || line.getUint32(42, true) !== local) return false;
  if ((attributes & dosNoFile) !== 0 || !unixKinds.includes(attributes >>> 28)) return false;
  // From the version needed to the length of the extra field.
  const head = viewOf(source.read(local, local + zip.localSize));
  for (let at = 0; at < 26; at += 1) if (head.getUint8(4 + at) !== line.getUint8(6 + at)) return false;
  return true;
}
