import { columnNames, plainName } from '../spreadsheets/column-names.ts';
import type { GuessWhy } from './guess.ts';
import { bagOf, idle, isHangul, tokensOf } from './heading-text.ts';
import { headingWords, tableNouns } from './synonyms/headings.ts';

/** A column of ours that a heading may mean; `null` is one that is passed over, `further` one that is known and has no home. */
export type HeadingMatch = {
  readonly key: string | null;
  readonly confidence: number;
  readonly why: Extract<GuessWhy, 'name' | 'synonym'>;
};

/** How sure a heading makes: word for word; but for brackets and numbers; in another order or number; in one of two languages; as a part of it. */
export const sure = {
  name: 1,
  word: 0.95,
  both: 0.93,
  weak: 0.84,
  bare: 0.9,
  turned: 0.88,
  kindSaid: 0.86,
  half: 0.84,
  part: 0.8,
} as const;

/**
 * What people call the columns of a kind. Parts go by a Latin word of theirs, which must stand in the heading; those of Hangul, which may
 * stand in a longer word, are looked through. `nouns` are what the kind itself is called, which may stand beside any of its columns.
 */
export type Vocabulary = {
  readonly exact: ReadonlyMap<string, readonly HeadingMatch[]>;
  readonly bags: ReadonlyMap<string, readonly HeadingMatch[]>;
  readonly latin: ReadonlyMap<string, readonly Part[]>;
  readonly hangul: readonly Part[];
  readonly nouns: readonly string[];
};
export type Part = { readonly tokens: readonly string[]; readonly length: number; readonly key: string };

const vocabularies = new Map<string, Vocabulary>();

export function vocabularyOf(table: string): Vocabulary {
  const known = vocabularies.get(table);
  if (known !== undefined) return known;
  const exact = new Map<string, readonly HeadingMatch[]>();
  const bags = new Map<string, readonly HeadingMatch[]>();
  const latin = new Map<string, readonly Part[]>();
  const hangul: Part[] = [];
  // What a table of somebody else's calls ID is no id of this register, which is no word to anybody.
  for (const [name, key] of columnNames(table)) if (key !== 'id') exact.set(name, [{ key, confidence: sure.name, why: 'name' }]);
  for (const [key, words] of Object.entries(headingWords[table] ?? {})) {
    for (const written of words) {
      const isWeak = written.startsWith('~');
      const word = isWeak ? written.slice(1) : written;
      learn(exact, plainName(word), { key, confidence: isWeak ? sure.weak : sure.word, why: 'synonym' });
      if (isWeak) continue;
      const tokens = tokensOf(word);
      learn(bags, bagOf(tokens), { key, confidence: sure.turned, why: 'synonym' });
      if (plainName(word).length <= 2) continue;
      const part = { tokens, length: tokens.join('').length, key };
      const token = tokens.find((one) => !idle.has(one) && !isHangul(one));
      if (token === undefined) hangul.push(part);
      else latin.set(token, [...(latin.get(token) ?? []), part]);
    }
  }
  const made = { exact, bags, latin, hangul, nouns: tableNouns[table] ?? [] };
  vocabularies.set(table, made);
  return made;
}

/** A word means what it was said of first; one that means it only where nothing else does stands behind. */
function learn(words: Map<string, readonly HeadingMatch[]>, name: string, match: HeadingMatch): void {
  if (name === '') return;
  const before = words.get(name) ?? [];
  const isFirst = match.confidence === sure.weak || before.every(({ confidence }) => confidence === sure.weak);
  if (isFirst) words.set(name, [...before, match]);
}
