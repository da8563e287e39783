import * as fc from 'fast-check';
import { kinds } from '../../../domain/index.ts';
import { schemas } from '../../../domain/migrations/all.ts';
import type { MemoryRegister } from '../../../engine/commands/memory-register.ts';
import { keysOf } from '../../../engine/ledger/about.ts';
import { recordKey, type ChangeLine, type Header } from '../../../engine/ledger/entry.ts';
import { tableOf } from '../../../engine/ledger/replay.ts';
import { isHeaderLine } from '../../../engine/ledger/segments.ts';
import { rowIndexes } from '../../../engine/rows/row-indexes.ts';
import { utf8ToBytes } from '../../../engine/values/sha256.ts';
import { reopened } from '../../../store/ledger/open-segment.ts';
import type { StoredLedger } from '../../../store/ledger/read-ledger.ts';
import type { SegmentMeta } from '../../../store/ledger/stored-ledger.ts';

/** Lines in each segment, and whether its index leads there from the owners of parts. */
export const cuts = fc.array(fc.record({ lines: fc.integer({ min: 1, max: 12 }), withOwners: fc.boolean() }), {
  minLength: 0,
  maxLength: 30,
});

/** The ledger of a register as the store keeps it, cut at any places. */
export function cutLedger(
  { appended }: MemoryRegister,
  at: readonly { readonly lines: number; readonly withOwners: boolean }[],
): StoredLedger {
  const lines = appended.flatMap((entry) => entry.lines.map((line) => ({ line, seq: entry.header.seq, at: entry.header.at })));
  const segments: SegmentMeta[] = [];
  const sealed = new Map<number, Uint8Array>();
  const index = new Map<number, Set<string>>();
  let from = 0;
  for (const cut of at) {
    const own = lines.slice(from, from + cut.lines);
    if (from + cut.lines >= lines.length) break;
    from += cut.lines;
    const number = segments.length + 1;
    const [first, last] = [own[0], own.at(-1)];
    if (first === undefined || last === undefined) break;
    const changes = own.filter(({ line }) => !isHeaderLine(line)).map(({ line }) => JSON.parse(line) as ChangeLine);
    const meta = { number, changes: changes.length, firstSeq: first.seq, lastSeq: last.seq, firstAt: first.at, lastAt: last.at };
    segments.push(cut.withOwners ? { ...meta, withOwners: true } : meta);
    sealed.set(number, utf8ToBytes(own.map(({ line }) => `${line}\n`).join('')));
    const keys = changes.flatMap((one) => (cut.withOwners ? keysOf(kinds, one) : [recordKey(one.table, one.id)]));
    index.set(number, new Set(keys));
  }
  const open = new Map<number, { seq: number; at: string; lines: string[] }>();
  for (const { line, seq, at: when } of lines.slice(from)) {
    const part = open.get(seq) ?? { seq, at: when, lines: [] };
    part.lines.push(line);
    open.set(seq, part);
  }
  return {
    segments,
    open: reopened(segments.length + 1, [...open.values()]),
    read: {
      headers: new Map<number, Header>(),
      async *segments(numbers) {
        for (const number of numbers) yield { number, bytes: sealed.get(number) ?? new Uint8Array() };
      },
      numbersOf: async (records) => [...index].filter(([, keys]) => records.some((key) => keys.has(key))).map(([number]) => number),
    },
  };
}

/** The rows at the end of its ledger. */
export function nowOf({ replay }: MemoryRegister) {
  return { find: rowIndexes((table) => tableOf(replay, table)).find, schemas };
}
