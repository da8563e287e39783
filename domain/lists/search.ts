const initials = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const firstSyllable = 0xac00;
/** Syllables that share an initial consonant stand together: 21 vowels by 28 finals. */
const syllablesOfInitial = 588;

/** The one form in which texts are compared: Hangul composed, letters small. */
export function folded(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/**
 * Whether a folded text holds every word of what is searched, in any order and inside words. An initial consonant stands
 * for each syllable that begins with it: ㅈㅅ finds 정산.
 */
export function matcher(search: string): (foldedText: string) => boolean {
  const words = folded(search)
    .split(/\s+/u)
    .filter((word) => word !== '');
  const tests = words.map((word) => {
    if (!Array.from(word).some((character) => initials.includes(character))) return (text: string) => text.includes(word);
    const pattern = new RegExp(Array.from(word, patternOf).join(''), 'u');
    return (text: string) => pattern.test(text);
  });
  return (text) => tests.every((test) => test(text));
}

function patternOf(character: string): string {
  const initial = initials.indexOf(character);
  if (initial < 0) return character.replace(/[.*+?^${}()|[\]\\/]/, '\\$&');
  const first = firstSyllable + initial * syllablesOfInitial;
  return `[${character}${String.fromCharCode(first)}-${String.fromCharCode(first + syllablesOfInitial - 1)}]`;
}
