import { array, check, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gutterRoutes, type Grid, type Place, type Point } from '../../../documents/charts/gutter-routes.ts';

const grid: Grid = { columns: 5, rows: 5, size: 80, gap: 20 };
const place = (column: number, row: number): Place => ({ column, row });
const routeOf = (from: Place, to: Place) => gutterRoutes([{ from, to }], grid)[0];

/** Whether a level or upright line passes through the inside of any cell. */
function crossesACell([from, to]: readonly [Point, Point], { columns, rows, size, gap }: Grid): boolean {
  const within = (low: number, high: number, a: number, b: number) => Math.min(a, b) < high && Math.max(a, b) > low;
  for (let column = 0; column < columns; column += 1) {
    for (let row = 0; row < rows; row += 1) {
      const [x, y] = [column * (size + gap), row * (size + gap)];
      if (within(x, x + size, from.x, to.x) && within(y, y + size, from.y, to.y)) return true;
    }
  }
  return false;
}

const linesOf = (points: readonly Point[]) => points.slice(1).map((point, index) => [points[index] as Point, point] as const);

describe('an arrow of the heat map', () => {
  it('goes straight across the gutter into the cell beside or above', () => {
    expect(routeOf(place(1, 2), place(2, 2))).toEqual([
      { x: 180, y: 240 },
      { x: 200, y: 240 },
    ]);
    expect(routeOf(place(1, 2), place(1, 1))).toEqual([
      { x: 140, y: 200 },
      { x: 140, y: 180 },
    ]);
  });

  it('leaves sideways and enters from above or below where both levels changed', () => {
    // From the right edge of (0, 4) up the first gutter to the one below row 2, and into the middle of the lower edge of (2, 2).
    expect(routeOf(place(0, 4), place(2, 2))).toEqual([
      { x: 80, y: 440 },
      { x: 90, y: 440 },
      { x: 90, y: 290 },
      { x: 240, y: 290 },
      { x: 240, y: 280 },
    ]);
  });

  it('goes around the cells between where only one level changed by more than a step', () => {
    expect(routeOf(place(0, 0), place(2, 0))).toEqual([
      { x: 40, y: 80 },
      { x: 40, y: 90 },
      { x: 240, y: 90 },
      { x: 240, y: 80 },
    ]);
  });

  it('and its opposite lie side by side', () => {
    const [there, back] = gutterRoutes(
      [
        { from: place(0, 0), to: place(0, 2) },
        { from: place(0, 2), to: place(0, 0) },
      ],
      grid,
    );
    expect([there?.[1]?.x, back?.[1]?.x]).toEqual([88, 92]);
  });

  it('never crosses a cell, of whatever many and whatever grid', () => {
    const some = record({ columns: integer({ min: 3, max: 7 }), rows: integer({ min: 3, max: 7 }) }).chain(({ columns, rows }) => {
      const anywhere = record({ column: integer({ min: 0, max: columns - 1 }), row: integer({ min: 0, max: rows - 1 }) });
      return array(
        record({ from: anywhere, to: anywhere }).filter(({ from, to }) => from.column !== to.column || from.row !== to.row),
        { maxLength: 40 },
      ).map((arrows) => ({ arrows, grid: { columns, rows, size: 80, gap: 20 } }));
    });
    const crossing = check(
      property(some, ({ arrows, grid: of }) =>
        gutterRoutes(arrows, of).every((points) => linesOf(points).every((line) => !crossesACell(line, of))),
      ),
    );
    expect(crossing.counterexample).toBeNull();
  });
});
