import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { openLedger } from '../../../documents/register-file/open-ledger.ts';
import { cutSegments } from '../../../documents/register-file/segment-cutter.ts';
import { packPiece, unpacked, type Packer } from '../../../documents/register-file/write-register-file.ts';
import { inflateRaw } from '../../../node/native/inflate-raw.ts';
import { headerToCome, sealing, type Change } from '../../../engine/ledger/append.ts';
import { headOf, type Head } from '../../../engine/ledger/entry.ts';
import type { Packed } from '../../../documents/zip/packed.ts';

const by = { now: '2025-01-01T00:00:00.000Z', replica: 'test', actor: 'a-person', attributedTo: null, schema: 9 };

/** Packs here and now. */
const packer: Packer = {
  add: (piece) => Promise.resolve(packPiece(piece)),
  settled: () => Promise.resolve(),
  end: () => Promise.resolve(),
};

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');
const unpackedText = ({ method, bytes, size }: Packed) => text(method === 0 ? bytes : (inflateRaw({ bytes, size }) ?? new Uint8Array()));

function changesOf(count: number, size: number): Change[] {
  return Array.from({ length: count }, (_, at) => ({
    table: 'risks',
    id: `${at}`.padStart(36, '0'),
    before: null,
    after: { id: `${at}`, title: '가x'.repeat(size) },
  }));
}

/** An entry: so many changes, of texts so long. Some entries are of several segments, and some lines longer than one. */
const entry = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 400 })) },
  { weight: 2, arbitrary: fc.tuple(fc.integer({ min: 900, max: 2_600 }), fc.integer({ min: 0, max: 60 })) },
  { weight: 1, arbitrary: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 200_000, max: 300_000 })) },
);

describe('a ledger that is packed while it is written', () => {
  it('holds the lines that its entries have once they are made, cut where every writer cuts them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { maxLength: 4 }), fc.array(entry, { minLength: 1, maxLength: 4 }), async (earlier, later) => {
        let head: Head | null = null;
        const lines: string[] = [];
        const made = async (count: number, size: number, ledger: ReturnType<typeof openLedger> | null) => {
          const draft = { action: 'register.import', note: size % 2 === 0 ? null : '가져오기', changes: changesOf(count, size) };
          ledger?.keeper.begin(headerToCome(draft, head, by));
          const steps = sealing(draft, head, by, (block) => ledger?.keeper.add(block));
          let step = steps.next();
          for (; step.done !== true; step = steps.next()) await ledger?.handOver();
          ledger?.keeper.end(step.value.header);
          lines.push(...step.value.lines);
          head = headOf(step.value.header);
        };
        for (const [count, size] of earlier) await made(count, size, null);
        const before = [...cutSegments(lines)];
        const full = before.slice(0, -1).map(({ changes }) => ({ packed: unpacked, changes }));
        const open = text(before.at(-1)?.bytes ?? new Uint8Array())
          .split('\n')
          .slice(0, -1);
        const ledger = openLedger(full, () => open, packer);
        for (const [count, size] of later) await made(count, size, ledger);
        const { sealed, tail } = await ledger.end();
        const expected = [...cutSegments(lines)];
        const rest = [...tail].map((line) => `${typeof line === 'string' ? line : ''}\n`).join('');
        expect(sealed.map(({ changes }) => changes)).toEqual(expected.slice(0, -1).map(({ changes }) => changes));
        const added = sealed.slice(full.length).map(({ packed }) => unpackedText(packed));
        expect([...added, rest]).toEqual(expected.slice(full.length).map(({ bytes }) => text(bytes)));
      }),
      { numRuns: 25 },
    );
  });
});
