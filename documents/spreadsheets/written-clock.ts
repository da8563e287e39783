/** What stands before a time of day, the time as `HH:mm:ss`, and its zone where it has one: `Z`, `+09:00`. */
export type Clock = { readonly date: string; readonly time: string; readonly zone: string | null };

const halves = String.raw`(?<half>오전|오후|[ap]\.?\s?m\.?)`;
const digits = String.raw`(?<hour>\d{1,2})(?:\s*[:시時h]\s*(?<minute>\d{2}|\d(?=\s*분))?(?:\s*[:분分]\s*(?<second>\d{1,2})?(?:[.,]\d+)?\s*초?)?)?`;
const zones = String.raw`(?<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2})?`;
const written = new RegExp(
  String.raw`^(?<date>.*?\d[\p{L}.)\]]*)(?:T|,?\s+(?:at\s+)?)(?:${halves}\s*)?${digits}\s*(?:${halves.replace('half', 'after')})?\s*${zones}$`,
  'iu',
);

/** Takes a time of day off the end of a text: `14:30`, `2:30 PM`, `오후 2시 30분`, `14h30`, `T14:30:00.000Z`. `null`: it ends in none. */
export function clockOf(text: string): Clock | null {
  const found = written.exec(text)?.groups;
  if (found === undefined) return null;
  const { date = '', hour = '', minute, second, zone, half, after } = found;
  const said = (half ?? after ?? '').toLowerCase().replace(/[.\s]/g, '');
  // A number alone is no time of day: `5 March 2025` does not end in one.
  if (minute === undefined && said === '' && !/[시時h]\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i.test(text)) return null;
  const hours = hourOf(Number(hour), said);
  if (hours === null || Number(minute ?? 0) > 59 || Number(second ?? 0) > 59) return null;
  const time = [hours, Number(minute ?? 0), Number(second ?? 0)].map((part) => String(part).padStart(2, '0')).join(':');
  return { date: date.trim().replace(/,$/, ''), time, zone: zone === undefined ? null : zoneOf(zone) };
}

/** 12 AM is midnight and 12 PM noon. */
function hourOf(hour: number, half: string): number | null {
  if (half === '') return hour <= 23 ? hour : null;
  if (hour < 1 || hour > 12) return hour <= 23 && (half === '오후' || half === 'pm') ? hour : null;
  return (hour % 12) + (half === '오후' || half === 'pm' ? 12 : 0);
}

function zoneOf(zone: string): string {
  return /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(-2)}` : 'Z';
}
