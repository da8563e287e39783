import { folded, foundIn, hasInitials, wordsIn } from './search.ts';

/**
 * How well a record answers what is searched for, best first: it is named by its code; the words begin words of its title, or
 * stand inside them; the same for words by their initial consonants; or they stand somewhere else in the record.
 */
export const relevances = ['code', 'wordStart', 'inWord', 'initialsStart', 'initialsIn', 'elsewhere'] as const;
export type Relevance = (typeof relevances)[number];

/** From a place in a text to the place after it, in letters of the text. */
export type Mark = readonly [from: number, to: number];

/** What tells how well a code and a title answer a search: as well as the word that they answer worst. */
export function relevanceTo(search: string): (code: string, title: string) => Relevance {
  const whole = folded(search).trim();
  const words = wordsIn(whole);
  return (code, title) => {
    if (whole !== '' && folded(code) === whole) return 'code';
    const text = folded(`${code} ${title}`);
    const worst = words.reduce((last, word) => Math.max(last, relevances.indexOf(ofWord(text, word))), 1);
    return relevances[worst] ?? 'elsewhere';
  };
}

function ofWord(text: string, word: string): Relevance {
  const at = bestPlace(text, word);
  if (at < 0) return 'elsewhere';
  if (hasInitials(word)) return beginsWord(text, at) ? 'initialsStart' : 'initialsIn';
  return beginsWord(text, at) ? 'wordStart' : 'inWord';
}

/** Where a word stands in a folded text: where it begins a word of it, else where it stands first; -1 where it does not. */
function bestPlace(text: string, word: string): number {
  const next = foundIn(text, word);
  const first = next(0);
  for (let at = first; at >= 0; at = next(at + 1)) if (beginsWord(text, at)) return at;
  return first;
}

function beginsWord(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '');
}

/** The places of a text that hold the words of a search, in order and apart from one another. */
export function marksIn(text: string, search: string): readonly Mark[] {
  const plain = folded(text);
  // Folding may make a text longer or shorter: its places are not those of the text then.
  if (plain.length !== text.length) return [];
  const found = wordsIn(folded(search))
    .map((word) => ({ at: bestPlace(plain, word), length: word.length }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  const marks: Mark[] = [];
  for (const { at, length } of found) {
    const last = marks.at(-1);
    if (last !== undefined && at <= last[1]) marks[marks.length - 1] = [last[0], Math.max(last[1], at + length)];
    else marks.push([at, at + length]);
  }
  return marks;
}
