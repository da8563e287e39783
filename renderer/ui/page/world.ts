import { isTimeZone } from '../../../engine/values/time.ts';

/** The currencies in use that this engine knows, by their ISO 4217 code. */
export function currencies(): string[] {
  return Intl.supportedValuesOf('currency');
}

/** The time zones that this engine knows, by their IANA name; the one given is among them. */
export function timeZones(chosen: string): string[] {
  return [...new Set([chosen, 'UTC', ...Intl.supportedValuesOf('timeZone').filter(isTimeZone)])].sort();
}
