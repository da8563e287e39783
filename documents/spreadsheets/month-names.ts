/** Names of months in the languages in which registers were met; shortened ones are their first letters. */
const names: readonly (readonly string[])[] = [
  ['january', 'janvier'],
  ['february', 'février', 'fevrier'],
  ['march', 'mars'],
  ['april', 'avril'],
  ['may', 'mai'],
  ['june', 'juin'],
  ['july', 'juillet'],
  ['august', 'août', 'aout'],
  ['september', 'septembre'],
  ['october', 'octobre'],
  ['november', 'novembre'],
  ['december', 'décembre', 'decembre'],
];

/** The month, 1 to 12, that a word names in full or by at least its first three letters; `null` where it names none, or two. */
export function monthOf(word: string): number | null {
  const plain = word.toLowerCase();
  if (plain.length < 3) return null;
  const found = names.flatMap((all, at) => (all.some((name) => name.startsWith(plain)) ? [at + 1] : []));
  return found.length === 1 ? (found[0] ?? null) : null;
}
