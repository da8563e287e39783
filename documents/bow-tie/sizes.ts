import type { BowTieDrawing, DrawnBarrier, DrawnPath } from './drawing.ts';
import { frame, wordsOf } from './places.ts';

/** What the width and the longest words make of the columns and lines. */
export type Sizes = {
  readonly width: number;
  /** The width of a cell, in which one barrier stands, and the height of a line of them. */
  readonly cell: number;
  readonly pitch: number;
  readonly event: { readonly x: number; readonly width: number };
  readonly left: SideSizes;
  readonly right: SideSizes;
};

/** The columns of one side: what stands on its paths, and on the whole risk. */
export type SideSizes = {
  /** Cells beside each other. */
  readonly path: Cells;
  readonly trunk: Cells;
  /** The upright line in which the paths meet. */
  readonly bus: number;
};
type Cells = { readonly x: number; readonly count: number };

export function sizesOf(drawing: BowTieDrawing, width: number): Sizes {
  const { pad, part, event, joint } = frame;
  // The same room on each side, so that the event stands in the middle: what is on the whole risk takes cells, and a joint, of it.
  const hasTrunk = drawing.before.length + drawing.after.length > 0;
  const room = (width - event) / 2 - pad - part - 2 * joint - (hasTrunk ? joint : 0);
  const count = Math.max(hasTrunk ? 2 : 1, Math.floor(room / frame.leastCell));
  const cell = Math.floor(room / count);
  const words = Math.max(4, ...everyBarrier(drawing).map((barrier) => wordsOf(barrier, cell).count));
  const eventX = (width - event) / 2;
  const [left, right] = [shared(drawing.causes, drawing.before.length, count), shared(drawing.consequences, drawing.after.length, count)];
  const leftX = pad + part + joint;
  const rightX = width - pad - part - joint - right.path * cell;
  return {
    width,
    cell,
    pitch: frame.words + frame.line * (words - 1) + 4 + frame.below,
    event: { x: eventX, width: event },
    left: {
      path: { x: leftX, count: left.path },
      trunk: { x: eventX - joint - left.trunk * cell, count: left.trunk },
      bus: leftX + left.path * cell + joint / 2,
    },
    right: { path: { x: rightX, count: right.path }, trunk: { x: eventX + event + joint, count: right.trunk }, bus: rightX - joint / 2 },
  };
}

/** How the cells of a side are shared between its paths and what stands on the whole risk, so that the picture is as low as it can be. */
function shared(paths: readonly DrawnPath[], whole: number, count: number): { readonly path: number; readonly trunk: number } {
  if (whole === 0) return { path: count, trunk: 0 };
  const lines = (path: number) => paths.reduce((sum, { barriers }) => sum + linesFor(barriers.length, path), 0);
  const height = (trunk: number) => Math.max(lines(count - trunk), linesFor(whole, trunk));
  const trunks = Array.from({ length: count - 1 }, (_, at) => at + 1);
  const trunk = trunks.reduce((best, one) => (height(one) < height(best) ? one : best));
  return { path: count - trunk, trunk };
}

/** The lines that so many barriers take; an empty path takes one. */
export function linesFor(barriers: number, perLine: number): number {
  return Math.max(1, Math.ceil(barriers / perLine));
}

/** A width in which a barrier is read well, where there is room for it. */
const usefulCell = 136;

/** The width that a bow-tie has use for: every path in one line, and no line longer than that. */
export function usefulWidth({ causes, consequences, before, after }: BowTieDrawing): number {
  const { pad, part, event, joint } = frame;
  const longest = Math.max(1, ...[...causes, ...consequences].map(({ barriers }) => barriers.length));
  const whole = Math.max(before.length, after.length);
  const trunk = whole > 0 ? whole * usefulCell + joint : 0;
  return Math.max(frame.leastWidth, event + 2 * (pad + part + 2 * joint + longest * usefulCell + trunk));
}

function everyBarrier({ causes, before, after, consequences }: BowTieDrawing): readonly DrawnBarrier[] {
  return [...before, ...after, ...[...causes, ...consequences].flatMap(({ barriers }) => barriers)];
}
