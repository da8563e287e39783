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
const sure = { name: 1, word: 0.95, bare: 0.9, part: 0.8 } as const;

type Vocabulary = { readonly exact: ReadonlyMap<string, HeadingMatch>; readonly parts: readonly Part[] };
type Part = { readonly tokens: readonly string[]; readonly length: number; readonly key: string };

const vocabularies = new Map<string, Vocabulary>();

function vocabularyOf(table: string): Vocabulary {
  let known = vocabularies.get(table);
  if (known !== undefined) return known;
  const exact = new Map<string, HeadingMatch>();
  const parts: Part[] = [];
  for (const [name, key] of columnNames(table)) exact.set(name, { key, confidence: sure.name, why: 'name' });
  for (const [key, words] of Object.entries(headingWords[table] ?? {})) {
    for (const word of words) {
      const plain = plainName(word);
      if (!exact.has(plain)) exact.set(plain, { key, confidence: sure.word, why: 'synonym' });
      const tokens = tokensOf(word);
      if (plain.length > 2) parts.push({ tokens, length: tokens.join('').length, key });
    }
  }
  known = { exact, parts };
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
  'current',
  'du',
  'de',
  'la',
  'le',
  'des',
  'les',
  'd',
  'l',
]);

/** The words of a text: Latin words and numbers, and runs of Hangul. */
export function tokensOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
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
  const { exact, parts } = vocabularyOf(table);
  const best = new Map<string | null, HeadingMatch>();
  const offer = (match: HeadingMatch) => {
    const known = best.get(match.key);
    if (known === undefined || known.confidence < match.confidence) best.set(match.key, match);
  };
  const lines = heading.split(' · ');
  for (const [text, weight] of [[heading, 1], ...(lines.length > 1 ? [[lines.at(-1) ?? '', 0.97] as const] : [])] as const) {
    const whole = exact.get(plainName(text));
    if (whole !== undefined) offer({ ...whole, confidence: whole.confidence * weight });
    const bare = exact.get(plainName(bareHeading(text)));
    if (bare !== undefined) offer({ ...bare, confidence: Math.min(bare.confidence, sure.bare) * weight });
    if (bare === undefined && whole === undefined)
      for (const match of partMatches(parts, bareHeading(text))) offer({ ...match, confidence: match.confidence * weight });
  }
  return [...best.values()].sort((a, b) => b.confidence - a.confidence);
}

/**
 * What parts of a heading mean: the words of a name all stand in it. It counts how much of the heading they are, and whether its last
 * word, which in both languages says what it is, is among them.
 */
function partMatches(parts: readonly Part[], bare: string): readonly HeadingMatch[] {
  const tokens = tokensOf(bare).filter((token) => !idle.has(token));
  const length = tokens.join('').length;
  const last = tokens.at(-1) ?? '';
  if (length === 0 || tokens.length > 8) return [];
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
