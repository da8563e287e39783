import { randomNumbers } from '../../node/journal/support/random-numbers.ts';
import type { Struck } from './drill-session.ts';
import type { Plan } from './launcher-process.ts';

/**
 * Where on its way something is stopped.
 * - `store`: at a step of the worker that writes an entry; `call`: at a call of the page to the launcher, before it arrives or
 *   after it was answered; `append`, `rotation`, `erasure`, `import`: at a call of the launcher to its disk, while it takes an
 *   entry, begins a new generation, does both for an erased name, takes a larger entry; `time`: so many milliseconds after the
 *   key; `typing`: what is typed is not sent; `idle`: nothing is on its way.
 * - `start`: while a store that was thrown away is being restored.
 * - `fullBrowser`, `fullLauncher`: the disk of one of them is full for a while.
 */
type Path =
  | 'store'
  | 'call'
  | 'append'
  | 'rotation'
  | 'erasure'
  | 'import'
  | 'time'
  | 'typing'
  | 'idle'
  | 'start'
  | 'fullBrowser'
  | 'fullLauncher';

/** What is done to the files that lie there, when nothing runs that holds them. */
export type Damage = 'none' | 'deleted' | 'log' | 'journal' | 'journalAndStore';

/** Every fault that the drill knows: what is on its way, what ends, and what is damaged then. */
const faults: readonly (readonly [path: Path, struck: Struck, damage: Damage])[] = [
  ['store', 'browser', 'none'],
  ['append', 'launcher', 'none'],
  ['idle', 'browser', 'deleted'],
  ['call', 'page', 'none'],
  ['rotation', 'both', 'deleted'],
  ['time', 'browser', 'log'],
  ['fullBrowser', 'browser', 'none'],
  ['store', 'page', 'none'],
  ['append', 'both', 'deleted'],
  ['idle', 'launcher', 'journal'],
  ['start', 'browser', 'none'],
  ['time', 'launcher', 'none'],
  ['typing', 'page', 'none'],
  ['fullLauncher', 'both', 'deleted'],
  ['store', 'browser', 'deleted'],
  ['rotation', 'launcher', 'none'],
  ['call', 'browser', 'none'],
  ['idle', 'browser', 'log'],
  ['erasure', 'both', 'deleted'],
  ['time', 'page', 'none'],
  ['call', 'launcher', 'none'],
  ['store', 'browser', 'log'],
  ['import', 'launcher', 'none'],
  ['idle', 'both', 'journalAndStore'],
  ['start', 'launcher', 'none'],
  ['time', 'both', 'deleted'],
  ['append', 'both', 'log'],
  ['call', 'both', 'deleted'],
  ['erasure', 'launcher', 'none'],
  ['typing', 'browser', 'none'],
  ['time', 'browser', 'none'],
  ['import', 'both', 'deleted'],
];

/** How many faults there are: so many moments from 0 on are one of each. */
export const faultCount = faults.length;

export type Moment = {
  readonly seed: number;
  readonly index: number;
  readonly path: Path;
  readonly struck: Struck;
  readonly damage: Damage;
  readonly when: Plan['when'];
  readonly work: 'rename' | 'add' | 'two';
  /** From 0 to below 1: how far along the path. */
  readonly along: number;
  /** Whole numbers from 0 to below `most`, for what else is drawn. */
  readonly random: (most: number) => number;
};

const oneOf = <T>(all: readonly T[], at: number): T => all[at] as T;

/** The moment of a number (from 0) in the drill of a seed: drawn by these two alone. */
export function momentOf(seed: number, index: number): Moment {
  const random = randomNumbers(seed * 100_003 + index);
  const [path, struck, damage] = oneOf(faults, index % faults.length);
  return {
    seed,
    index,
    path,
    struck,
    damage,
    when: oneOf(['before', 'half', 'after'] as const, random(3)),
    work: oneOf(['rename', 'add', 'two'] as const, random(3)),
    along: random(1_000_000) / 1_000_000,
    random,
  };
}
