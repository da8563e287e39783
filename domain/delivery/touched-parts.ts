import type { Change } from '../changes/kind.ts';
import type { Load } from './carried.ts';

/** Words shorter than this tell no part from another. */
const shortest = 3;

/** The uppermost folders of what a delivery carried that share a word with a component of an incident, in their order. */
export function touchedParts({ carried }: Load, changes: readonly Change[], components: readonly string[]): string[] {
  const named = new Set(components.flatMap(wordsOf));
  if (named.size === 0 || carried === null) return [];
  const ids = new Set(carried.map(({ cargo }) => cargo.id));
  const areas = new Set(changes.filter(({ id }) => ids.has(id)).flatMap((change) => change.areas));
  return [...areas].filter((area) => wordsOf(area).some((word) => named.has(word))).sort();
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= shortest || /[^\p{ASCII}]/u.test(word));
}
