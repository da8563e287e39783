import { byCodePoint } from './json.ts';

/** Codes by their number (R-9 before R-12), then by text. */
export function byCode(a: string, b: string): number {
  const number = (code: string) => Number(/(\d+)$/.exec(code)?.[1] ?? 0);
  return number(a) - number(b) || byCodePoint(a, b);
}
