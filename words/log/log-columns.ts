import type { Translate } from '../translate.ts';
import type { LogRow } from './log-row.ts';

/** The columns of the log, wherever it is shown. */
export const logColumns = ['seq', 'at', 'by', 'inNameOf', 'action', 'record', 'what', 'count'] as const satisfies readonly (keyof LogRow)[];
export type LogColumn = (typeof logColumns)[number];

/** What stands over a column; over the times the zone in which they are written. */
export function logHeading(say: Translate, column: LogColumn, timeZone: string): string {
  return say(`audit:column.${column}`, { zone: timeZone });
}
