import type { MappedAxis } from '../../domain/imports/mapping.ts';

/** Both levels of a position as a cell names them, each by its own text. */
export type LevelTexts = Readonly<Record<MappedAxis, string>>;

/** The letters and words that name an axis before its level. */
const named = {
  likelihood: /(?:likelihood|probability|prob|frequency|l|p|f|발생\s*가능성|가능성|발생\s*빈도|빈도|발생)/,
  impact: /(?:impact|severity|consequence|i|s|c|영향도?|심각도?|강도)/,
} as const satisfies Record<MappedAxis, RegExp>;

const level = String.raw`\s*[:=：]?\s*([\p{L}\d][\p{L}\d .-]*?)`;
const between = String.raw`\s*(?:[x×✕*/,;|·&+\n]|\band\b)\s*`;
const end = String.raw`\s*(?:=\s*[\p{L}\d.]+)?`;
const pattern = (first: RegExp, second: RegExp) =>
  new RegExp(`^\\(?${first.source}${level}${between}${second.source}${level}\\)?${end}$`, 'iu');

const byName: readonly (readonly [RegExp, MappedAxis])[] = [
  [pattern(named.likelihood, named.impact), 'likelihood'],
  [pattern(named.impact, named.likelihood), 'impact'],
];
const sideBySide =
  /^\(?\s*([\p{L}\d][\p{L}\d ]*?)\s*(?:[x×✕*/,;|·\n]|-(?=\s*\p{L}|\s*\d+\s*\)?$))\s*([\p{L}\d][\p{L}\d ]*?)\s*\)?\s*(?:=\s*[\p{L}\d.]+)?$/iu;
/** Each half a number and its word: `5 - Almost certain x 4 - Major`. */
const numberedSideBySide =
  /^\(?\s*(\d+\s*[-–:.]\s*\p{L}[\p{L} ]*?)\s*[x×✕*/,;|·\n]\s*(\d+\s*[-–:.]\s*\p{L}[\p{L} ]*?)\s*\)?\s*(?:=\s*[\p{L}\d.]+)?$/iu;
const initials = /^[a-z](\d+)\s*[-/, ]?\s*[a-z](\d+)$/i;

/**
 * The two levels of a cell such as `4x5`, `4 × 5 = 20`, `(3, 4)`, `L: High / I: Medium`, `P3 I4`. Where they are not named, `first` says
 * which comes first. `null` where the cell has no two levels.
 */
export function levelsIn(cell: string, first: MappedAxis): LevelTexts | null {
  const text = cell.normalize('NFKC').trim();
  for (const [one, axis] of [...byName, ...withInitials]) {
    const found = one.exec(text);
    if (found?.[1] !== undefined && found[2] !== undefined) return pair(axis, found[1], found[2]);
  }
  const found = numberedSideBySide.exec(text) ?? sideBySide.exec(text) ?? initials.exec(text);
  if (found?.[1] === undefined || found[2] === undefined) return null;
  // `4 - Likely` is one level, said twice.
  const isNumber = (level: string) => /^\d/.test(level);
  return isNumber(found[1]) === isNumber(found[2]) ? pair(first, found[1], found[2]) : null;
}

/** `L4I5`, `P3-C4`: nothing stands between an initial and its level. */
const withInitials: readonly (readonly [RegExp, MappedAxis])[] = [
  [/^\(?[lpf]\s*[:=]?\s*(\d+)\s*[-/,;x ]?\s*[isc]\s*[:=]?\s*(\d+)\)?$/i, 'likelihood'],
  [/^\(?[isc]\s*[:=]?\s*(\d+)\s*[-/,;x ]?\s*[lpf]\s*[:=]?\s*(\d+)\)?$/i, 'impact'],
];

function pair(first: MappedAxis, one: string, two: string): LevelTexts {
  const [a, b] = [one.trim(), two.trim()];
  return first === 'likelihood' ? { likelihood: a, impact: b } : { likelihood: b, impact: a };
}
