/** How much of a text is looked at, in bytes or characters that are not ASCII: enough to be sure, whatever the size of the file. */
const enough = 200_000;

/**
 * How sure it is that bytes that are valid as CP949 are Korean. `yes`: most of their pairs are of the 2,350 usual syllables (KS X 1001:
 * the first byte B0 to C8, the second A1 to FE), or of the Chinese characters beside such. A letter of Windows-1252 before a letter of
 * ASCII looks like one of the 8,822 rare syllables, which make up next to nothing of a Korean text: where they prevail it is `no`.
 */
export function isKorean(bytes: Uint8Array): 'yes' | 'maybe' | 'no' {
  let [usual, rare, han] = [0, 0, 0];
  for (let at = 0; at < bytes.length && usual + rare + han < enough; at += 1) {
    const [lead = 0, trail = 0] = [bytes[at], bytes[at + 1]];
    if (lead < 0x80) continue;
    at += 1;
    if (trail < 0xa1 || lead < 0xa1) rare += 1;
    else if (lead >= 0xb0 && lead <= 0xc8) usual += 1;
    else if (lead > 0xc8) han += 1;
  }
  if (usual > 0 && usual >= 3 * rare && usual * 4 >= han) return 'yes';
  return rare <= usual + han ? 'maybe' : 'no';
}

/** Letters of the languages that are written in Windows-1252. `ÿ` is so seldom that bytes of FF are more often something else. */
const letters = /[ŠŒŽšœžŸÀ-ÖØ-öø-þ]/u;
/** What programs put for typed quotation marks, dots and dashes: it stands beside anything. */
const typographic = /[€…‹›‘’“”•–—™«»\u00a0\u00ad]/u;
const signs = /[†‰¡¢£¥§©ª®°±²³µ¶·¹º¼½¾¿×÷]/u;

/**
 * Whether a text that was read as Windows-1252 is one that somebody may have written: next to all of its characters beyond ASCII are
 * letters beside letters of ASCII, or signs that are not within a word. In a text of another encoding they stand anywhere.
 */
export function isLatin(text: string): boolean {
  let [likely, unlikely] = [0, 0];
  for (let at = 0; at < text.length && likely + unlikely < enough; at += 1) {
    const character = text.charAt(at);
    if (character <= '\u007f') continue;
    const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
    if (isLikely(before, character, after)) likely += 1;
    else unlikely += 1;
  }
  return likely > 20 * unlikely;
}

function isLikely(before: string, character: string, after: string): boolean {
  if (typographic.test(character)) return true;
  const isWithin = /[A-Za-z]/.test(before) && /[A-Za-z]/.test(after);
  if (signs.test(character)) return !isWithin && !/[À-ÿ]/u.test(before) && !/[À-ÿ]/u.test(after);
  if (!letters.test(character) || (/[ŠŒŽŸÀ-ÖØ-Þ]/u.test(character) && /[a-z]/.test(before))) return false;
  // `à` and `È` are words by themselves.
  const isAlone = /^[\s,;|"'(]?$/.test(before) && /^[\s,;|"')]?$/.test(after);
  return isAlone || /[A-Za-z'’-]/.test(before) || /[A-Za-z'’-]/.test(after);
}
