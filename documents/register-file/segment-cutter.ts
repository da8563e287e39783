import { lineBlocks, type Line, type LineBlock } from '../../engine/ledger/line-blocks.ts';
import { emptyFill, filled, fits, isHeaderAt } from '../../engine/ledger/segments.ts';
import { concatBytes } from '../../engine/values/sha256.ts';

/** The lines of a segment, each with a line feed: bytes one behind the other, and how many of the lines are changes. */
export type CutSegment = { readonly parts: readonly Uint8Array[]; readonly changes: number };

/** Cuts ledger lines into segments as every writer does. Each segment is its lines, each with a line feed, as bytes. */
export function* cutSegments(lines: Iterable<Line>): Generator<{ readonly bytes: Uint8Array; readonly changes: number }> {
  const cutter = segmentCutter();
  for (const block of lineBlocks(lines)) yield* cutter.add(block).map(joinedParts);
  const last = cutter.open();
  if (last.parts.length > 0) yield joinedParts(last);
}

function joinedParts({ parts, changes }: CutSegment) {
  return { bytes: concatBytes(...parts), changes };
}

/** As `cutSegments`, of lines that come block by block. */
export function segmentCutter() {
  let fill = emptyFill;
  let parts: Uint8Array[] = [];
  return {
    /** Takes a copy of lines, and answers the segments that are full. */
    add({ bytes, ends }: LineBlock): CutSegment[] {
      const full: CutSegment[] = [];
      let [from, start] = [0, 0];
      for (const end of ends) {
        const isHeader = isHeaderAt(bytes, start);
        if (!fits(fill, isHeader, end - start)) {
          if (start > from) parts.push(bytes.slice(from, start));
          full.push({ parts, changes: fill.changes });
          [fill, parts, from] = [emptyFill, [], start];
        }
        fill = filled(fill, isHeader, end - start);
        start = end;
      }
      parts.push(bytes.slice(from));
      return full;
    },
    /** The segment that is not full yet, as it stands. */
    open: (): CutSegment => ({ parts, changes: fill.changes }),
  };
}
