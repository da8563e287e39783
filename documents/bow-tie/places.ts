import { wrapText } from '../html/wrap-text.ts';
import type { DrawnBarrier, DrawnEvent, DrawnHappening, DrawnPath } from './drawing.ts';

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
