import type { ReactNode } from 'react';
import type { Point } from './gutter-routes.ts';
import { chartInk } from './rating-colours.ts';

const [headLength, headWidth, corner, label] = [7, 8, 4, 7];

/** An arrow along straight lines with rounded corners, a dot where it begins; a count above one stands on its longest line, as `said` where that is given. */
export function Arrow({ points, count, said }: { points: readonly Point[]; count: number; said?: ReactNode }) {
  const [start, tip, before] = [points[0], points.at(-1), points.at(-2)];
  if (start === undefined || tip === undefined || before === undefined) return null;
  const base = towards(tip, before, headLength);
  const [wx, wy] = [((tip.y - base.y) * headWidth) / headLength / 2, ((base.x - tip.x) * headWidth) / headLength / 2];
  const middle = middleOf(points);
  return (
    <g>
      <path d={lineOf([...points.slice(0, -1), base])} fill="none" stroke={chartInk.text} strokeWidth={1.8} />
      <path
        d={`M${at(tip)} L${at({ x: base.x + wx, y: base.y + wy })} L${at({ x: base.x - wx, y: base.y - wy })} Z`}
        fill={chartInk.text}
      />
      <circle cx={tenth(start.x)} cy={tenth(start.y)} r={3} fill={chartInk.text} stroke={chartInk.paper} strokeWidth={1} />
      {count > 1 && (
        <g>
          <circle cx={tenth(middle.x)} cy={tenth(middle.y)} r={label} fill={chartInk.paper} stroke={chartInk.text} strokeWidth={1} />
          <text x={tenth(middle.x)} y={tenth(middle.y + 3.5)} fontSize={10} fontWeight={600} textAnchor="middle" fill={chartInk.text}>
            {said ?? count}
          </text>
        </g>
      )}
    </g>
  );
}

/** Straight lines as an SVG path whose corners are rounded as far as the lines are long enough. */
function lineOf(points: readonly Point[]): string {
  const parts = points.map((point, index) => {
    const [previous, next] = [points[index - 1], points[index + 1]];
    if (previous === undefined) return `M${at(point)}`;
    if (next === undefined) return `L${at(point)}`;
    const radius = Math.min(corner, distance(previous, point) / 2, distance(point, next) / 2);
    return `L${at(towards(point, previous, radius))} Q${at(point)} ${at(towards(point, next, radius))}`;
  });
  return parts.join(' ');
}

/** The middle of the longest line. */
function middleOf(points: readonly Point[]): Point {
  let [longest, middle] = [-1, points[0] as Point];
  for (const [index, point] of points.entries()) {
    const next = points[index + 1];
    if (next === undefined || distance(point, next) <= longest) continue;
    [longest, middle] = [distance(point, next), { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 }];
  }
  return middle;
}

/** The point at a distance from one towards another. */
function towards(from: Point, to: Point, by: number): Point {
  const length = distance(from, to) || 1;
  return { x: from.x + ((to.x - from.x) * by) / length, y: from.y + ((to.y - from.y) * by) / length };
}

/** Lines are level or upright. */
function distance(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

function at({ x, y }: Point): string {
  return `${tenth(x)} ${tenth(y)}`;
}

/** Rounded to a tenth: the same text on every engine. */
function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
