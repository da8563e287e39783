import { problem, type Problem } from '../../engine/values/problem.ts';
import { fail, type Result } from '../../engine/values/result.ts';
import { viewOf, zip } from './layout.ts';
import { writableLimits } from './limits.ts';
import { readZip, type ZipMember } from './read-zip.ts';

/**
 * The files of a zip that every program reads alike; one in which another program could see something else is refused. Such
 * a zip is, from its first byte to its last: each file behind the other, the directory in the same order, the end record.
 * Whoever goes through it from the front, by the directory, or looks for an end record meets the same files.
 */
export function readPlainZip(bytes: Uint8Array): Result<readonly ZipMember[]> {
  const members = readZip(bytes, { limits: writableLimits, exact: true });
  if (!members.ok) return members;
  const other = otherReading(bytes, members.value);
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
function otherReading(bytes: Uint8Array, members: readonly ZipMember[]): Problem | null {
  const view = viewOf(bytes);
  const end = bytes.length - zip.endSize;
  const ambiguous = (offset: number, file?: string) => problem('file.twoReadings', file === undefined ? undefined : { file }, { offset });
  // The record is the last thing in the file: a comment would be room for another one.
  if (view.getUint32(end, true) !== zip.endSignature || view.getUint16(end + 20, true) !== 0) return ambiguous(end);
  const disks = view.getUint32(end + 4, true);
  const count = view.getUint16(end + 10, true);
  const directory = view.getUint32(end + 16, true);
  if (disks !== 0 || view.getUint16(end + 8, true) !== count || count === zip.mostEntries) return ambiguous(end);
  if (directory + view.getUint32(end + 12, true) !== end) return ambiguous(directory);
  // A folder has a line in the directory that is none of the members.
  if (count !== members.length) return ambiguous(directory);
  const names = new Set<string>();
  let [local, central] = [0, directory];
  for (const { name, packed } of members) {
    if (!isPlainHeader(view, central, local)) return ambiguous(central, name);
    const folded = name.toLowerCase();
    if (!plainName.test(name) || names.has(folded)) return ambiguous(central, name);
    names.add(folded);
    local += zip.localSize + name.length + packed.bytes.length;
    central += zip.centralSize + name.length;
  }
  return local === directory && central === end ? null : ambiguous(Math.min(local, directory));
}

/** Whether a line of the directory leads to the file at `local`, whose own header says the same, and neither says more. */
function isPlainHeader(view: DataView, central: number, local: number): boolean {
  const flags = view.getUint16(central + 8, true);
  const [extra, comment, disk, text] = [30, 32, 34, 36].map((at) => view.getUint16(central + at, true));
  const attributes = view.getUint32(central + 38, true);
  if (view.getUint16(central + 6, true) > zip.version || (flags & ~plainFlags) !== 0) return false;
  if (extra !== 0 || comment !== 0 || disk !== 0 || text !== 0 || view.getUint32(central + 42, true) !== local) return false;
  if ((attributes & dosNoFile) !== 0 || !unixKinds.includes(attributes >>> 28)) return false;
  // From the version needed to the length of the extra field.
  for (let at = 0; at < 26; at += 1) if (view.getUint8(local + 4 + at) !== view.getUint8(central + 6 + at)) return false;
  return true;
}
