import { needleOf } from '../values/byte-search.ts';
import { decodeUtf8 } from '../values/utf8.ts';
import { headOf, type ChangeLine, type Header } from './entry.ts';
import type { StoredRow } from '../rows/row.ts';
import { migrateAction, migrateRows, tableOf, type Replay } from './replay.ts';
import { isHeaderAt, shortestHeader } from './segments.ts';

const [lineFeed, comma, opening, closing] = [0x0a, 0x2c, 0x5b, 0x5d];
const migrating = `{"action":${JSON.stringify(migrateAction)},`;
const migratingAt = needleOf(migrating);

/**
 * Folds the lines of a segment (UTF-8, each with its line feed) into the rows that the segments before it made, in place, as
 * `applyEntry` does entry by entry: up to the first entry that is `beyond`, or all of them. They must have been verified
 * or written by this program. Of headers, two thirds of a ledger of single edits, only those are read that say something.
 * Rows of a revision above `sharedUpTo` are nobody else's and are changed in place; older ones are copied first.
 */
export function foldSegment(replay: Replay, bytes: Uint8Array, beyond: ((header: Header) => boolean) | null, sharedUpTo: number): void {
  const changes = listOfLines(bytes.length);
  let last: number | null = null;

  /** What was gone over becomes rows, and the last header their head. */
  function fold(): void {
    for (const { table, id, before, after, seq } of changes.take()) {
      const rows = tableOf(replay, table);
      const row = rows.get(id);
      if (after === null) rows.delete(id);
      else if (before === null) rows.set(id, Object.assign(after, { revision: seq }) as StoredRow);
      else if (row !== undefined && row.revision > sharedUpTo) Object.assign(row, after, { revision: seq });
      else rows.set(id, { ...row, ...after, revision: seq } as StoredRow);
    }
    if (last === null) return;
    const header = headerAt(bytes, last);
    replay.head = headOf(header);
    replay.schema = header.schema;
    last = null;
  }

  for (let start = 0; start < bytes.length;) {
    const isHeader = isHeaderAt(bytes, start);
    const end = bytes.indexOf(lineFeed, isHeader ? start + shortestHeader : start);
    if (!isHeader) changes.add(bytes.subarray(start, end));
    else {
      if (beyond?.(headerAt(bytes, start)) === true) break;
      if (migratingAt(bytes, start, start + migrating.length) === start) {
        fold();
        migrateRows(replay, headerAt(bytes, start).schema);
      }
      last = start;
    }
    start = end + 1;
  }
  fold();
}

function headerAt(bytes: Uint8Array, start: number): Header {
  return JSON.parse(textOf(bytes.subarray(start, bytes.indexOf(lineFeed, start)))) as Header;
}

/** Change lines as one JSON list: decoded and parsed at once, which is faster than line by line. */
function listOfLines(room: number) {
  const list = new Uint8Array(room + 1);
  let size = 0;
  return {
    add(line: Uint8Array): void {
      list[size] = size === 0 ? opening : comma;
      list.set(line, size + 1);
      size += 1 + line.length;
    },
    take(): readonly ChangeLine[] {
      if (size === 0) return [];
      list[size] = closing;
      const text = textOf(list.subarray(0, size + 1));
      size = 0;
      return JSON.parse(text) as ChangeLine[];
    },
  };
}

function textOf(bytes: Uint8Array): string {
  const text = decodeUtf8(bytes);
  if (text === null) throw new Error('a segment that is not UTF-8');
  return text;
}
