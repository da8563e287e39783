import type { BowTieDrawing } from './drawing.ts';
import { frame, type Box, type Placed, type PlacedBarrier, type PlacedEvent, type PlacedHappening, type PlacedPath } from './places.ts';
import { sizesOf, type Sizes } from './sizes.ts';
import { middleOf } from './middle.ts';
import { sideOf, trunkOf } from './sides.ts';

/** Where everything stands in a picture of a width, in pixels. */
export type BowTieLayout = {
  readonly width: number;
  readonly height: number;
  readonly heads: readonly { readonly x: number; readonly text: string; readonly anchor: 'start' | 'middle' | 'end' }[];
  readonly paths: readonly PlacedPath[];
  readonly barriers: readonly PlacedBarrier[];
  readonly event: PlacedEvent;
  readonly happenings: readonly PlacedHappening[];
  /** The lines of the paths, each as SVG path data; those of what is missing are dashed. */
  readonly lines: readonly { readonly d: string; readonly isMissing: boolean }[];
  /** The points of arrows to the right: at the event and at each consequence. */
  readonly arrows: readonly { readonly x: number; readonly y: number }[];
  /** Where a page may end, from the top on: nothing but lines crosses there. */
  readonly cuts: readonly number[];
};

/** A picture that is no higher than this has its event in the middle; of a higher one the event stands at the top, where it is seen first. */
const mostCentred = 640;

/** The picture of a bow-tie in a width, which is never less than `frame.leastWidth`. */
export function bowTieLayout(drawing: BowTieDrawing, width: number): BowTieLayout {
  const sizes = sizesOf(drawing, Math.max(width, frame.leastWidth));
  const left = sideOf(drawing.causes, 'left', sizes);
  const right = sideOf(drawing.consequences, 'right', sizes);
  const [before, after] = [trunkOf(drawing.before, 'left', sizes), trunkOf(drawing.after, 'right', sizes)];
  const free = middleOf(drawing, sizes, false);
  const tallest = (middle: { readonly height: number }) => Math.max(...[left, right, before, after, middle].map(({ height }) => height));
  const isCentred = tallest(free) <= mostCentred;
  const middle = isCentred ? free : middleOf(drawing, sizes, true);
  const whole = tallest(middle);
  const top = ({ height }: { readonly height: number }) => frame.head + (isCentred ? Math.round((whole - height) / 2) : 0);
  const [l, r, b, a, m] = [left, right, before, after, middle].map(top) as [number, number, number, number, number];
  const height = frame.head + whole + frame.pad;
  const inlet = m + middle.inlet;
  return {
    width: sizes.width,
    height,
    heads: headsOf(drawing, sizes),
    paths: [...left.paths.map(moved(l)), ...right.paths.map(moved(r))],
    barriers: [
      ...left.barriers.map(moved(l)),
      ...before.barriers.map(moved(b)),
      ...after.barriers.map(moved(a)),
      ...right.barriers.map(moved(r)),
    ],
    event: moved(m)(middle.event),
    happenings: middle.happenings.map(moved(m)),
    lines: [
      ...left.linesFrom(l),
      ...before.linesFrom(b),
      ...after.linesFrom(a),
      ...right.linesFrom(r),
      ...joints(
        sizes,
        'left',
        left.ends.map((y) => y + l),
        before.ends.map((y) => y + b),
        inlet,
      ),
      ...joints(
        sizes,
        'right',
        right.ends.map((y) => y + r),
        after.ends.map((y) => y + a),
        inlet,
      ),
      ...middle.linesFrom(m),
    ],
    arrows: [
      { x: sizes.event.x - 1, y: inlet },
      ...right.paths.flatMap(({ of, box }) => (of.target === null ? [] : [{ x: box.x, y: r + box.y + frame.path }])),
    ],
    cuts: isCentred ? [] : cutsOf(sizes, [middle.event, ...middle.happenings], whole),
  };
}

function moved(by: number) {
  return <P extends Placed>(placed: P): P => ({ ...placed, box: { ...placed.box, y: placed.box.y + by } });
}

function headsOf({ heads }: BowTieDrawing, { width, event }: Sizes): BowTieLayout['heads'] {
  return [
    { x: frame.pad, text: heads.causes, anchor: 'start' },
    { x: event.x + event.width / 2, text: heads.event, anchor: 'middle' },
    { x: width - frame.pad, text: heads.consequences, anchor: 'end' },
  ];
}

/**
 * The lines between a side and the event: paths meet in an upright line; from there it goes to the event, over the line of what
 * stands on the whole risk (`trunk`: where that begins and ends) where anything does.
 */
function joints(
  sizes: Sizes,
  side: 'left' | 'right',
  paths: readonly number[],
  trunk: readonly number[],
  inlet: number,
): BowTieLayout['lines'] {
  const { event, cell } = sizes;
  const { bus: x, trunk: cells } = sizes[side];
  const door = side === 'left' ? event.x : event.x + event.width;
  const line = (d: string) => ({ d, isMissing: false });
  const upright = (at: number, ys: readonly number[]) =>
    Math.min(...ys) === Math.max(...ys) ? [] : [line(`M${at} ${Math.min(...ys)}V${Math.max(...ys)}`)];
  const [first, last] = [trunk[0], trunk.at(-1)];
  if (first === undefined || last === undefined)
    return [...upright(x, [...paths, inlet]), line(side === 'left' ? `M${x} ${inlet}H${door}` : `M${door} ${inlet}H${x}`)];
  const [from, to] = side === 'left' ? [first, last] : [last, first];
  const edge = side === 'left' ? event.x - frame.joint / 2 : event.x + event.width + frame.joint / 2;
  const [near, far] = [cells.x, cells.x + cells.count * cell];
  const inner = side === 'left' ? far : near;
  const outer = side === 'left' ? near : far;
  return [
    ...upright(x, [...paths, from]),
    line(`M${Math.min(x, outer)} ${from}H${Math.max(x, outer)}`),
    line(`M${Math.min(inner, edge)} ${to}H${Math.max(inner, edge)}`),
    ...upright(edge, [to, inlet]),
    line(`M${Math.min(edge, door)} ${inlet}H${Math.max(edge, door)}`),
  ];
}

function cutsOf({ pitch }: Sizes, middle: readonly { readonly box: Box }[], whole: number): readonly number[] {
  const cuts: number[] = [];
  for (let y = pitch; y < whole; y += pitch) {
    if (middle.every(({ box }) => box.y >= y || box.y + box.height <= y)) cuts.push(frame.head + y);
  }
  return cuts;
}
