export type Point = { readonly x: number; readonly y: number };
export type ArrowShape = { readonly line: string; readonly head: string; readonly start: Point; readonly middle: Point };

const bend = 0.12;
const headLength = 11;
const headWidth = 9;
const stop = 4;

/**
 * A curved arrow from one point to another as SVG paths. It bends to its left, so that an arrow and its opposite lie apart.
 * Coordinates are rounded to a tenth: the same text on every engine.
 */
export function arrowPath(from: Point, to: Point): ArrowShape {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.sqrt(dx * dx + dy * dy) || 1;
  const control = { x: (from.x + to.x) / 2 + dy * bend, y: (from.y + to.y) / 2 - dx * bend };
  const [ex, ey] = [to.x - control.x, to.y - control.y];
  const end = Math.sqrt(ex * ex + ey * ey) || length;
  const [ux, uy] = [ex / end, ey / end];
  const tip = { x: to.x - ux * stop, y: to.y - uy * stop };
  const base = { x: tip.x - ux * headLength, y: tip.y - uy * headLength };
  const [wx, wy] = [(-uy * headWidth) / 2, (ux * headWidth) / 2];
  return {
    line: `M${at(from)} Q${at(control)} ${at(base)}`,
    head: `M${at(tip)} L${at({ x: base.x + wx, y: base.y + wy })} L${at({ x: base.x - wx, y: base.y - wy })} Z`,
    start: { x: tenth(from.x), y: tenth(from.y) },
    middle: { x: tenth((from.x + 2 * control.x + to.x) / 4), y: tenth((from.y + 2 * control.y + to.y) / 4) },
  };
}

function at({ x, y }: Point): string {
  return `${tenth(x)} ${tenth(y)}`;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
