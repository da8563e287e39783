import { mappedPositions, type MappedAxis, type MappedPosition } from '../../domain/imports/mapping.ts';
import { plainName } from '../spreadsheets/column-names.ts';
import { bareHeading, plainHeading, tokensOf } from './heading-text.ts';
import { axisLetters, axisWords, pairWords, positionWords, scoreWords } from './synonyms/positions.ts';
import { words } from './synonyms/words.ts';

/** What a heading says of a position of a risk: of which, and one of its levels, their product or both. */
export type PositionHeading = {
  readonly position: MappedPosition | null;
  readonly is: MappedAxis | 'score' | 'pair';
  readonly confidence: number;
  /** What the heading says besides: of which damage an impact is (`업무 영향`). */
  readonly of?: string;
};

type Words = readonly { readonly plain: string; readonly tokens: readonly string[] }[];
const prepared = (words: readonly string[]): Words => words.map((word) => ({ plain: plainName(word), tokens: tokensOf(word) }));

const positions = mappedPositions.map((position) => ({ position, words: prepared(positionWords[position]) }));
const axes = (['likelihood', 'impact'] as const).map((axis) => ({ axis, words: prepared(axisWords[axis]) }));
const letters = (['likelihood', 'impact'] as const).map((axis) => ({ axis, words: prepared(axisLetters[axis]) }));
const scores = new Set(scoreWords.map(plainName));
const pairs = new Set(pairWords.map(plainName));
/** Words that may stand beside an axis without changing what it is. */
const beside = prepared(
  words(`
    risk | risks | level | levels | score | scores | rating | ratings | value | of | the | risque | niveau | de | class | scale | rank | grade | category | assessment | overall
    total | final | maximum | max | estimated | points | number | how | is | it | this | would | will | could | be | to | happen | if | happens | today
    리스크 | 위험 | 도 | 수준 | 점수 | 평가 | 등급 | 종합 | 최종 | 전체 | 값 | 정도 | 단계 | 평점 | 점
  `),
);

/** A scale beside a name: what has one is a level, whatever the name. */
const scaleSaid = /[01]\s*(?:-|–|~|to|∼)\s*(?:3|4|5|10)(?!\d)/iu;

/** Reads a heading such as `고유위험 · 영향도`, `Residual L`, `Probability (1-10)`, `Net score`; `null` where it speaks of something else. */
export function positionHeading(heading: string): PositionHeading | null {
  const words = plainHeading(heading)
    .replaceAll(' · ', ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  const bare = bareHeading(words);
  const position = positionIn(words);
  const apart = withoutAll(
    bare,
    positions.flatMap(({ words }) => words),
  );
  const rest = plainName(apart);
  if (pairs.has(rest) && /[x×*/]/i.test(bare)) return { position, is: 'pair', confidence: 0.9 };
  const named = axes.flatMap(({ axis, words }) => (within(bare, words) ? [axis] : []));
  const [axis] = named;
  if (named.length > 1) return { position, is: /[x×*/]/i.test(bare) ? 'pair' : 'score', confidence: 0.6 };
  if (axis !== undefined) {
    const left = plainName(withoutAll(apart, [...(axes.find((one) => one.axis === axis)?.words ?? []), ...beside]));
    // `Impact description` and `영향 내용` are texts of their own.
    if (left === '') return { position, is: axis, confidence: 0.95 };
    const isShort = left.length <= (/\p{Script=Hangul}/u.test(left) ? 1 : 2);
    const isRated = scaleSaid.test(heading) && left.length <= (/\p{Script=Hangul}/u.test(left) ? 5 : 12);
    return isShort || isRated ? { position, is: axis, confidence: isShort ? 0.85 : 0.75, of: left } : null;
  }
  // `Risque brut · P`: beside a position and the word for a risk a letter stands alone too.
  const alone = plainName(withoutAll(apart, beside));
  const letter = letters.find(({ words }) => words.some(({ plain }) => plain === rest || (position !== null && plain === alone)));
  if (letter !== undefined) return { position, is: letter.axis, confidence: position === null ? 0.75 : 0.9 };
  if (
    scores.has(rest) ||
    (alone !== '' && position !== null && scores.has(alone)) ||
    (position !== null && (rest === '' || beside.some(({ plain }) => plain === rest)))
  ) {
    return { position, is: 'score', confidence: position === null && (rest === 'risk' || rest === 'total') ? 0.4 : 0.85 };
  }
  return null;
}

/** The position that a heading names, whatever else it says; `null` where it names none. */
export function positionIn(heading: string): MappedPosition | null {
  const bare = heading.normalize('NFKC').toLowerCase();
  return positions.find(({ words }) => within(bare, words))?.position ?? null;
}

function within(text: string, words: Words): boolean {
  const tokens = tokensOf(text);
  const plain = plainName(text);
  return words.some((word) => isIn(word, tokens, plain));
}

function isIn(word: Words[number], tokens: readonly string[], plain: string): boolean {
  if (/\p{Script=Hangul}/u.test(word.plain)) return plain.includes(word.plain);
  return word.tokens.every((token) => tokens.includes(token));
}

/** A text without these words, longer ones first. */
function withoutAll(text: string, words: Words): string {
  let rest = text.toLowerCase();
  for (const { plain, tokens } of [...words].sort((a, b) => b.plain.length - a.plain.length)) {
    if (/\p{Script=Hangul}/u.test(plain)) rest = plainName(rest).includes(plain) ? plainName(rest).replace(plain, ' ') : rest;
    else if (tokens.length > 0) rest = rest.replace(new RegExp(`(?<!\\p{L})${tokens.map(escaped).join('[\\s-]*')}(?!\\p{L})`, 'iu'), ' ');
  }
  return rest;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
