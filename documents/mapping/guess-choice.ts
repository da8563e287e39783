import type { MappedValue } from '../../domain/imports/mapping.ts';
import { languages } from '../../domain/settings/kind.ts';
import type { Column } from '../../engine/kind/column.ts';
import { choiceName, type Vocabulary } from '../../words/names.ts';
import { translator } from '../../words/translate.ts';
import { plainName } from '../spreadsheets/column-names.ts';
import { halvesOf, inBrackets, withoutSigns } from './heading-text.ts';
import { blankWords, choiceWords } from './synonyms/choices.ts';

/** What a text is taken for, and how sure that is. */
export type Taken = { readonly ours: MappedValue; readonly confidence: number };

export const unknown: Taken = { ours: null, confidence: 0 };
const blank: Taken = { ours: null, confidence: 1 };

const sure = { own: 1, word: 0.95, bare: 0.9, parts: 0.85, begins: 0.75, heads: 0.74, holds: 0.6, doubtful: 0.55 } as const;

type Words = ReadonlyMap<string, Taken>;
const known = new Map<string, Words>();

/** Whether a text says that there is nothing to say. */
export function isBlankWord(text: string): boolean {
  return blankWords.has(text.normalize('NFKC').toLowerCase().trim());
}

/** Tells what a text means among the values of a choice, or of a yes or no. */
export function choiceGuesser(column: Column): (text: string) => Taken {
  const words = wordsOf(column);
  const isArea = column.vocabulary === 'category';
  return (text) => {
    const whole = words.get(plainName(text)) ?? words.get(text.trim().toLowerCase());
    if (whole !== undefined) return whole;
    if (isBlankWord(text)) return blank;
    const bare = bareValue(text);
    const again = wordIn(words, bare);
    if (again !== null) return { ...again, confidence: Math.min(again.confidence, sure.bare) };
    const found = ofHalves(words, text) ?? ofParts(words, bare) ?? (isArea ? ofHead(words, bare) : null) ?? ofBeginning(words, bare);
    return found ?? (bare === '' ? null : ofBrackets(words, text)) ?? unknown;
  };
}

/**
 * Of a scale of severities that has a word for the middle, `minor` is the step below it; with a word for the lowest besides, which of
 * ours it is is not known.
 */
export function severitiesTogether(texts: readonly string[], taken: readonly Taken[]): readonly Taken[] {
  const bare = texts.map((text) => plainName(bareValue(text)));
  const has = (words: readonly string[]) => bare.some((text) => words.includes(text));
  if (!has(lesser) || !has(middle)) return taken;
  const confidence = has(lowest) ? sure.doubtful : sure.bare;
  return taken.map((one, at) => (lesser.includes(bare[at] ?? '') ? { ours: 'sev4', confidence } : one));
}
const lesser = ['minor', '경미', 'mineur'];
const middle = ['moderate', 'medium', 'normal', 'average', '보통', '중', '중간', 'moyen', 'moyenne'];
const lowest = ['low', 'trivial', 'lowest', 'negligible', '낮음', '하', '미미', 'faible'];

function wordIn(words: Words, text: string): Taken | null {
  return words.get(plainName(text)) ?? words.get(plainName(withoutRisk(text))) ?? null;
}

/** `진행중 In progress`: both languages say the same, or one is not understood. */
function ofHalves(words: Words, text: string): Taken | null {
  const halves = halvesOf(withoutSigns(text.normalize('NFKC')));
  if (halves === null) return null;
  const [first, second] = halves.map((half) => wordIn(words, half));
  if (first == null || second == null) return null;
  return first.ours === second.ours
    ? { ours: first.ours, confidence: Math.min(sure.bare, Math.max(first.confidence, second.confidence)) }
    : null;
}

/** `Mitigation (reduce)`: where the word is not known, what stands in its brackets may be; it is less sure. */
function ofBrackets(words: Words, text: string): Taken | null {
  const found = inBrackets(text).map((said) => wordIn(words, said));
  const [one] = found;
  return found.length === 1 && one != null && one.confidence >= sure.word ? { ...one, confidence: sure.begins } : null;
}

/** `대외평판`, `고객신용`: of a Korean area of business the last word says what it is. A word of one syllable says nothing. */
function ofHead(words: Words, text: string): Taken | null {
  const plain = plainName(withoutRisk(text));
  if (!/^[\p{Script=Hangul}]{3,8}$/u.test(plain)) return null;
  for (let from = 1; from <= plain.length - 2; from += 1) {
    const found = words.get(plain.slice(from));
    // A market that one sells in (`해외시장`) is no risk of prices.
    if (found !== undefined && found.confidence >= sure.word && found.ours !== 'market') return { ...found, confidence: sure.heads };
  }
  return null;
}

function wordsOf(column: Column): Words {
  const name = column.kind === 'flag' ? 'flag' : (column.vocabulary ?? '');
  const key = `${name}\n${column.kind === 'flag' ? column.key : (column.values ?? []).join(' ')}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const words = new Map<string, Taken>();
  const values = column.kind === 'flag' ? ['true', 'false'] : (column.values ?? []);
  const oursOf = (value: string): MappedValue => (column.kind === 'flag' ? value === 'true' : value);
  for (const value of values) {
    const word = column.kind === 'flag' ? (value === 'true' ? 'yes' : 'no') : value;
    const own = languages.map((language) => choiceName(translator(language), name as Vocabulary, word));
    for (const one of [value, ...own]) words.set(plainName(one), { ours: oursOf(value), confidence: sure.own });
  }
  for (const value of values) {
    // What a yes or no is about has words of its own: a control is manual, or automated.
    for (const word of [...(choiceWords[name]?.[value] ?? []), ...ownFlagWords(column, value)]) {
      const isDoubtful = word.startsWith('?');
      const plain = plainName(isDoubtful ? word.slice(1) : word) || word;
      if (!words.has(plain)) words.set(plain, { ours: oursOf(value), confidence: isDoubtful ? sure.doubtful : sure.word });
    }
  }
  known.set(key, words);
  return words;
}

/** The words of one yes or no alone, which say by themselves what they are about. */
export function ownFlagWords({ kind, key }: Pick<Column, 'kind' | 'key'>, value: string): readonly string[] {
  return kind === 'flag' ? (choiceWords[key]?.[value] ?? []) : [];
}

/** A value without its number, signs beside it and what is said in brackets. */
function bareValue(text: string): string {
  return (
    withoutSigns(text.normalize('NFKC'))
      .replace(/^\s*(?:\(?\d{1,2}[.):\s-]+|[①-⑳]\s*)/u, '')
      // A letter or two that stand for the word after them: `M - Market`.
      .replace(/^\s*\p{Lu}{1,3}\d{0,2}\s*(?:[-–—]\s+|[:)]\s*|\.\s+)(?=\p{L}{2})/u, '')
      .replace(/[([][^)\]]*[)\]]/gu, ' ')
      .trim()
  );
}

function withoutRisk(text: string): string {
  return text
    .replace(/\s*(?:risks?|리스크|위험)$/iu, '')
    .replace(/^(?:risks?|리스크|위험)\s*(?=\S{2})/iu, '')
    .replace(/^risques?\s+(?:de\s+|d')?/iu, '');
}

/** `Legal / Compliance`: each part means the same. */
function ofParts(words: Words, text: string): Taken | null {
  const parts = text.split(/\s*(?:[/,;&+·]|\band\b|및)\s*/iu).filter((part) => part !== '');
  const found = parts.map((part) => words.get(plainName(part)) ?? words.get(plainName(withoutRisk(part))) ?? null);
  const [first] = found;
  if (parts.length < 2 || first == null) return null;
  const isSame = found.every((one) => one !== null && one.ours === first.ours && one.confidence >= sure.word);
  return isSame ? { ours: first.ours, confidence: sure.parts } : null;
}

/** `Open - overdue`: it begins with a word that is known, or holds one. More than one value in it is none. */
function ofBeginning(words: Words, text: string): Taken | null {
  const lower = text.toLowerCase();
  const begins = /^([\p{L}]+)(?=\s*[-–:,(/]|\s)/u.exec(lower)?.[1];
  const first = begins === undefined ? undefined : words.get(plainName(begins));
  const values = new Set<MappedValue>();
  let length = 0;
  for (const [word, { ours, confidence }] of words) {
    if (confidence < sure.word || word.length < 2) continue;
    const isWord = /\p{Script=Hangul}/u.test(word)
      ? plainName(lower).includes(word)
      : new RegExp(`(?<!\\p{L})${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\p{L})`, 'u').test(lower);
    if (isWord && word.length >= length) length = word.length;
    if (isWord) values.add(ours);
  }
  if (values.size !== 1) return null;
  const [ours = null] = values;
  const isFirst = first !== undefined && first.ours === ours && first.confidence >= sure.word;
  // `Not started` is no start.
  const isDenied = /(?<!\p{L})(?:not|no|non|un|without|미|비|안)(?!\p{L})/u.test(lower);
  return { ours, confidence: isFirst && !isDenied ? sure.begins : isDenied ? sure.doubtful - 0.2 : sure.holds };
}
