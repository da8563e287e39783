/** What shows nothing of itself: controls, and what a program that shows text passes over. */
const hidden = /[\p{Cc}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/gu;

/** U+200D between two pictures, a selector after a picture, keycap or letter, and the fillers of old Hangul syllables. */
const emojiJoiner = /(\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]*)\u200D(?=\p{Extended_Pictographic})/gu;

/**
 * A text for a terminal: whatever could move its cursor, colour it, turn its direction or hide in it stands as its escape
 * (`\u009b`, `\u202e`). Line feeds and tabs stay, and so does what emoji and Hangul are made of.
 */
export function visible(text: string): string {
  const joined = new Set([...text.matchAll(emojiJoiner)].map((match) => match.index + (match[1] ?? '').length));
  return text.replace(hidden, (character: string, at: number) =>
    character === '\n' || character === '\t' || /[\uFE00-\uFE0F\u115F\u1160]/.test(character) || joined.has(at)
      ? character
      : escaped(character),
  );
}

/** JSON in which nothing is hidden: the same value, all of it on lines that a terminal can be shown. */
export function visibleJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(hidden, (character) => (character === '\n' ? character : escaped(character)));
}

function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');
}
