const initials = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const firstSyllable = 0xac00;
/** Syllables that share an initial consonant stand together: 21 vowels by 28 finals. */
const syllablesOfInitial = 588;

/** The one form in which texts are compared: Hangul composed, letters small. */
export function folded(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/** The words of a text: all that stands between spaces. */
export function wordsIn(text: string): string[] {
  return text.match(/\S+/gu) ?? [];
}

/**
 * Finds a folded word in a folded text, inside words too: where it stands next from a position on, or -1. An initial
 * consonant stands for each syllable that begins with it: ㅈㅅ finds 정산.
 */
export function foundIn(foldedText: string, word: string): (from: number) => number {
  if (!hasInitials(word)) return (from) => foldedText.indexOf(word, from);
  const pattern = new RegExp(Array.from(word, patternOf).join(''), 'gu');
  return (from) => {
    pattern.lastIndex = from;
    return pattern.exec(foldedText)?.index ?? -1;
  };
}

/** Whether a word has an initial consonant in place of a syllable. */
export function hasInitials(word: string): boolean {
  return Array.from(word).some((character) => initials.includes(character));
}

function patternOf(character: string): string {
  const initial = initials.indexOf(character);
  if (initial < 0) return character.replace(/[.*+?^${}()|[\]\\/]/, '\\$&');
  const first = firstSyllable + initial * syllablesOfInitial;
  return `[${character}${String.fromCharCode(first)}-${String.fromCharCode(first + syllablesOfInitial - 1)}]`;
}
