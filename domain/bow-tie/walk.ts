import type { BowTie, Path } from './bow-tie.ts';

/** The keys that walk: along a path, between paths, and to the ends of one. */
export const walkKeys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'] as const;
export type WalkKey = (typeof walkKeys)[number];

/** Where each thing of a bow-tie stands, by id: in lines that lead from left to right. */
type Lines = {
  /** A cause and its barriers, each ending at the middle. */
  readonly left: readonly (readonly string[])[];
  /** What stands on the whole risk, with the event between. */
  readonly middle: readonly string[];
  /** What is linked, under the event. */
  readonly under: readonly string[];
  /** Barriers and the consequence that they lead to. */
  readonly right: readonly (readonly string[])[];
};

/** The id of the event: that of the risk. */
function linesOf({ risk, causes, before, after, consequences, happenings }: BowTie): Lines {
  const ids = (barriers: Path['barriers']) => barriers.map(({ id }) => id);
  return {
    left: causes.map(({ part, barriers }) => [part.id, ...ids(barriers)]),
    middle: [...ids(before), risk.id, ...ids(after)],
    under: happenings.map(({ link }) => link.id),
    right: consequences.map(({ part, barriers }) => [...ids(barriers), part.id]),
  };
}

/** Everything that can be reached, in the order in which it is read: the first is where a walk begins. */
export function stopsOf(bowTie: BowTie): readonly string[] {
  const { left, middle, under, right } = linesOf(bowTie);
  const event = middle.indexOf(bowTie.risk.id) + 1;
  return [...left.flat(), ...middle.slice(0, event), ...under, ...middle.slice(event), ...right.flat()];
}

/**
 * Where a key leads from a stop; `from` itself where it leads nowhere. Left and right follow a path, and go on over the event into
 * the first path of the other side; up and down go to the path above or below, as far from its outer end as before, and from the
 * event to what is linked.
 */
export function walk(bowTie: BowTie, from: string, key: WalkKey): string {
  const { left, middle, under, right } = linesOf(bowTie);
  const side = under.includes(from) ? 'under' : left.flat().includes(from) ? 'left' : right.flat().includes(from) ? 'right' : 'middle';
  const lines = { left, right, middle: [middle], under: [under] }[side];
  const at = lines.findIndex((line) => line.includes(from));
  const line = lines[at] ?? [];
  const index = line.indexOf(from);
  /** What lies beyond the two ends of a line. */
  const ends = {
    left: [undefined, middle[0]],
    middle: [left[0]?.at(-1), right[0]?.[0]],
    right: [middle.at(-1), undefined],
    under: [left[0]?.at(-1), right[0]?.[0]],
  }[side];
  const isUnder = side === 'under';
  const below = (by: 1 | -1): string | undefined => {
    if (isUnder) return line[index + by] ?? (by < 0 ? bowTie.risk.id : undefined);
    if (side === 'middle') return by > 0 ? under[0] : undefined;
    const next = lines[at + by];
    return side === 'left' ? (next?.[index] ?? next?.at(-1)) : (next?.at(index - line.length) ?? next?.[0]);
  };
  const steps: Readonly<Record<WalkKey, () => string | undefined>> = {
    ArrowLeft: () => (isUnder ? undefined : line[index - 1]) ?? ends[0],
    ArrowRight: () => (isUnder ? undefined : line[index + 1]) ?? ends[1],
    ArrowUp: () => below(-1),
    ArrowDown: () => below(1),
    Home: () => line[0],
    End: () => line.at(-1),
  };
  return steps[key]() ?? from;
}
