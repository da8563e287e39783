import type { Load, Wait } from './carried.ts';

/** How much a delivery carried. */
export type LoadSize = {
  /** Merged changes; `null` where it is not known. */
  readonly changes: number | null;
  /** Lines added and taken out outside of generated files, of those that are known; `null` where none is. */
  readonly lines: number | null;
  /** Changes, or releases, of which the lines are not known. */
  readonly linesUnknown: number;
  readonly generatedLines: number;
  /** What tells it: changes on record, or what releases say that they hold. */
  readonly toldBy: 'changes' | 'releases' | 'both' | 'nothing';
};

export function loadSize({ carried }: Load): LoadSize {
  const cargo = (carried ?? []).map((wait: Wait) => wait.cargo);
  const counts = cargo.map(({ count }) => count);
  const lines = cargo.flatMap((one) => (one.lines === null ? [] : [one.lines]));
  const [changes, releases] = (['changes', 'releases'] as const).map((table) => cargo.some((one) => one.table === table));
  return {
    changes: carried === null || counts.includes(null) ? null : counts.reduce<number>((sum, count) => sum + (count ?? 0), 0),
    lines: lines.length === 0 && (carried === null || cargo.length > 0) ? null : lines.reduce((sum, one) => sum + one, 0),
    linesUnknown: cargo.length - lines.length,
    generatedLines: cargo.reduce((sum, one) => sum + one.generatedLines, 0),
    toldBy: changes ? (releases ? 'both' : 'changes') : releases ? 'releases' : 'nothing',
  };
}
