import { emptyFill, filled, fits, isHeaderLine } from '../../engine/ledger/segments.ts';
import { utf8ToBytes } from '../../engine/values/sha256.ts';

/** Cuts ledger lines into segments as every writer does. Each segment is its lines, each with a line feed, as bytes. */
export function* cutSegments(lines: Iterable<string>): Generator<{ readonly bytes: Uint8Array; readonly changes: number }> {
  let parts: Uint8Array[] = [];
  let fill = emptyFill;
  for (const line of lines) {
    const bytes = utf8ToBytes(`${line}\n`);
    const isHeader = isHeaderLine(line);
    if (!fits(fill, isHeader, bytes.length)) {
      yield { bytes: joined(parts), changes: fill.changes };
      parts = [];
      fill = emptyFill;
    }
    parts.push(bytes);
    fill = filled(fill, isHeader, bytes.length);
  }
  if (parts.length > 0) yield { bytes: joined(parts), changes: fill.changes };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** Each line with a line feed, as bytes. */
export function linesAsBytes(lines: Iterable<string>): Uint8Array {
  const parts: Uint8Array[] = [];
  for (const line of lines) parts.push(utf8ToBytes(`${line}\n`));
  return joined(parts);
}
