import { wrapText } from '../html/wrap-text.ts';
import type { DrawnBarrier, DrawnPath } from './drawing.ts';
import { boxEms, frame, wordsOf, type PlacedBarrier, type PlacedPath } from './places.ts';
import { linesFor, type Sizes } from './sizes.ts';

type Line = { readonly d: string; readonly isMissing: boolean };

/** A part of the picture, from its own top. `ends`: how high its paths meet what is next to it on the side of the event. */
type Part = {
  readonly height: number;
  readonly barriers: readonly PlacedBarrier[];
  readonly ends: readonly number[];
  readonly linesFrom: (top: number) => readonly Line[];
};

/** Between the last cell of a line and the upright by which its path goes on below. */
const turn = 4;

/** Causes or consequences below each other, each with its barriers in lines as words stand on a page. */
export function sideOf(
  paths: readonly DrawnPath[],
  side: 'left' | 'right',
  sizes: Sizes,
): Part & { readonly paths: readonly PlacedPath[] } {
  const { pitch, cell, width } = sizes;
  const { x, count: perLine } = sizes[side].path;
  const [start, end] = side === 'left' ? [frame.pad + frame.part, sizes.left.bus] : [sizes.right.bus, width - frame.pad - frame.part];
  const blocks = stacked(paths, ({ barriers }) => linesFor(barriers.length, perLine));
  const ends: number[] = [];
  const placed: PlacedPath[] = [];
  for (const { of, line, count } of blocks) {
    // A path begins at its cause, and ends at its consequence.
    const own = side === 'left' ? line : line + count - 1;
    const other = side === 'left' ? line + count - 1 : line;
    const { lines, isCut } = wrapText(of.text, boxEms(frame.part), Math.floor((pitch - frame.below - 14) / frame.line));
    placed.push({
      of,
      lines,
      isCut,
      box: {
        x: side === 'left' ? frame.pad : end,
        y: own * pitch,
        width: frame.part,
        height: Math.max(2 * frame.path, 14 + lines.length * frame.line),
      },
      bare: of.barriers.length > 0 || of.target === null ? null : { x: x + 2, y: frame.words - frame.line },
    });
    ends.push(other * pitch + frame.path);
  }
  return {
    height: lastLine(blocks) * pitch,
    paths: placed,
    barriers: blocks.flatMap(({ of, line }) => cellsOf(of.barriers, { x, line, perLine }, sizes)),
    ends,
    linesFrom: (top) =>
      blocks.map(({ of, line, count }) => ({
        d: pathOf({ start, end, x, cell, pitch, perLine, line, count, top }),
        isMissing: of.target === null,
      })),
  };
}

/** What stands on the whole risk, in lines next to the event. */
export function trunkOf(barriers: readonly DrawnBarrier[], side: 'left' | 'right', sizes: Sizes): Part {
  const { pitch, cell } = sizes;
  const { x, count: perLine } = sizes[side].trunk;
  const count = barriers.length === 0 ? 0 : linesFor(barriers.length, perLine);
  const shape = { start: x, end: x + perLine * cell, x, cell, pitch, perLine, line: 0, count };
  return {
    height: count * pitch,
    barriers: cellsOf(barriers, { x, line: 0, perLine }, sizes),
    ends: Array.from({ length: count }, (_, line) => line * pitch + frame.path),
    linesFrom: (top) => (count === 0 ? [] : [{ d: pathOf({ ...shape, top }), isMissing: false }]),
  };
}

type Block = { readonly of: DrawnPath; readonly line: number; readonly count: number };

function stacked(paths: readonly DrawnPath[], lines: (path: DrawnPath) => number): readonly Block[] {
  const blocks: Block[] = [];
  for (const of of paths) blocks.push({ of, line: lastLine(blocks), count: lines(of) });
  return blocks;
}

function lastLine(blocks: readonly Block[]): number {
  const last = blocks.at(-1);
  return last === undefined ? 0 : last.line + last.count;
}

type Cells = { readonly x: number; readonly line: number; readonly perLine: number };

function cellsOf(barriers: readonly DrawnBarrier[], { x, line, perLine }: Cells, { cell, pitch }: Sizes): readonly PlacedBarrier[] {
  return barriers.map((of, at) => ({
    of,
    ...wordsOf(of, cell),
    box: {
      x: x + (at % perLine) * cell,
      y: (line + Math.floor(at / perLine)) * pitch,
      width: cell - turn - 2,
      height: pitch - frame.below,
    },
  }));
}

type Shape = {
  readonly start: number;
  readonly end: number;
  readonly x: number;
  readonly cell: number;
  readonly pitch: number;
  readonly perLine: number;
  readonly line: number;
  readonly count: number;
  readonly top: number;
};

/** The line of a path: straight through each line of barriers, and between two of them back below the words of the first. */
function pathOf({ start, end, x, cell, pitch, perLine, line, count, top }: Shape): string {
  const y = (at: number) => top + (line + at) * pitch + frame.path;
  const turns = Array.from({ length: count - 1 }, (_, at) => {
    const below = top + (line + at + 1) * pitch - frame.below / 2;
    return `H${x + perLine * cell - turn}V${below}H${x - turn}V${y(at + 1)}`;
  });
  return `M${start} ${y(0)}${turns.join('')}H${end}`;
}
