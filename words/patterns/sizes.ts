import { numberText } from './numbers.ts';

/** Of 1,024 bytes each. */
const units = ['B', 'KB', 'MB', 'GB'] as const;

/** A number of bytes as people write it in both languages: `512 B`, `3.4 KB`, `25 MB`. Below ten with one decimal, where that is not zero. */
export function sizeText(bytes: number): string {
  let [size, unit] = [bytes, 0];
  while (size >= 1024 && unit < units.length - 1) [size, unit] = [size / 1024, unit + 1];
  const tenths = Math.round(size * 10);
  const text = unit > 0 && tenths < 100 && tenths % 10 !== 0 ? numberText(size, 1) : numberText(size, 0);
  return `${text} ${units[unit] ?? ''}`;
}
