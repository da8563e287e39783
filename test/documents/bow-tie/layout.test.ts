import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bowTieLayout, type BowTieLayout } from '../../../documents/bow-tie/layout.ts';
import { frame, type Box } from '../../../documents/bow-tie/places.ts';
import { usefulWidth } from '../../../documents/bow-tie/sizes.ts';
import { cases } from '../../support/long.ts';
import { drawings } from './drawings.ts';
import { largeDrawing } from './large-drawing.ts';

const widths = fc.constantFrom(600, 1080, 1216, 1640, 2400);

/** The room that everything takes: of a path across which nothing stands, the words that say so too. */
function boxesOf({ paths, barriers, event, happenings }: BowTieLayout): readonly Box[] {
  const bare = paths.flatMap(({ box, bare: at }) => (at === null ? [] : [{ x: at.x, y: box.y + at.y - 8, width: 60, height: 16 }]));
  return [...paths, ...barriers, event, ...happenings].map(({ box }) => box).concat(bare);
}

const overlap = (one: Box, other: Box) =>
  one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;

/** The straight pieces of lines, as boxes without one of their extents. */
function piecesOf({ lines }: BowTieLayout): readonly Box[] {
  return lines.flatMap(({ d }) => {
    const pieces: Box[] = [];
    let [x, y] = [0, 0];
    for (const [, letter, numbers = ''] of d.matchAll(/([MHV])([-\d. ]+)/g)) {
      const [first = 0, second = 0] = numbers.trim().split(' ').map(Number);
      const [nextX, nextY] = letter === 'M' ? [first, second] : letter === 'H' ? [first, y] : [x, first];
      if (letter !== 'M')
        pieces.push({ x: Math.min(x, nextX), y: Math.min(y, nextY), width: Math.abs(nextX - x), height: Math.abs(nextY - y) });
      [x, y] = [nextX, nextY];
    }
    return pieces;
  });
}

describe('the picture of a bow-tie', () => {
  it('has nothing over anything else, and nothing outside of it, whatever there is to show', () => {
    fc.assert(
      fc.property(drawings, widths, (drawing, width) => {
        const layout = bowTieLayout(drawing, width);
        const boxes = boxesOf(layout);
        const isInside = ({ x, y, width: w, height: h }: Box) => x >= 0 && y >= 0 && x + w <= layout.width && y + h <= layout.height;
        expect(boxes.filter((box) => !isInside(box))).toEqual([]);
        expect(boxes.filter((box, at) => boxes.some((other, behind) => behind > at && overlap(box, other)))).toEqual([]);
      }),
      { numRuns: cases(60) },
    );
  });

  it('leads its lines beside boxes and words, and across the bars of controls alone', () => {
    fc.assert(
      fc.property(drawings, widths, (drawing, width) => {
        const layout = bowTieLayout(drawing, width);
        const { paths, barriers, event, happenings } = layout;
        const inner = (box: Box) => ({ x: box.x + 1, y: box.y + 1, width: box.width - 2, height: box.height - 2 });
        const solid = [
          ...[...paths, event, ...happenings].map(({ box }) => inner(box)),
          ...barriers.map(({ box }) => ({ ...box, y: box.y + frame.words - 11, height: box.height - frame.words + 11 })),
        ];
        const pieces = piecesOf(layout);
        expect(pieces.filter((piece) => solid.some((box) => overlap(piece, box)))).toEqual([]);
        // Each control has a line through the middle of its bar.
        const bars = barriers.map(({ box }) => ({ x: box.x + 2, y: box.y + frame.path - 1, width: 11, height: 2 }));
        expect(bars.filter((bar) => !pieces.some((piece) => overlap(piece, bar)))).toEqual([]);
      }),
      { numRuns: cases(60) },
    );
  });

  it('may be cut between two pages where only lines cross', () => {
    fc.assert(
      fc.property(drawings, widths, (drawing, width) => {
        const layout = bowTieLayout(drawing, width);
        const boxes = boxesOf(layout);
        expect(layout.cuts.filter((cut) => boxes.some(({ y, height }) => y < cut && y + height > cut))).toEqual([]);
      }),
      { numRuns: cases(60) },
    );
  });

  it('keeps the order of paths and controls, and says the same twice', () => {
    fc.assert(
      fc.property(drawings, widths, (drawing, width) => {
        const layout = bowTieLayout(drawing, width);
        expect(bowTieLayout(drawing, width)).toEqual(layout);
        expect(layout.paths.map(({ of }) => of.id)).toEqual([...drawing.causes, ...drawing.consequences].map(({ id }) => id));
        const heights = layout.paths.slice(0, drawing.causes.length).map(({ box }) => box.y);
        expect(heights).toEqual([...heights].sort((a, b) => a - b));
        const { barriers } = layout;
        for (const path of [...drawing.causes, ...drawing.consequences]) {
          const own = path.barriers.map(({ id }) => barriers.find(({ of }) => of.id === id)?.box ?? { x: -1, y: -1 });
          expect(own).toEqual([...own].sort((a, b) => a.y - b.y || a.x - b.x));
        }
      }),
      { numRuns: cases(30) },
    );
  });

  it('has the event in the middle: as much on its left as on its right', () => {
    const { event, width } = bowTieLayout(largeDrawing(12, 3, 2), 1080);
    expect(event.box.x).toBe(width - event.box.x - event.box.width);
  });

  it('uses the width: with more of it, more controls stand beside each other', () => {
    const across = (width: number) => new Set(bowTieLayout(largeDrawing(60, 2, 2), width).barriers.map(({ box }) => box.x)).size;
    // (1080 - 176) / 2 - 8 - 150 - 52 = 242: two cells of 121 on each side; at 1640 it is 522: four of 130.
    expect([across(1080), across(1640)]).toEqual([4, 8]);
  });

  it('has no use for more width than puts every path into one line', () => {
    // 15 controls on each of four paths: 176 + 2 * (8 + 150 + 52 + 15 * 136).
    expect(usefulWidth(largeDrawing(60, 2, 2))).toBe(4676);
    expect(usefulWidth(largeDrawing(4, 2, 2))).toBe(frame.leastWidth);
    const { barriers } = bowTieLayout(largeDrawing(60, 2, 2), 4676);
    expect(new Set(barriers.map(({ box }) => box.y)).size).toBe(2);
  });

  it('gives what is on the whole risk the room that the paths leave', () => {
    const drawing = largeDrawing(24, 1, 1);
    const [cause] = drawing.causes;
    const whole = { ...drawing, causes: drawing.causes.map((path) => ({ ...path, barriers: [] })), before: cause?.barriers ?? [] };
    // (1640 - 176) / 2 - 8 - 150 - 78 = 496: four cells of 124 on a side. Of twelve controls three stand beside each other, in four lines.
    const { barriers } = bowTieLayout(whole, 1640);
    const places = barriers.slice(0, 12).map(({ box }) => box);
    expect([new Set(places.map(({ x }) => x)).size, new Set(places.map(({ y }) => y)).size]).toEqual([3, 4]);
  });

  it('is never narrower than what its columns need', () => {
    expect(bowTieLayout(largeDrawing(4, 1, 1), 300).width).toBe(frame.leastWidth);
  });
});
