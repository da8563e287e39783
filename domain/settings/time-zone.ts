import type { Rows } from '../rows.ts';
import { settingsId } from './kind.ts';

/** The time zone of a register (IANA name): its days are days there. */
export function timeZoneOf(rows: Pick<Rows, 'get'>): string {
  return rows.get('settings', settingsId)?.timeZone ?? 'UTC';
}
