import { problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import { readZip, type ZipMember } from '../zip/read-zip.ts';
import { decodeText, type DecodedText } from './decode-text.ts';
import { sheetLimits } from './sheet.ts';

/** What the bytes of a file are, by what is in them: its name says nothing. */
export type FileKind =
  | { readonly is: 'xlsx'; readonly members: readonly ZipMember[] }
  | { readonly is: 'ods'; readonly members: readonly ZipMember[] }
  | { readonly is: 'text'; readonly text: DecodedText };

/** Tells what a file is. What is of a program whose files cannot be read is refused with what to do about it. */
export function fileKind(bytes: Uint8Array): Result<FileKind> {
  const size = checkedSize(bytes);
  if (!size.ok) return size;
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return zipKind(bytes);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return fail(problem(compoundKind(bytes)));
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) return fail(problem('file.isPdf'));
  // Excel 2 to 4 wrote records without a container around them; each begins with its version and a length.
  if (bytes[0] === 0x09 && [0, 2, 4].includes(bytes[1] ?? -1) && bytes[3] === 0) return fail(problem('file.oldExcel'));
  const text = decodeText(bytes);
  if (!text.ok) return text;
  if (text.value.text.trim() === '') return fail(problem('file.empty'));
  // The XML of Excel 2003, and a web page with its pictures in one file.
  const isOld = /^\s*(?:<\?xml[^>]*>\s*<\?mso-application\s+progid="Excel\.Sheet"|MIME-Version:)/i.test(text.value.text.slice(0, 1000));
  return isOld ? fail(problem('file.oldExcel')) : ok({ is: 'text', text: text.value });
}

/** The bytes of a file that is neither empty nor larger than is read at once. */
function checkedSize(bytes: Uint8Array): Result<Uint8Array> {
  if (bytes.length === 0) return fail(problem('file.empty'));
  if (bytes.length > sheetLimits.bytes) return fail(problem('file.tooLarge', undefined, { max: `${sheetLimits.bytes / 1024 ** 2} MiB` }));
  return ok(bytes);
}

function zipKind(bytes: Uint8Array): Result<FileKind> {
  const members = readZip(bytes);
  if (!members.ok) return members;
  const has = (name: string) => members.value.some((member) => member.name === name);
  const [first] = members.value;
  if (has('xl/workbook.bin')) return fail(problem('file.oldExcel'));
  if (members.value.some(({ name }) => /^Index(\.zip$|\/Document\.iwa$)/.test(name))) return fail(problem('file.isNumbers'));
  const isOds = has('content.xml') && (has('META-INF/manifest.xml') || first?.name === 'mimetype');
  return ok({ is: isOds ? 'ods' : 'xlsx', members: members.value });
}

/** What an OLE compound file holds, by the names in its directory, whose entries have 128 bytes each. */
function compoundKind(bytes: Uint8Array) {
  const holds = (name: string) => {
    const wanted = Array.from(`${name}\0`, (letter) => [letter.charCodeAt(0), 0]).flat();
    for (let at = 512; at + 128 <= bytes.length; at += 128) {
      if (wanted.every((byte, offset) => bytes[at + offset] === byte)) return true;
    }
    return false;
  };
  if (holds('EncryptedPackage')) return 'file.encrypted';
  return holds('Workbook') || holds('Book') ? 'file.oldExcel' : 'file.unknownKind';
}

function startsWith(bytes: Uint8Array, ...wanted: readonly number[]): boolean {
  return wanted.every((byte, at) => bytes[at] === byte);
}
