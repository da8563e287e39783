import type { Header } from '../../engine/ledger/entry.ts';
import { blockOfLine, lineBlocks, type LineBlock } from '../../engine/ledger/line-blocks.ts';
import type { LineKeeper } from '../../engine/ledger/line-keeper.ts';
import { concatBytes } from '../../engine/values/sha256.ts';
import { textLinesOf } from './lines.ts';
import { segmentCutter, type CutSegment } from './segment-cutter.ts';
import { unpacked, type Packer, type RegisterContent, type SealedSegment } from './write-register-file.ts';

/** The ledger of a register file that is written on: segments are packed while the lines after them are made. */
export type OpenLedger = {
  readonly keeper: LineKeeper;
  /** Hands over what is full. Settles once there is room for more; `null` where there was nothing to hand over. */
  handOver(): Promise<void> | null;
  /** Hands over what is left, and answers the ledger of the file: its full segments, packed once `packer` has settled, and the lines after them. */
  end(): Promise<Pick<RegisterContent, 'sealed' | 'tail'>>;
};

/** `before` are the full segments of the file, and `rest` the lines after them, which are asked for once something is to follow them. */
export function openLedger(before: readonly SealedSegment[], rest: () => Iterable<string>, packer: Packer): OpenLedger {
  const sealed: SealedSegment[] = [...before];
  const cutter = segmentCutter();
  let waiting: { readonly at: number; readonly segment: CutSegment }[] = [];
  let isBegun = false;
  /** Where the header of the entry that is being made is to stand. */
  let room: Uint8Array | null = null;

  function take(block: LineBlock): void {
    for (const segment of cutter.add(block)) waiting.push({ at: sealed.push({ packed: unpacked, changes: segment.changes }) - 1, segment });
  }

  function begin(): void {
    if (!isBegun) for (const block of lineBlocks(rest())) take(block);
    isBegun = true;
  }

  const isHeldBack = ({ parts }: CutSegment) => room !== null && parts.includes(room);

  async function pack(): Promise<void> {
    const ready = waiting.filter(({ segment }) => !isHeldBack(segment));
    waiting = waiting.filter(({ segment }) => isHeldBack(segment));
    for (const { at, segment } of ready) {
      const { parts, changes } = segment;
      await packer.add({ as: 'whole', bytes: concatBytes(...parts), take: (packed) => (sealed[at] = { packed, changes }) });
    }
  }

  return {
    keeper: {
      begin(header: Header) {
        begin();
        take(blockOfLine(header));
        room = cutter.open().parts.at(-1) ?? null;
      },
      add: take,
      end(header: Header) {
        room?.set(blockOfLine(header).bytes);
        room = null;
      },
    },
    handOver: () => (waiting.some(({ segment }) => !isHeldBack(segment)) ? pack() : null),
    async end() {
      begin();
      await pack();
      return { sealed, tail: textLinesOf(concatBytes(...cutter.open().parts)) };
    },
  };
}
