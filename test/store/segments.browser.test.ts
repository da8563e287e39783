import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutSegments } from '../../documents/register-file/segment-cutter.ts';
import { sealing, type SealedEntry } from '../../engine/ledger/append.ts';
import { headOf, type Head } from '../../engine/ledger/entry.ts';
import { copyOfBlock, type LineBlock } from '../../engine/ledger/line-blocks.ts';
import { atOnce } from '../../engine/values/steps.ts';
import { appendLines, firstOpenSegment, partsOfEntry, reopened } from '../../store/ledger/open-segment.ts';

const signature = { now: '2025-07-01T00:00:00.000Z', replica: 'test', actor: 'a', attributedTo: null, schema: 1 };

type Shape = { readonly changes: number; readonly bytes: number; readonly isKept: boolean };
/** `written`: the lines of its changes as they were hashed, where they are kept. */
type Sealed = { readonly entry: SealedEntry; readonly written: LineBlock[] | undefined };

/** A chain of entries with the given numbers of changes, each change about so many bytes long. */
function chain(entries: readonly Shape[]): Sealed[] {
  let head: Head | null = null;
  return entries.map(({ changes, bytes, isKept }) => {
    const made = Array.from({ length: changes }, (_, index) => ({
      table: 'risks',
      id: `r${index}`,
      before: null,
      after: { text: 'x'.repeat(bytes) },
    }));
    const written: LineBlock[] = [];
    const entry = atOnce(
      sealing({ action: 'test', note: null, changes: made }, head, signature, (block) => written.push(copyOfBlock(block))),
    );
    head = headOf(entry.header);
    return { entry, written: isKept ? written : undefined };
  });
}

describe('segments of the store', () => {
  it('are cut where the register file cuts them, however the entries came, whether their lines were kept, and whatever was read again in between', () => {
    const entry = fc.record({
      changes: fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 900, max: 2_100 })),
      bytes: fc.integer({ min: 0, max: 1_500 }),
      isKept: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 6 }), (shape) => {
        const entries = chain(shape);
        let open = firstOpenSegment;
        const sealed: Uint8Array[] = [];
        for (const { entry, written } of entries) {
          const next = atOnce(appendLines(open, partsOfEntry(entry, written)));
          sealed.push(...next.sealed.map(({ bytes }) => bytes));
          open = reopened(next.open.number, next.open.parts);
          expect(open.fill).toEqual(next.open.fill);
        }
        const cut = [...cutSegments(entries.flatMap(({ entry }) => entry.lines))];
        const tail = new TextEncoder().encode(open.parts.flatMap(({ lines }) => lines.map((line) => `${line}\n`)).join(''));
        expect([...sealed, tail].map((bytes) => bytes.length)).toEqual(cut.map(({ bytes }) => bytes.length));
        expect([...sealed, tail].every((bytes, index) => bytes.every((byte, place) => byte === cut[index]?.bytes[place]))).toBe(true);
      }),
      { numRuns: 25 },
    );
  });
});
