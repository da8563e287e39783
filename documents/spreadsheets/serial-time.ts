/** In which year a workbook begins to count days. */
export type DateSystem = 1900 | 1904;

const day = 86_400;
/** The last second that Excel can show, 9999-12-31T23:59:59, in seconds of Unix time. */
const last = Date.UTC(9999, 11, 31, 23, 59, 59) / 1000;

/**
 * The local date and time, `YYYY-MM-DDTHH:mm:ss`, of a number of days as a workbook counts them: day 1 is 1 January 1900, or
 * day 0 is 1 January 1904. The number is a binary fraction and seldom a whole second: it is rounded to the nearest one, or
 * (`toThousandths`, `….SSS`) to the nearest thousandth of one.
 * `null`: no date. Excel shows day 60 of 1900 as 29 February, which never was, and day 0 as 0 January.
 */
export function timeOfSerial(serial: number, system: DateSystem, toThousandths = false): string | null {
  const parts = toThousandths ? 1000 : 1;
  const seconds = Math.round(serial * day * parts) / parts;
  const days = Math.floor(seconds / day);
  if (!(days >= 0) || (system === 1900 && (days === 0 || days === 60))) return null;
  const first = system === 1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  const time = first / 1000 + seconds;
  return time > last ? null : new Date(Math.round(time * 1000)).toISOString().slice(0, toThousandths ? 23 : 19);
}

/** The time of day, `HH:mm`, with seconds where it has any, of a part of a day. */
export function clockOfSerial(serial: number): string {
  const time = new Date((Math.round(serial * day) % day) * 1000).toISOString().slice(11, 19);
  return time.endsWith(':00') ? time.slice(0, 5) : time;
}

/**
 * The number of days by which a workbook that counts from 1900 has a local date and time; `2025-09-30` is its midnight. `null`
 * before 1 March 1900, where its count is one off, and beyond its last second.
 */
export function serialOf(date: string): number | null {
  const seconds = Date.parse(`${date.length === 10 ? `${date}T00:00:00` : date}Z`) / 1000;
  const serial = (seconds - Date.UTC(1899, 11, 30) / 1000) / day;
  return serial >= 61 && seconds <= last ? serial : null;
}
