import { z } from '../values/schema.ts';
import type { ChangeLine, Entry, Header } from './entry.ts';

/** A segment ends before the line that would bring it over either limit; every writer cuts at the same places. */
export const segmentLimits = { changes: 1000, bytes: 1024 * 1024 } as const;

/** How full the open segment is: its change lines, and its bytes with line feeds. */
export type Fill = { readonly changes: number; readonly bytes: number };
export const emptyFill: Fill = { changes: 0, bytes: 0 };

/** Headers begin with `{"action":`, change lines with `{"after":`: canonical keys are sorted. */
export function isHeaderLine(line: string): boolean {
  return line.startsWith('{"action":');
}

/** The `c` of `{"action":`, where a change line has the `f` of `{"after":`. */
const fourthOfHeader = 0x63;

/** As `isHeaderLine`, of the line that begins at a place in bytes. */
export function isHeaderAt(bytes: Uint8Array, start: number): boolean {
  return bytes[start + 3] === fourthOfHeader;
}

/** No header line is shorter, in bytes: its instant and its three hashes alone take as much. Whoever passes over headers begins to look for their end here. */
export const shortestHeader = 24 + 3 * 64;

/** Whether a line of `bytes` (line feed included) still belongs to the open segment. */
export function fits(fill: Fill, isHeader: boolean, bytes: number): boolean {
  if (fill.bytes === 0) return true;
  return fill.changes + (isHeader ? 0 : 1) <= segmentLimits.changes && fill.bytes + bytes <= segmentLimits.bytes;
}

export function filled(fill: Fill, isHeader: boolean, bytes: number): Fill {
  return { changes: fill.changes + (isHeader ? 0 : 1), bytes: fill.bytes + bytes };
}

export const segmentNamePattern = /^ledger\/\d{6,}\.jsonl$/;

/** `ledger/000001.jsonl`: segments count from 1. */
export function segmentName(number: number): string {
  return `ledger/${String(number).padStart(6, '0')}.jsonl`;
}

const anyLine = z.custom<Header | ChangeLine>((value) => typeof value === 'object' && value !== null);

/** Parses lines that were verified or written by this program. An entry whose lines are incomplete ends the reading. */
export function* entriesOf(lines: Iterable<string>): Generator<Entry> {
  let header: Header | null = null;
  let changes: ChangeLine[] = [];
  for (const line of lines) {
    const parsed = anyLine.parse(JSON.parse(line));
    if ('hash' in parsed) {
      header = parsed;
      changes = [];
    } else {
      changes.push(parsed);
    }
    if (header !== null && changes.length === header.count) {
      yield { header, changes };
      header = null;
    }
  }
}
