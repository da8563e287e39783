import { problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import { decodeCp949 } from './cp949.ts';
import { isKorean, isLatin } from './plausible-text.ts';
import { sheetLimits, tooManyRows } from './sheet.ts';

// Node and every browser have TextDecoder, but no `lib` below the DOM's declares it.
declare const TextDecoder: new (label: string, options: { fatal: boolean }) => { decode(bytes: Uint8Array): string };

/** How the text of a file is written in bytes. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'cp949', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

/** A text, and how its file was written. */
export type DecodedText = { readonly text: string; readonly encoding: Encoding };

// Control characters that no text file has.
// eslint-disable-next-line no-control-regex -- these are the characters that tell a binary file
const binary = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/;

/**
 * The text of a file that a person saved. UTF-8 is what is valid as such; UTF-16 has a byte order mark, or bytes of nought where
 * only its signs have them; CP949 and Windows-1252 are told apart by which of them gives a text that
 * somebody may have written. Bytes that are none of these are refused. Line ends become `\n`.
 */
export function decodeText(bytes: Uint8Array): Result<DecodedText> {
  const decoded = decodedText(bytes);
  // No text has a byte of nought but UTF-16.
  if (decoded === null) return fail(problem(bytes.includes(0) ? 'file.unknownKind' : 'file.wrongEncoding'));
  const { text, encoding } = decoded;
  if (binary.test(text)) return fail(problem('file.unknownKind'));
  if (lineEnds(text) > sheetLimits.lines) return tooManyRows(sheetLimits.lines);
  return ok({ text: text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text, encoding });
}

/** Line feeds and carriage returns: each may become a row, or a text of its own. */
function lineEnds(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || code === 0x0d) count += 1;
  }
  return count;
}

function decodedText(bytes: Uint8Array): DecodedText | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs('utf-16be', bytes);
  if (bytes.includes(0)) return unmarkedUtf16(bytes);
  const utf8 = decodeAs('utf-8', bytes);
  if (utf8 !== null) return utf8;
  const cp949 = decodeCp949(bytes);
  const isSure = cp949 === null ? 'no' : isKorean(bytes);
  const korean = cp949 === null || isSure === 'no' ? null : ({ text: cp949, encoding: 'cp949' } as const);
  if (isSure === 'yes') return korean;
  const latin = asLatin(decodeAs('windows-1252', bytes));
  return latin !== null && isLatin(latin.text) ? latin : korean;
}

/** What Windows-1252 has from 80 to 9F; five of them are nothing. */
const windowsSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Some versions of Node read these bytes as the control characters that ISO 8859-1 has there. */
function asLatin(decoded: DecodedText | null): DecodedText | null {
  if (decoded === null) return null;
  const text = decoded.text.replace(/[\u0080-\u009f]/g, (sign) => windowsSigns.charAt(sign.charCodeAt(0) - 0x80));
  return /[\u0080-\u009f]/.test(text) ? null : { ...decoded, text };
}

/** UTF-16 without a mark has line ends, and what no text has in the other order of bytes. `null`: it is none. */
function unmarkedUtf16(bytes: Uint8Array): DecodedText | null {
  if (bytes.length % 2 !== 0) return null;
  const read = (['utf-16le', 'utf-16be'] as const).flatMap((encoding) => {
    const decoded = decodeAs(encoding, bytes);
    return decoded !== null && /[\n\r]/.test(decoded.text) && !/[\p{Cn}\p{Co}]/u.test(decoded.text) && !binary.test(decoded.text)
      ? [decoded]
      : [];
  });
  return read.length === 1 ? (read[0] ?? null) : null;
}

function decodeAs(encoding: Exclude<Encoding, 'cp949'>, bytes: Uint8Array): DecodedText | null {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return null;
  }
}
