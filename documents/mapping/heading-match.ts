import { kinds } from '../../domain/index.ts';
import { importable } from '../../engine/imports/import-columns.ts';
import { columnNames, plainName } from '../spreadsheets/column-names.ts';
import type { GuessWhy } from './guess.ts';
import { headingWords } from './synonyms/headings.ts';
import { furtherKey } from './targets.ts';

/** A column of ours that a heading may mean; `null` is one that is passed over, `further` one that is known and has no home. */
export type HeadingMatch = {
  readonly key: string | null;
  readonly confidence: number;
  readonly why: Extract<GuessWhy, 'name' | 'synonym'>;
};

/** How sure a heading makes: word for word; but for brackets and numbers; as a part of it. */
const sure = { name: 1, word: 0.95, weak: 0.84, bare: 0.9, part: 0.8 } as const;

/** Parts by a Latin word of theirs, which must stand in the heading; those of Hangul, which may stand in a longer word, are looked through. */
type Vocabulary = {
  readonly exact: ReadonlyMap<string, readonly HeadingMatch[]>;
  readonly latin: ReadonlyMap<string, readonly Part[]>;
  readonly hangul: readonly Part[];
};
type Part = { readonly tokens: readonly string[]; readonly length: number; readonly key: string };

const vocabularies = new Map<string, Vocabulary>();

function vocabularyOf(table: string): Vocabulary {
  let known = vocabularies.get(table);
  if (known !== undefined) return known;
  const exact = new Map<string, HeadingMatch[]>();
  const latin = new Map<string, Part[]>();
  const hangul: Part[] = [];
  // What a table of somebody else's calls ID is no id of this register, which is no word to anybody.
  for (const [name, key] of columnNames(table)) if (key !== 'id') exact.set(name, [{ key, confidence: sure.name, why: 'name' }]);
  for (const [key, words] of Object.entries(headingWords[table] ?? {})) {
    for (const written of words) {
      const isWeak = written.startsWith('~');
      const word = isWeak ? written.slice(1) : written;
      const plain = plainName(word);
      const before = exact.get(plain) ?? [];
      const isFirst = isWeak || before.every(({ confidence }) => confidence === sure.weak);
      if (isFirst) exact.set(plain, [...before, { key, confidence: isWeak ? sure.weak : sure.word, why: 'synonym' }]);
      if (isWeak) continue;
      const tokens = tokensOf(word);
      if (plain.length <= 2) continue;
      const part = { tokens, length: tokens.join('').length, key };
      const token = tokens.find((one) => !idle.has(one) && !isHangul(one));
      if (token === undefined) hangul.push(part);
      else latin.set(token, [...(latin.get(token) ?? []), part]);
    }
  }
  known = { exact, latin, hangul };
  vocabularies.set(table, known);
  return known;
}

/** Words that say nothing of what a column holds. */
const idle = new Set([
  'the',
  'a',
  'an',
  'of',
  'for',
  'and',
  'or',
  'to',
  'in',
  'please',
  'enter',
  'select',
  'du',
  'de',
  'la',
  'le',
  'des',
  'les',
  'd',
  'l',
]);

/** The words of a text: Latin words, those of a key such as `createdAt` too, numbers, and runs of Hangul. */
export function tokensOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
      .toLowerCase()
      .match(/[\p{Script=Latin}\p{M}]+|\d+|[\p{Script=Hangul}\p{Script=Han}]+|#/gu) ?? []
  );
}

/** A heading without what is said beside its name: its number, brackets, marks of what must be filled in. */
export function bareHeading(heading: string): string {
  return heading
    .normalize('NFKC')
    .replace(/^\s*(?:\(?\d{1,2}[.)]|[①-⑳]|q\d+[.:])\s*/iu, '')
    .replace(/[([{<][^)\]}>]*[)\]}>]/gu, ' ')
    .replace(/[*:?†※]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What a heading may mean in a table, the likeliest first. Of a heading of several lines the last says it, and all of them together. */
export function headingMatches(table: string, heading: string): readonly HeadingMatch[] {
  const vocabulary = vocabularyOf(table);
  const { exact } = vocabulary;
  const best = new Map<string | null, HeadingMatch>();
  const offer = (match: HeadingMatch) => {
    const known = best.get(match.key);
    if (known === undefined || known.confidence < match.confidence) best.set(match.key, match);
  };
  const lines = heading.split(' · ');
  for (const [text, weight] of [[heading, 1], ...(lines.length > 1 ? [[lines.at(-1) ?? '', 0.97] as const] : [])] as const) {
    const whole = exact.get(plainName(text));
    for (const match of whole ?? []) offer({ ...match, confidence: match.confidence * weight });
    const bare = exact.get(plainName(bareHeading(text)));
    for (const match of bare ?? []) offer({ ...match, confidence: Math.min(match.confidence, sure.bare) * weight });
    if (bare === undefined && whole === undefined)
      for (const match of partMatches(vocabulary, bareHeading(text))) offer({ ...match, confidence: match.confidence * weight });
  }
  return [...best.values()].sort((a, b) => b.confidence - a.confidence);
}

/**
 * What parts of a heading mean: the words of a name all stand in it. It counts how much of the heading they are, and whether its last
 * word, which in both languages says what it is, is among them.
 */
function partMatches({ latin, hangul }: Vocabulary, bare: string): readonly HeadingMatch[] {
  const tokens = tokensOf(bare).filter((token) => !idle.has(token));
  const length = tokens.join('').length;
  const last = tokens.at(-1) ?? '';
  if (length === 0 || tokens.length > 8) return [];
  const singular = tokens.flatMap((token) => (token.endsWith('s') ? [token, token.slice(0, -1)] : [token]));
  const parts = [...new Set(singular.flatMap((token) => latin.get(token) ?? [])), ...(tokens.some(isHangul) ? hangul : [])];
  return parts.flatMap(({ tokens: wanted, length: part, key }) => {
    const named = wanted.filter((token) => !idle.has(token));
    if (named.length === 0 || !named.every((token) => holds(tokens, token))) return [];
    const isLast = named.some((token) => last === token || (isHangul(token) && last.endsWith(token)));
    const share = Math.min(1, part / length);
    return [{ key, confidence: Math.min(sure.part, 0.42 + 0.4 * share + (isLast ? 0.08 : -0.12)), why: 'synonym' as const }];
  });
}

function holds(tokens: readonly string[], wanted: string): boolean {
  return tokens.some((token) => token === wanted || (isHangul(wanted) && token.includes(wanted)) || token === `${wanted}s`);
}

function isHangul(token: string): boolean {
  return /[\p{Script=Hangul}]/u.test(token) && token.length > 1;
}

/** How much a text looks like the heading of a column of any kind. */
export function headingLikeness(text: string): number {
  let known = likeness.get(text);
  if (known === undefined) {
    known = Math.max(0, ...importable(kinds).map((table) => headingMatches(table, text)[0]?.confidence ?? 0));
    if (likeness.size > 5000) likeness.clear();
    likeness.set(text, known);
  }
  return known;
}
const likeness = new Map<string, number>();

export function isHome({ key }: HeadingMatch): boolean {
  return key !== null && key !== furtherKey;
}
