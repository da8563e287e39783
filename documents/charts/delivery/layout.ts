import type { PictureOutcome } from '../../../domain/delivery/per-release.ts';
import type { Severity } from '../../../domain/incidents/severity.ts';
import { spread } from '../spread.ts';

/** A delivery on the axis of time. `size`: changes that it carried, `null` where that is not known. */
export type Bar = { readonly at: number; readonly size: number | null; readonly outcome: PictureOutcome };
/** Undeployed change from `at` to the next step. */
export type LevelStep = { readonly at: number; readonly level: number };
export type Mark = { readonly key: string; readonly at: number; readonly severity: Severity | null };

/** What is drawn on one axis of time. Instants are milliseconds since 1970. */
export type DeliveryDrawing = {
  readonly start: number;
  readonly end: number;
  readonly bars: readonly Bar[];
  /** `null` where it cannot be measured. */
  readonly level: { readonly steps: readonly LevelStep[]; readonly peak: number; readonly peakAt: number | null } | null;
  /** The load line: so much may wait. `null`: none is set. */
  readonly tolerated: number | null;
  readonly incidents: readonly Mark[];
};

/** Pixels: where the plot begins and ends, and how far down each of the three pictures reaches. */
export const frame = {
  left: 34,
  right: 58,
  barsTop: 30,
  barsBase: 150,
  laneTop: 158,
  laneRow: 15,
  laneRows: 2,
  levelTop: 232,
  levelBase: 332,
  height: 354,
} as const;

export type DeliveryLayout = {
  readonly width: number;
  readonly x: (at: number) => number;
  /** The left edge of each bar. */
  readonly bars: readonly number[];
  /** The width of a bar. */
  readonly thick: number;
  /** The height of a size, on a logarithmic scale that has 0 at its foot. */
  readonly tall: (size: number) => number;
  /** Sizes that have a gridline. */
  readonly sizes: readonly number[];
  /** Where a level of undeployed change stands; the axis begins at zero. */
  readonly y: (level: number) => number;
  readonly marks: readonly { readonly mark: Mark; readonly x: number; readonly y: number }[];
};

const decades = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];
/** Two marks closer than this are drawn in two rows. */
const markRoom = 16;

/** Where everything stands in a drawing of a width, in pixels. */
export function deliveryLayout({ start, end, bars, level, tolerated, incidents }: DeliveryDrawing, width: number): DeliveryLayout {
  const room = width - frame.left - frame.right;
  const x = (at: number) => frame.left + ((at - start) / Math.max(1, end - start)) * room;
  const thick = Math.max(1, Math.min(9, Math.floor((room / Math.max(1, bars.length)) * 0.6)));
  const gap = Math.min(thick + 1, room / Math.max(1, bars.length));
  const places = bars.map(({ at }) => Math.max(0, x(at) - frame.left - thick / 2));
  const largest = Math.max(10, ...bars.map(({ size }) => size ?? 0));
  const most = Math.max(1, level?.peak ?? 0, tolerated ?? 0) * 1.04;
  return {
    width,
    x,
    thick,
    bars: spread(places, gap, room - thick).map((place) => frame.left + place),
    tall: (size) => (Math.log10(1 + size) / Math.log10(1 + largest)) * (frame.barsBase - frame.barsTop),
    sizes: decades.filter((size) => size <= largest),
    y: (value) => frame.levelBase - (value / most) * (frame.levelBase - frame.levelTop),
    marks: marksOf(incidents, x),
  };
}

/** Marks in rows, so that one does not hide another as long as there is room. */
function marksOf(incidents: readonly Mark[], x: (at: number) => number): DeliveryLayout['marks'] {
  const ends = Array.from({ length: frame.laneRows }, () => -Infinity);
  return incidents.map((mark) => {
    const at = x(mark.at);
    const free = ends.findIndex((end) => at - end >= markRoom);
    const row = free === -1 ? ends.indexOf(Math.min(...ends)) : free;
    ends[row] = at;
    return { mark, x: at, y: frame.laneTop + 8 + row * frame.laneRow };
  });
}

/** The bar whose middle is nearest to a place from the left; `null` where there is none. */
export function barNear({ bars, thick }: DeliveryLayout, x: number): number | null {
  let nearest: number | null = null;
  for (const [index, left] of bars.entries()) {
    const distance = Math.abs(left + thick / 2 - x);
    if (nearest === null || distance <= Math.abs((bars[nearest] as number) + thick / 2 - x)) nearest = index;
  }
  return nearest;
}
