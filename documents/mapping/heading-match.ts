import { kinds } from '../../domain/index.ts';
import { importable } from '../../engine/imports/import-columns.ts';
import { plainName } from '../spreadsheets/column-names.ts';
import {
  bagOf,
  bareHeading,
  halvesOf,
  idle,
  inBrackets,
  isHangul,
  plainHeading,
  singular,
  tokensOf,
  withoutSigns,
} from './heading-text.ts';
import { sure, vocabularyOf, type HeadingMatch, type Vocabulary } from './heading-words.ts';
import { furtherKey } from './targets.ts';

/** What a heading may mean in a table, the likeliest first. Of a heading of several lines the last says it, and all of them together. */
export function headingMatches(table: string, heading: string): readonly HeadingMatch[] {
  const vocabulary = vocabularyOf(table);
  const best = new Map<string | null, HeadingMatch>();
  const offer = (matches: readonly HeadingMatch[], weight: number) => {
    for (const match of matches) {
      const confidence = match.confidence * weight;
      const known = best.get(match.key);
      if (known === undefined || known.confidence < confidence) best.set(match.key, { ...match, confidence });
    }
  };
  const plain = plainHeading(heading);
  const lines = plain.split(' · ');
  for (const [text, weight] of [[plain, 1], ...(lines.length > 1 ? [[lines.at(-1) ?? '', 0.97] as const] : [])] as const) {
    const whole = wordMatches(vocabulary, text);
    offer(whole, weight);
    if (whole.length > 0) continue;
    const halves = halfMatches(vocabulary, text);
    offer(halves ?? [], weight);
    // Of a heading that says two things no part says what it is.
    offer(partMatches(vocabulary, bareHeading(text)), halves === null ? weight * 0.8 : weight);
  }
  return [...best.values()].sort((a, b) => b.confidence - a.confidence);
}

/** What a heading means as a whole: word for word; without what stands beside its name; in another order; without what the kind is called. */
function wordMatches(vocabulary: Vocabulary, text: string): readonly HeadingMatch[] {
  const { exact } = vocabulary;
  const whole = exact.get(plainName(withoutSigns(text)));
  if (whole !== undefined) return whole;
  const bare = bareHeading(text);
  // `담당(부서)` and `일시(발생)` are one word with what stands in their brackets.
  const joined = inBrackets(text).flatMap((more) => exact.get(plainName(`${bare}${more}`)) ?? exact.get(plainName(`${more}${bare}`)) ?? []);
  if (joined.length > 0) return atMost(joined, sure.bare);
  return (
    limited(exact.get(plainName(bare)), sure.bare) ??
    vocabulary.bags.get(bagOf(tokensOf(bare))) ??
    limited(withoutKind(vocabulary, bare), sure.kindSaid) ??
    []
  );
}

/** Words that may stand beside any name. */
const besideAny: ReadonlySet<string> = new Set([
  'name',
  'full',
  'info',
  'information',
  'field',
  'value',
  'current',
  'today',
  'now',
  'currently',
  'potential',
  'possible',
  'main',
  'relevant',
  'applicable',
]);
/** The ends of Korean words that do not change what they are: `담당부서명`, `시스템 명칭`. */
const ends = /(?:명칭|성명|명|이름|란|항목)$/u;

/** `Risk owners`, `위험 담당자명`: what the kind itself is called, or that it is a name, says nothing of the column. */
function withoutKind({ exact, bags, nouns }: Vocabulary, bare: string): readonly HeadingMatch[] | undefined {
  const tokens = tokensOf(bare).map(singular);
  const isSaying = (token: string) => !nouns.includes(token);
  for (const said of [tokens.filter(isSaying), tokens.filter((token) => isSaying(token) && !besideAny.has(token))]) {
    const found = said.length === tokens.length || said.length === 0 ? undefined : bags.get(bagOf(said));
    if (found !== undefined) return found;
  }
  const plain = plainName(bare);
  if (!/\p{Script=Hangul}/u.test(plain)) return undefined;
  const noun = nouns.find((one) => /\p{Script=Hangul}/u.test(one) && plain.startsWith(one) && plain.length > one.length + 1);
  const rest = noun === undefined ? plain : plain.slice(noun.length);
  for (const word of [rest, plain.replace(ends, ''), rest.replace(ends, '')]) {
    const found = word === plain || word.length < 2 ? undefined : exact.get(word);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `상태 status`, `controls 통제`, `Comments / updates`: where both halves mean the same it is as sure as one; one that is not understood leaves it to the other. `null`: they mean two things. */
function halfMatches(vocabulary: Vocabulary, text: string): readonly HeadingMatch[] | null {
  const unsigned = withoutSigns(text);
  const apart = unsigned.split(/\s*[/&,]\s*|\s+(?:and|or|및)\s+/u);
  const halves = halvesOf(unsigned) ?? (apart.length === 2 ? apart : null);
  if (halves === null) return [];
  const [first = [], second = []] = halves.map((half) => wordMatches(vocabulary, half));
  const both = first.filter(({ key }) => second.some((one) => one.key === key));
  if (both.length > 0) return atMost(both, sure.both);
  return first.length > 0 && second.length > 0 ? null : atMost([...first, ...second], sure.half);
}

function atMost(matches: readonly HeadingMatch[], most: number): readonly HeadingMatch[] {
  return matches.map((match) => ({ ...match, confidence: Math.min(match.confidence, most) }));
}

function limited(matches: readonly HeadingMatch[] | undefined, most: number): readonly HeadingMatch[] | undefined {
  return matches === undefined ? undefined : atMost(matches, most);
}

/**
 * What parts of a heading mean: the words of a name all stand in it. It counts how much of the heading they are, and whether its last
 * word, which in both languages says what it is, is among them.
 */
function partMatches({ exact, latin, hangul }: Vocabulary, bare: string): readonly HeadingMatch[] {
  const tokens = tokensOf(bare).filter((token) => !idle.has(token));
  const length = tokens.join('').length;
  const last = tokens.at(-1) ?? '';
  if (length === 0 || tokens.length > 8) return [];
  const singulars = tokens.flatMap((token) => (token.endsWith('s') ? [token, token.slice(0, -1)] : [token]));
  const parts = [...new Set(singulars.flatMap((token) => latin.get(token) ?? [])), ...(tokens.some(isHangul) ? hangul : [])];
  return parts.flatMap(({ tokens: wanted, length: part, key }) => {
    const named = wanted.filter((token) => !idle.has(token));
    if (named.length === 0 || !named.every((token) => holds(tokens, token))) return [];
    const isLast = named.some((token) => last === token || (isHangul(token) && last.endsWith(token)));
    const share = Math.min(1, part / length);
    // `리스크 원인유형`: what is left over is a column of its own.
    const rest = leftOver(bare, wanted);
    const isOther = (exact.get(plainName(rest)) ?? []).some((one) => one.key !== key && one.confidence > sure.weak);
    if (isOther || turning.test(rest)) return [];
    return [{ key, confidence: Math.min(sure.part, 0.42 + 0.4 * share + (isLast ? 0.08 : -0.12)), why: 'synonym' as const }];
  });
}

/** Words beside a name that turn it into something else: `Gaps in controls`, `목표 완료일`, `추가 통제`. */
const turning =
  /(?<!\p{L})(?:gaps?|lack|missing|weak(?:ness(?:es)?)?|fail(?:ed|ure)?|required?|needed|proposed|planned|additional|further|recommended|future|new|target|expected|forecast|estimated|previous|prior|last|former|next|due|deputy|backup|secondary|alternate|non|no|not)(?!\p{L})|목표|예정|계획|예상|추가|향후|필요|미흡|미비|부족|개선|이전|직전|최종|최근|전임|대리|차순|변경|연장|추정|미/iu;

/** What of a heading is left without the words of a name. */
function leftOver(bare: string, tokens: readonly string[]): string {
  return tokens.reduce((rest, token) => rest.replace(token, ' '), bare.toLowerCase());
}

function holds(tokens: readonly string[], wanted: string): boolean {
  return tokens.some((token) => token === wanted || (isHangul(wanted) && token.includes(wanted)) || token === `${wanted}s`);
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
