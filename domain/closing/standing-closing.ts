import type { Rows, Stored } from '../rows.ts';
import type { Closing } from './kinds.ts';

/** The latest version of a quarter's closing that was not withdrawn, or `null` where the quarter is not closed. */
export function standingClosing<C extends Pick<Closing, 'quarterId' | 'version' | 'withdrawnAt'>>(
  closings: readonly C[],
  quarterId: string,
): C | null {
  const versions = closings.filter((one) => one.quarterId === quarterId && one.withdrawnAt === null);
  return versions.reduce<C | null>((latest, one) => (latest === null || one.version > latest.version ? one : latest), null);
}

/** The closing that stands for a quarter (`2025-Q3`) by what some rows tell, `null` where it is not closed. */
export function closingOf(rows: Pick<Rows, 'by'>, quarter: string): Stored<'closings'> | null {
  const [row] = rows.by('quarters', 'quarter', quarter);
  return row === undefined ? null : standingClosing(rows.by('closings', 'quarterId', row.id), row.id);
}
