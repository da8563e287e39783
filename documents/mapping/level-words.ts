import type { MappedAxis } from '../../domain/imports/mapping.ts';
import type { Known } from './known.ts';

/** The axis of a level by the key of its column: `inherentImpact`. */
export function axisOf(key: string): MappedAxis {
  return key.endsWith('Impact') ? 'impact' : 'likelihood';
}

/** The levels of the scale of a column by their words in both languages, in small letters. A word of two levels is none of them. */
export function levelWords(known: Known, key: string): ReadonlyMap<string, number> {
  const words = new Map<string, number | null>();
  for (const { level, label } of known.scales[axisOf(key)]) {
    for (const word of new Set([label.ko, label.en].map(plain))) words.set(word, words.has(word) ? null : level);
  }
  return new Map([...words].flatMap(([word, level]) => (level === null ? [] : [[word, level] as const])));
}

function plain(word: string): string {
  return word.normalize('NFKC').trim().toLowerCase();
}
