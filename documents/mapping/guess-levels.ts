import type { MappedAxis } from '../../domain/imports/mapping.ts';
import type { KnownLevel } from './known.ts';
import { isBlankWord, unknown, type Taken } from './guess-choice.ts';
import { halvesOf, inBrackets, withoutSigns } from './heading-text.ts';
import { between, colours, levelPlaces } from './synonyms/levels.ts';

/** What a column of levels is guessed by, beside its texts: what its sheet says of the scale, and all numbers of levels in it. */
export type LevelHints = {
  readonly levels: readonly KnownLevel[];
  readonly axis: MappedAxis | null;
  /** The top of their scale of numbers, where a heading or a legend says it (`1-10`). */
  readonly top: number | null;
  /** The highest number in any column of levels of the sheet. */
  readonly highest: number;
  /** Whether each number from 1 to the highest stands with its word in the sheet (`1 - Low`): then they are a scale of their own. */
  readonly isNamed: boolean;
  /** Whether the highest number stands so often that a higher one would have been met, were there one. */
  readonly isTopSeen: boolean;
  /** The words for levels of all columns of this axis, in small letters, and those of the other. */
  readonly said: ReadonlySet<string>;
  readonly saidElsewhere: ReadonlySet<string>;
  /** Whether the sheet says that 1 is the highest. */
  readonly isReversed: boolean;
};

const sure = { own: 1, word: 0.95, top: 0.9, seen: 0.85, doubtful: 0.6 } as const;

type Written = { readonly number: number | null; readonly word: string | null; readonly isShare: boolean };

/** Tells for each text of a column of levels which level of ours it is: by our own words, by words for a place, by rank on their scale. */
export function guessLevels(texts: readonly string[], hints: LevelHints): readonly Taken[] {
  const written = texts.map(writtenLevel);
  const byColour = ofColours(texts, hints);
  const taken = written.map((one, at): Taken => {
    const text = texts[at] ?? '';
    if (isBlankWord(text)) return { ours: null, confidence: /없음|none|nil/i.test(text) ? sure.doubtful : 1 };
    const word = one.word === null ? null : beside(one.word, ofWord(one.word, hints), hints);
    if (word !== null) return one.number === null ? word : withNumber(word, one, hints);
    if (one.number !== null && one.word === null) return ofNumber(one, hints);
    return byColour?.[at] ?? unknown;
  });
  return withoutClashes(written, taken);
}

/** Whether a text may be a level at all. */
export function isLevelText(text: string, levels: readonly KnownLevel[], axis: MappedAxis | null): boolean {
  const { number, word } = writtenLevel(text);
  if (number !== null && (number < 0 || number > 100)) return false;
  if (word === null) return number !== null;
  return (
    ofWord(word, { levels, axis }) !== null ||
    colours.some((words) => words.includes(word.toLowerCase())) ||
    (number !== null && number <= 10 && word.length <= 30)
  );
}

/** `4`, `4 - Likely`, `High (4)`, `4점`, `30 %`. */
function writtenLevel(text: string): Written {
  // A coloured sign beside a word says it once more; alone it is a colour.
  const unsigned = withoutSigns(text.normalize('NFKC'));
  const plain = unsigned === '' ? text.trim() : unsigned;
  const number = /^(\d+(?:\.\d+)?)\s*(%|점|급|등급)?$/.exec(plain);
  if (number !== null) return { number: Number(number[1]), word: null, isShare: number[2] === '%' };
  const both = /^(\d{1,3})\s*(?:[-–—.:)=·\s]+\s*\(?|\()(\p{L}.*?)\)?$/u.exec(plain);
  if (both !== null) return { number: Number(both[1]), word: (both[2] ?? '').trim(), isShare: false };
  const after = /^(\p{L}.*?)\s*[-–:=]?\s*[([]\s*(\d{1,3})\s*점?\s*[)\]]$/u.exec(plain);
  if (after !== null) return { number: Number(after[2]), word: (after[1] ?? '').trim(), isShare: false };
  return { number: null, word: plain, isShare: false };
}

export function plainWord(word: string): string {
  return word.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Beside `중상` a `상` is the top; beside `매우 심각` a `심각` is the step below it, and beside `very rare` a `rare` the step above. */
function beside(word: string, taken: Taken | null, { levels, said, saidElsewhere }: LevelHints): Taken | null {
  const plain = plainWord(word);
  const isOuter = ['very', 'extremely', '매우', '아주', '극히', 'très'].some(
    (more) => said.has(`${more} ${plain}`) || said.has(`${more}${plain}`),
  );
  const isSplit = (words: ReadonlySet<string>) => levels.length === 5 && [...between[2], ...between[4]].some((one) => words.has(one));
  if (isSplit(said)) {
    for (const step of [2, 4] as const) if (between[step].includes(plain)) return { ours: step, confidence: sure.word };
    if (taken?.ours === 2) return { ...taken, ours: 1 };
    if (taken?.ours === 4) return { ...taken, ours: 5 };
  } else if (isSplit(saidElsewhere) && (taken?.ours === 2 || taken?.ours === 4)) return { ...taken, confidence: sure.doubtful };
  if (taken === null || !isOuter || levels.length < 5) return taken;
  if (taken.ours === levels.length) return { ...taken, ours: levels.length - 1 };
  return taken.ours === 1 ? { ...taken, ours: 2 } : taken;
}

/** A level by its word: the word itself, what stands before its brackets, or the same in two languages. */
function ofWord(word: string, hints: Pick<LevelHints, 'levels' | 'axis'>): Taken | null {
  const whole = ofOneWord(word, hints);
  if (whole !== null) return whole;
  const inner = inBrackets(word);
  const outer = word.replace(/[([{<][^)\]}>]*[)\]}>]/gu, ' ').trim();
  const parts = inner.length > 0 ? [outer, ...inner] : (halvesOf(word) ?? word.split(/\s*\/\s*/u));
  if (parts.length < 2) return null;
  const taken = parts.map((part) => ofOneWord(part, hints));
  const known = taken.filter((one) => one !== null);
  const [first] = known;
  if (first === undefined) return null;
  // A word of another meaning in the brackets (`High (customers)`) leaves it to the one before them.
  const isSame = known.every(({ ours }) => ours === first.ours) && (taken[0] !== null || known.length === parts.length);
  return isSame ? { ...first, confidence: Math.min(first.confidence, sure.top) } : null;
}

function ofOneWord(word: string, { levels, axis }: Pick<LevelHints, 'levels' | 'axis'>): Taken | null {
  const plain = plainWord(word);
  const own = levels.filter(({ label }) => [label.ko, label.en].some((one) => one.toLowerCase() === plain));
  const [level] = own;
  if (level !== undefined && own.length === 1) return { ours: level.level, confidence: sure.own };
  const places = new Set(
    (axis === null ? (['likelihood', 'impact'] as const) : [axis]).flatMap((one) => levelPlaces[one].get(plain) ?? []),
  );
  const [place] = places;
  if (place === undefined) return null;
  return { ours: atPlace(place, 5, levels.length), confidence: places.size === 1 ? sure.word : sure.doubtful };
}

/**
 * A number with its word. Where both say the same level it is sure. A whole scale of numbers with words goes by its numbers; elsewhere
 * which of both counts is doubtful.
 */
function withNumber(word: Taken, { number }: Written, { levels, highest, isNamed }: LevelHints): Taken {
  if (number === word.ours) return word;
  const rank = isNamed && highest > 1 && number !== null && number >= 1 ? atPlace(number, highest, levels.length) : word.ours;
  return { ours: rank, confidence: isNamed && highest === 4 ? sure.seen : sure.doubtful };
}

/** A number by its rank on their scale. A scale whose top is not said, and may be higher than any number that was seen, is doubtful. */
function ofNumber({ number, isShare }: Written, { levels, top, highest, isReversed, isTopSeen }: LevelHints): Taken {
  const value = number ?? 0;
  const count = levels.length;
  if (count === 0) return unknown;
  if (isReversed && !isShare) return { ours: Math.max(1, (top ?? highest) - value + 1), confidence: sure.doubtful };
  const said = isShare ? 100 : top;
  const scale = said ?? (highest > count ? (highest <= 10 ? 10 : 100) : highest === count || isTopSeen ? highest : highest < 1 ? 1 : null);
  if (scale === null) return { ours: Number.isInteger(value) && value >= 1 ? value : null, confidence: sure.doubtful };
  if (value > scale || value < 0) return unknown;
  const confidence = said !== null ? sure.top : sure.seen;
  if (scale === count || (Number.isInteger(value) && scale < 10 && scale > 1)) {
    return Number.isInteger(value) && value >= 1
      ? { ours: atPlace(value, scale, count), confidence }
      : { ours: null, confidence: sure.doubtful };
  }
  return { ours: Math.max(1, Math.ceil((value / scale) * count)), confidence };
}

/** A place of a scale on one of another length: its ends are its ends. */
function atPlace(place: number, of: number, count: number): number {
  return of === count ? place : Math.round(1 + ((place - 1) * (count - 1)) / (of - 1));
}

/** Green, yellow or amber, red, by their place among the colours. */
const trafficLight = [0, 2, 4];

/** Colours by their rank: green, amber and red are a scale by themselves; of others the rank among those that are there is doubtful. */
function ofColours(texts: readonly string[], { levels }: LevelHints): readonly Taken[] | null {
  const rankOf = (text: string) => colours.findIndex((words) => words.includes(text.normalize('NFC').toLowerCase().trim()));
  const said = texts.filter((text) => !isBlankWord(text));
  if (said.length < 2 || said.some((text) => rankOf(text) < 0)) return null;
  const seen = [...new Set(said.map(rankOf))].sort((a, b) => a - b);
  const isTrafficLight = seen.every((rank) => trafficLight.includes(rank));
  const ranks = isTrafficLight ? trafficLight : seen;
  return texts.map((text) => {
    const place = ranks.indexOf(rankOf(text));
    return place < 0
      ? unknown
      : { ours: atPlace(place + 1, ranks.length, levels.length), confidence: isTrafficLight ? sure.seen : sure.doubtful };
  });
}

/** Two words of one column that are no spellings of each other and stand at one place: which is the higher is not known. */
function withoutClashes(written: readonly Written[], taken: readonly Taken[]): readonly Taken[] {
  const byLevel = new Map<unknown, Set<string>>();
  for (const [at, { ours, confidence }] of taken.entries()) {
    const word = written[at]?.word ?? null;
    if (word === null || ours === null || confidence < sure.top) continue;
    const words = byLevel.get(ours) ?? new Set<string>();
    byLevel.set(ours, words.add(word.toLowerCase().replace(/[\s-]+/g, '')));
  }
  const isClash = (at: number) => {
    const words = byLevel.get(taken[at]?.ours ?? null);
    return words !== undefined && words.size > 1 && !isSpelling([...words]);
  };
  return taken.map((one, at) =>
    written[at]?.word != null && isClash(at) ? { ...one, confidence: Math.min(one.confidence, sure.doubtful) } : one,
  );
}

/** `H` and `High`, `상` and `높음` are one word: a short form beside it, or one in each language. */
function isSpelling(words: readonly string[]): boolean {
  const [first = '', ...others] = [...words].sort((a, b) => b.length - a.length);
  return others.every((word) => first.startsWith(word) || isHangul(word) !== isHangul(first) || word.length <= 2);
}

function isHangul(word: string): boolean {
  return /\p{Script=Hangul}/u.test(word);
}
