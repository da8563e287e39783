import { segmentLimits } from '../../engine/ledger/segments.ts';

/** `{"after":{},"before":null,"id":"a","n":1,"seq":1,"table":"b"}` and a line feed: no line of a ledger is shorter. */
const shortestLine = 60;
/** Lines that another hand may have put in, and that are still named one by one. */
const strayLines = 100;

/** Whether bytes hold more than a segment can: many lines beyond its size, or more lines than there is room for. */
export function isBeyondAnySegment(bytes: Uint8Array): boolean {
  const most = bytes.length / shortestLine + strayLines;
  let lines = 0;
  for (let at = bytes.indexOf(0x0a); at >= 0 && lines <= most; at = bytes.indexOf(0x0a, at + 1)) lines += 1;
  return lines > most || (lines > 1 && bytes.length > 2 * segmentLimits.bytes);
}
