import { byCodePoint } from './json.ts';

/** The most digits that a code can have: a code has at most 24 characters. */
const mostDigits = 24;

/**
 * A code as a text that sorts by code point as codes are ordered: by what stands before the first digits, then by the number
 * that they make, then by what follows, likewise; where only leading zeros differ, by the text. R-2 comes before R-10, and
 * 2024-RISK-3 before 2024-RISK-12.
 */
export function codeKey(code: string): string {
  return `${code.replace(/\d+/g, (digits) => `\u0001${digits.padStart(mostDigits, '0')}`)}\u0000${code}`;
}

/** The order of codes, those of the product and those of other programs: the same in every list, profile and report. */
export function byCode(a: string, b: string): number {
  if (a === b) return 0;
  let at = 0;
  while (at < a.length && !isDigit(a, at) && a[at] === b[at]) at += 1;
  // Of two codes such as R-12 the longer one has the larger number.
  if (isNumberFrom(a, at) && isNumberFrom(b, at)) return a.length - b.length || byCodePoint(a, b);
  return byCodePoint(codeKey(a), codeKey(b));
}

/** Whether a code is digits from a place on, without zeros before them, and few enough for `codeKey` to take them for a number. */
function isNumberFrom(code: string, first: number): boolean {
  const digits = code.length - first;
  if (digits === 0 || digits > mostDigits || (digits > 1 && code[first] === '0')) return false;
  for (let at = first; at < code.length; at += 1) if (!isDigit(code, at)) return false;
  return true;
}

/**
 * The order of `byCode` for the places of many codes. Of codes such as R-12, which nearly all are, only the numbers are
 * compared.
 */
export function orderOfCodes(codes: readonly string[]): (a: number, b: number) => number {
  const prefixes: (string | null)[] = [];
  const numbers = new Float64Array(codes.length);
  const keys: string[] = [];
  let shared = '';
  for (const [at, code] of codes.entries()) {
    const digits = plainDigits(code);
    const prefix = digits === null ? null : code.slice(0, code.length - digits.length);
    // The same text object for all codes of a kind: two of them are then compared at once.
    if (prefix !== null && prefix !== shared) shared = prefix;
    prefixes.push(prefix === null ? null : shared);
    numbers[at] = Number(digits);
  }
  const keyAt = (at: number) => (keys[at] ??= codeKey(codes[at] as string));
  return (a, b) => {
    if (prefixes[a] !== null && prefixes[a] === prefixes[b]) return (numbers[a] as number) - (numbers[b] as number);
    return codes[a] === codes[b] ? 0 : byCodePoint(keyAt(a), keyAt(b));
  };
}

/** The digits of a code that has no others than at its end, without leading zeros, and few enough for a number; else `null`. */
function plainDigits(code: string): string | null {
  let at = 0;
  while (at < code.length && !isDigit(code, at)) at += 1;
  return code.length - at <= 15 && isNumberFrom(code, at) ? code.slice(at) : null;
}

function isDigit(code: string, at: number): boolean {
  const unit = code.charCodeAt(at);
  return unit >= 48 && unit <= 57;
}

/** The number at the end of a code: 12 of R-12; 0 where there is none. */
export function codeNumber(code: string): number {
  const digits = /(\d+)$/.exec(code)?.[1];
  return digits === undefined ? 0 : Number(digits);
}
