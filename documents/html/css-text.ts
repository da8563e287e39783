/** A text as a CSS string. Everything but letters, digits and spaces is escaped, so that no text can leave the string or the style. */
export function cssString(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} ]/gu, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `)}"`;
}
