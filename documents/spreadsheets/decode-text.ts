import { problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import { sheetLimits, tooManyRows } from './sheet.ts';

// Node and every browser have TextDecoder, but no `lib` below the DOM's declares it.
declare const TextDecoder: new (label: string, options: { fatal: boolean }) => { decode(bytes: Uint8Array): string };

// Control characters that no text file has.
// eslint-disable-next-line no-control-regex -- these are the characters that tell a binary file
const binary = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/;

/**
 * The text of a file that a person saved: UTF-8 with or without a byte order mark, UTF-16 with one, else CP949 (as the web
 * calls it, euc-kr). Bytes that are none of these are refused, never guessed at. Line ends become `\n`.
 */
export function decodeText(bytes: Uint8Array): Result<string> {
  const text = decoded(bytes);
  if (text === null) return fail(problem('file.wrongEncoding'));
  if (binary.test(text)) return fail(problem('file.unknownKind'));
  if (lineEnds(text) > sheetLimits.lines) return tooManyRows(sheetLimits.lines);
  return ok(text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);
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

function decoded(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs('utf-16be', bytes);
  return decodeAs('utf-8', bytes) ?? decodeAs('euc-kr', bytes);
}

function decodeAs(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
