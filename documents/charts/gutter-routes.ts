/** A place in a grid of cells: columns from the left and rows from the top, both from 0. */
export type Place = { readonly column: number; readonly row: number };
export type Point = { readonly x: number; readonly y: number };
/** Square cells of a size with gutters between them; the first cell begins in the origin. */
export type Grid = { readonly columns: number; readonly rows: number; readonly size: number; readonly gap: number };

type Side = 'left' | 'right' | 'top' | 'bottom';
type Port = { readonly place: Place; readonly side: Side };
/** From an edge of one cell to an edge of another: straight across one gutter, or along the gutters that are named in turn. */
type Plan = { readonly from: Port; readonly to: Port; readonly gutters: readonly Gutter[] };
type Gutter = { readonly axis: 'x' | 'y'; readonly index: number };

/** How far apart lines in one gutter are, at most; they stay inside so much of it. */
const [lane, used] = [4, 0.5];

/**
 * Ways from cell to cell that never cross a cell: from the edge of the first along the gutters to the edge of the second. Lines
 * that would lie upon one another lie side by side. In the order of the arrows; two places must differ.
 */
export function gutterRoutes(arrows: readonly { readonly from: Place; readonly to: Place }[], grid: Grid): readonly (readonly Point[])[] {
  const plans = arrows.map(({ from, to }) => planOf(from, to, grid));
  const ports = portsOf(plans, grid);
  const offsets = lanesOf(plans, ports, grid);
  return plans.map((plan, index) => {
    const { start, end } = ports[index] as Ends;
    const points = [start];
    for (const [at, gutter] of plan.gutters.entries()) {
      const line = centreOf(gutter, grid) + (offsets.get(`${index}:${at}`) ?? 0);
      const last = points.at(-1) as Point;
      points.push(gutter.axis === 'x' ? { x: line, y: last.y } : { x: last.x, y: line });
    }
    const last = points.at(-1) as Point;
    if (plan.gutters.length > 0) points.push(isUpright(plan.to) ? { x: end.x, y: last.y } : { x: last.x, y: end.y });
    return [...points, end];
  });
}

function planOf(from: Place, to: Place, grid: Grid): Plan {
  const [dx, dy] = [to.column - from.column, to.row - from.row];
  if (dy === 0 && Math.abs(dx) > 1) {
    const side = from.row < grid.rows - 1 ? 'bottom' : 'top';
    return {
      from: { place: from, side },
      to: { place: to, side },
      gutters: [{ axis: 'y', index: from.row + (side === 'bottom' ? 1 : 0) }],
    };
  }
  if (dx === 0 && Math.abs(dy) > 1) {
    const side = from.column < grid.columns - 1 ? 'right' : 'left';
    return {
      from: { place: from, side },
      to: { place: to, side },
      gutters: [{ axis: 'x', index: from.column + (side === 'right' ? 1 : 0) }],
    };
  }
  const across: readonly [Side, Side] = dx > 0 ? ['right', 'left'] : ['left', 'right'];
  const along: readonly [Side, Side] = dy > 0 ? ['bottom', 'top'] : ['top', 'bottom'];
  if (dy === 0) return { from: { place: from, side: across[0] }, to: { place: to, side: across[1] }, gutters: [] };
  if (dx === 0) return { from: { place: from, side: along[0] }, to: { place: to, side: along[1] }, gutters: [] };
  return {
    from: { place: from, side: across[0] },
    to: { place: to, side: along[1] },
    gutters: [
      { axis: 'x', index: from.column + (dx > 0 ? 1 : 0) },
      { axis: 'y', index: to.row + (dy > 0 ? 0 : 1) },
    ],
  };
}

type Ends = { readonly start: Point; readonly end: Point };

/** Where arrows leave and enter: those at one edge of a cell share it evenly. A straight one crosses where it leaves. */
function portsOf(plans: readonly Plan[], grid: Grid): readonly Ends[] {
  const uses = plans.flatMap((plan, index) => (plan.gutters.length === 0 ? [{ key: edgeKey(plan.from), index }] : both(plan, index)));
  const pointAt = (port: Port, index: number): Point => {
    const own = uses.filter(({ key }) => key === edgeKey(port));
    const share = (own.findIndex((use) => use.index === index) + 1) / (own.length + 1);
    const [x, y] = [port.place.column * (grid.size + grid.gap), port.place.row * (grid.size + grid.gap)];
    if (isUpright(port)) return { x: x + share * grid.size, y: port.side === 'top' ? y : y + grid.size };
    return { x: port.side === 'left' ? x : x + grid.size, y: y + share * grid.size };
  };
  return plans.map(({ from, to, gutters }, index) => {
    const start = pointAt(from, index);
    if (gutters.length > 0) return { start, end: pointAt(to, index) };
    const step = from.side === 'right' || from.side === 'bottom' ? grid.gap : -grid.gap;
    return { start, end: isUpright(from) ? { x: start.x, y: start.y + step } : { x: start.x + step, y: start.y } };
  });
}

function both(plan: Plan, index: number): { readonly key: string; readonly index: number }[] {
  return [
    { key: edgeKey(plan.from), index },
    { key: edgeKey(plan.to), index },
  ];
}

/** How far each line lies from the middle of its gutter, by arrow and place among its gutters. */
function lanesOf(plans: readonly Plan[], ports: readonly Ends[], grid: Grid): ReadonlyMap<string, number> {
  const gutters = new Map<string, { key: string; from: number; to: number; lane: number }[]>();
  for (const [index, { gutters: own }] of plans.entries()) {
    const { start, end } = ports[index] as Ends;
    for (const [at, gutter] of own.entries()) {
      const across = gutter.axis === 'x' ? 'y' : 'x';
      const [before, after] = [own[at - 1], own[at + 1]];
      const ends = [before ? centreOf(before, grid) : start[across], after ? centreOf(after, grid) : end[across]];
      const [from, to] = [Math.min(...ends) - grid.gap / 2, Math.max(...ends) + grid.gap / 2];
      const lines = gutters.get(`${gutter.axis}${gutter.index}`) ?? [];
      const taken = new Set(lines.filter((line) => line.from < to && from < line.to).map((line) => line.lane));
      let free = 0;
      while (taken.has(free)) free += 1;
      gutters.set(`${gutter.axis}${gutter.index}`, [...lines, { key: `${index}:${at}`, from, to, lane: free }]);
    }
  }
  const offsets = new Map<string, number>();
  for (const lines of gutters.values()) {
    const count = 1 + Math.max(...lines.map((line) => line.lane));
    const step = Math.min(lane, (grid.gap * used) / count);
    for (const line of lines) offsets.set(line.key, (line.lane - (count - 1) / 2) * step);
  }
  return offsets;
}

function centreOf({ index }: Gutter, { size, gap }: Grid): number {
  return index * (size + gap) - gap / 2;
}

/** Whether an arrow goes up or down through an edge. */
function isUpright({ side }: Port): boolean {
  return side === 'top' || side === 'bottom';
}

function edgeKey({ place, side }: Port): string {
  return `${place.column}:${place.row}:${side}`;
}
