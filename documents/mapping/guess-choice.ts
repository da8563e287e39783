import type { MappedValue } from '../../domain/imports/mapping.ts';
import { languages } from '../../domain/settings/kind.ts';
import type { Column } from '../../engine/kind/column.ts';
import { choiceName, type Vocabulary } from '../../words/names.ts';
import { translator } from '../../words/translate.ts';
import { plainName } from '../spreadsheets/column-names.ts';
import { blankWords, choiceWords } from './synonyms/choices.ts';

/** What a text is taken for, and how sure that is. */
export type Taken = { readonly ours: MappedValue; readonly confidence: number };

export const unknown: Taken = { ours: null, confidence: 0 };
const blank: Taken = { ours: null, confidence: 1 };

const sure = { own: 1, word: 0.95, bare: 0.9, parts: 0.85, begins: 0.75, holds: 0.6, doubtful: 0.55 } as const;

type Words = ReadonlyMap<string, Taken>;
const known = new Map<string, Words>();

/** Whether a text says that there is nothing to say. */
export function isBlankWord(text: string): boolean {
  return blankWords.has(text.normalize('NFKC').toLowerCase().trim());
}

/** Tells what a text means among the values of a choice, or of a yes or no. */
export function choiceGuesser(column: Column): (text: string) => Taken {
  const words = wordsOf(column);
  return (text) => {
    const whole = words.get(plainName(text));
    if (whole !== undefined) return whole;
    if (isBlankWord(text)) return blank;
    const bare = bareValue(text);
    const again = words.get(plainName(bare)) ?? words.get(plainName(withoutRisk(bare)));
    if (again !== undefined) return { ...again, confidence: Math.min(again.confidence, sure.bare) };
    return ofParts(words, bare) ?? ofBeginning(words, bare) ?? unknown;
  };
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

/** A value without its number and what is said in brackets. */
function bareValue(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/^\s*(?:\(?\d{1,2}[.):\s-]+|[①-⑳]\s*)/u, '')
    .replace(/[([][^)\]]*[)\]]/gu, ' ')
    .trim();
}

function withoutRisk(text: string): string {
  return text.replace(/\s*(?:risks?|리스크|위험)$/iu, '').replace(/^risques?\s+(?:de\s+|d')?/iu, '');
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
