import { words } from './synonyms/words.ts';

/** Words that say nothing of what a column holds. */
export const idle: ReadonlySet<string> = new Set(
  words(`
    the | a | an | of | for | and | or | to | in | on | at | is | it | this | please | enter | select
    du | de | la | le | des | les | d | l
  `),
);

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

/** Signs that stand beside words and are none: pictures, bullets, ticks. Those that stand for a level by themselves are read before. */
const signs = /(?:\p{Extended_Pictographic}|\uFE0F|\u200D|[●○■□▶►▷★☆◆◇•·▪▲△▼▽✓✔])+/gu;

export function withoutSigns(text: string): string {
  return text.replace(signs, ' ').replace(/\s+/gu, ' ').trim();
}

/** What is said of the scale beside a name, without brackets: `Likelihood 1-5`, `Impact H/M/L`, `Key control Y/N`. */
const scaleBeside =
  /(?<![\d.])[01]\s*(?:-|–|~|to|∼)\s*\d{1,3}(?![\d.])|(?<!\p{L})(?:h\s*\/\s*m\s*\/\s*l|l\s*\/\s*m\s*\/\s*h|y\s*\/\s*n|yes\s*\/\s*no|o\s*\/\s*x)(?!\p{L})|[3457]\s*(?:점\s*척도|점\s*만점|단계)|상\s*\/\s*중\s*\/\s*하/giu;

const brackets = /[([{<]([^)\]}>]*)[)\]}>]/gu;

/** A heading as it is meant: exports of trackers put names into brackets, and forms leave it open whether there is one or several. */
export function plainHeading(heading: string): string {
  return heading
    .normalize('NFKC')
    .replace(/^\s*(?:custom field|사용자\s*정의\s*필드)\s*\(([^()]+)\)\s*$/iu, '$1')
    .replace(/\(e?s\)/giu, 's');
}

/** A heading without what is said beside its name: its number, brackets, its scale, marks of what must be filled in. */
export function bareHeading(heading: string): string {
  return withoutSigns(heading.normalize('NFKC').replace(/^\s*(?:\(?\d{1,2}[.)]|[①-⑳]|q\d+[.:])\s*/iu, ''))
    .replace(brackets, ' ')
    .replace(scaleBeside, ' ')
    .replace(/[*:?†※]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What stands in the brackets of a heading. */
export function inBrackets(heading: string): readonly string[] {
  return [...heading.normalize('NFKC').matchAll(brackets)].flatMap(([, text = '']) => (text.trim() === '' ? [] : [text.trim()]));
}

/** The halves of a text in two languages (`상태 status`, `진행중 In progress`): what is written in Hangul, and what in Latin letters. */
export function halvesOf(text: string): readonly [hangul: string, latin: string] | null {
  const hangul = text
    .replace(/[^\p{Script=Hangul}\p{Script=Han}\s]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const latin = text
    .replace(/[^\p{Script=Latin}\p{M}'\s-]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s-]+|[\s-]+$/gu, '');
  return hangul === '' || latin === '' ? null : [hangul, latin];
}

export function isHangul(token: string): boolean {
  return /[\p{Script=Hangul}]/u.test(token) && token.length > 1;
}

/** Words whatever their order and number: `Owner of the risk` and `risk owner` are the same. */
export function bagOf(tokens: readonly string[]): string {
  const said = tokens.filter((token) => !idle.has(token)).map(singular);
  return [...new Set(said)].sort().join(' ');
}

export function singular(token: string): string {
  if (token.length > 4 && token.endsWith('ies')) return `${token.slice(0, -3)}y`;
  return token.length > 3 && token.endsWith('s') && !token.endsWith('ss') && !token.endsWith('us') && !token.endsWith('is')
    ? token.slice(0, -1)
    : token;
}
