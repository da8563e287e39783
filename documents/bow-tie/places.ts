import { wrapText } from '../html/wrap-text.ts';
import type { BowTieDrawing, DrawnBarrier, DrawnEvent, DrawnHappening, DrawnPath } from './drawing.ts';

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
/** `isCut`: not all of its text is shown. */
export type Placed = { readonly box: Box; readonly isCut: boolean };

/** A cause or a consequence. `bare` is where its path says that nothing stands across it, from the top of its box. */
export type PlacedPath = Placed & {
  readonly of: DrawnPath;
  readonly lines: readonly string[];
  readonly bare: { readonly x: number; readonly y: number } | null;
};
/** A control: its bar at the left of its box, its words below: what it is, its title, how it was tested. */
export type PlacedBarrier = Placed & {
  readonly of: DrawnBarrier;
  readonly head: readonly string[];
  readonly title: readonly string[];
  readonly said: readonly string[];
};
export type PlacedEvent = Placed & { readonly of: DrawnEvent; readonly lines: readonly string[]; readonly rated: string };
export type PlacedHappening = Placed & { readonly of: DrawnHappening; readonly head: string; readonly lines: readonly string[] };

/** Measures of the picture, in pixels. `path`: how far below the top of a line its path runs. */
export const frame = {
  leastWidth: 1080,
  pad: 8,
  head: 28,
  part: 150,
  event: 176,
  joint: 26,
  leastCell: 112,
  letter: 11.5,
  eventLetter: 13,
  line: 15,
  eventLine: 18,
  path: 14,
  words: 42,
  below: 12,
} as const;

/** Room inside the border of a box, on one side. */
const inset = 9;
/** Semi-bold letters are wider than regular ones. */
export const boldly = 1.06;

/** What the width and the longest words make of the columns and lines. */
export type Sizes = {
  readonly width: number;
  /** Cells beside each other on a path of each side, and the width of one. */
  readonly cells: { readonly left: number; readonly right: number };
  readonly cell: number;
  /** The height of a line of barriers. */
  readonly pitch: number;
  readonly event: { readonly x: number; readonly width: number };
  /** Where the first cell of a path stands, and that of what stands on the whole risk. */
  readonly cellX: { readonly left: number; readonly right: number };
  readonly trunkX: { readonly left: number; readonly right: number };
  /** The upright lines in which paths meet. */
  readonly bus: { readonly left: number; readonly right: number };
};

export function sizesOf(drawing: BowTieDrawing, width: number): Sizes {
  const { pad, part, event, joint } = frame;
  // The same room on each side, so that the event stands in the middle: what is on the whole risk takes a cell, and a joint, of it.
  const [before, after] = [drawing.before.length > 0, drawing.after.length > 0];
  const outer = (width - event) / 2 - pad - part - 2 * joint;
  const room = before || after ? outer - joint : outer;
  const count = Math.max(before || after ? 2 : 1, Math.floor(room / frame.leastCell));
  const cell = Math.floor(room / count);
  const cells = { left: before ? count - 1 : count, right: after ? count - 1 : count };
  const words = Math.max(4, ...everyBarrier(drawing).map((barrier) => wordsOf(barrier, cell).count));
  const eventX = (width - event) / 2;
  const cellX = { left: pad + part + joint, right: width - pad - part - joint - cells.right * cell };
  return {
    width,
    cells,
    cell,
    pitch: frame.words + frame.line * (words - 1) + 4 + frame.below,
    event: { x: eventX, width: event },
    cellX,
    trunkX: { left: eventX - joint - cell, right: eventX + event + joint },
    bus: { left: cellX.left + cells.left * cell + joint / 2, right: cellX.right - joint / 2 },
  };
}

/** A width in which a barrier is read well, where there is room for it. */
const usefulCell = 136;

/** The width that a bow-tie has use for: every path in one line, and no line longer than that. */
export function usefulWidth({ causes, consequences, before, after }: BowTieDrawing): number {
  const { pad, part, event, joint } = frame;
  const longest = Math.max(1, ...[...causes, ...consequences].map(({ barriers }) => barriers.length));
  const trunk = before.length > 0 || after.length > 0 ? usefulCell + joint : 0;
  return Math.max(frame.leastWidth, event + 2 * (pad + part + 2 * joint + longest * usefulCell + trunk));
}

function everyBarrier({ causes, before, after, consequences }: BowTieDrawing): readonly DrawnBarrier[] {
  return [...before, ...after, ...[...causes, ...consequences].flatMap(({ barriers }) => barriers)];
}

/** Lines of each of the words of a control, at most. */
const most = { head: 2, title: 3, said: 2 } as const;

/** The words of a control in the lines of its cell. */
export function wordsOf({ head, title, said }: DrawnBarrier, cell: number) {
  const ems = (cell - 8) / frame.letter;
  const wrapped = {
    head: wrapText(head, ems / boldly, most.head),
    title: wrapText(title, ems, most.title),
    said: wrapText(said, ems, most.said),
  };
  const all = Object.values(wrapped);
  return {
    head: wrapped.head.lines,
    title: wrapped.title.lines,
    said: wrapped.said.lines,
    isCut: all.some(({ isCut }) => isCut),
    count: all.reduce((sum, { lines }) => sum + lines.length, 0),
  };
}

/** The room for words in a box of a width, in ems of a size. */
export function boxEms(width: number, letter: number = frame.letter): number {
  return (width - 2 * inset) / letter;
}

/** Where words begin in a box, and how wide the mark of a rating is. */
export const wordsX = inset;
export const swatch = 22;
