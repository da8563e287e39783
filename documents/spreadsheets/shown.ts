import { unquoted, type Digits, type NumberFormat } from './number-format.ts';

/** The digits to which Excel keeps a number, and those that a cell without a format has room for. */
const kept = 15;
const room = 10;

/**
 * The text that a sheet shows for a number, or `null`: where the format is not known here, and where the sheet shows fewer
 * digits than the number has, since a code made of it would be another.
 */
export function shownNumber(number: number, format: NumberFormat): string | null {
  const exact = Number(number.toPrecision(kept));
  if (!Number.isFinite(number) || (Number.isInteger(number) && Math.abs(number) >= 10 ** kept)) return null;
  if (format.is === 'digits') return withDigits(exact, format.digits);
  if (format.is !== 'general') return null;
  const text = String(exact);
  const digits = text.replace(/^-?0*\.?0*|\./g, '').length;
  return text.includes('e') || (!Number.isInteger(exact) && digits > room) ? null : text;
}

function withDigits(number: number, { before, after, whole, decimals, grouped, percent }: Digits): string | null {
  const counted = percent ? Number((number * 100).toPrecision(kept)) : number;
  if (Math.abs(counted) >= 10 ** kept || decimals > kept) return null;
  const text = Math.abs(counted).toFixed(decimals);
  if (Number(text) !== Math.abs(counted)) return null;
  const [units = '', fraction] = text.split('.');
  const padded = units.padStart(whole, '0');
  const digits = grouped ? padded.replace(/\B(?=(\d{3})+$)/g, ',') : padded;
  return `${counted < 0 ? '-' : ''}${before}${digits}${fraction === undefined ? '' : `.${fraction}`}${percent ? '%' : ''}${after}`;
}

/** The text that a sheet shows for a local time, `YYYY-MM-DDTHH:mm:ss`; `null` where the format is not known or hides a part. */
export function shownTime(time: string, tokens: readonly string[] | null): string | null {
  if (tokens === null) return null;
  const [year = '', month = '', day = '', hour = '', minute = '', second = ''] = time.split(/[-T:]/);
  const parts: Record<string, string> = { yyyy: year, yy: year.slice(2), dd: day, hh: hour, ss: second };
  for (const [name, value] of [
    ['d', day],
    ['h', hour],
    ['s', second],
  ] as const)
    parts[name] = String(Number(value));
  const seen = new Set<string>();
  let clock = false;
  const text = tokens.map((token, at) => {
    if (/^["\\]/.test(token)) return unquoted(token);
    if (!/^[ymdhs]/.test(token)) return token;
    // An m beside hours or seconds counts minutes.
    const isMinute =
      token.startsWith('m') &&
      (clock ||
        tokens
          .slice(at + 1)
          .find((next) => /^[ymdhs]/.test(next))
          ?.startsWith('s') === true);
    clock = token.startsWith('h');
    seen.add(isMinute ? 'minute' : token.charAt(0));
    const value = isMinute ? minute : month;
    return token.startsWith('m') ? (token === 'mm' ? value : String(Number(value))) : (parts[token] ?? '');
  });
  const hides =
    !['y', 'm', 'd'].every((part) => seen.has(part)) ||
    tokens.includes('yy') ||
    (hour !== '00' && !seen.has('h')) ||
    (minute !== '00' && !seen.has('minute')) ||
    (second !== '00' && !seen.has('s'));
  return hides ? null : text.join('');
}
