import type { RiskLine } from '../../domain/rcsa/answered-sheet.ts';
import type { ControlWord, Stated } from '../../domain/rcsa/asked.ts';
import { shownText } from '../../engine/imports/raw-cell.ts';
import { problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import { enteringText } from '../../engine/values/text.ts';
import type { GridRow } from '../spreadsheets/book.ts';
import { withWord } from '../spreadsheets/level-words.ts';
import { answerNamed, answerWords, controlColumns, ratingNamed, ratingWords, riskColumns } from './sheet-parts.ts';
import type { Translate } from '../../words/translate.ts';

/** The levels of a scale: those that words stand for, and all of them with their words in the language of the sheet. */
type Scale = { readonly words: ReadonlyMap<string, number>; readonly all: ReadonlyMap<number, string> };
export type Levels = { readonly likelihood: Scale; readonly impact: Scale };

/** The cells of a line as texts, with the headings of their columns. */
export type LineCells = {
  readonly row: number;
  readonly texts: readonly string[];
  readonly heading: readonly string[];
  /** In the language of the sheet. */
  readonly say: Translate;
  /** A text as it is compared: programs differ in line ends and in blanks at the end. */
  readonly plain: (text: string) => string;
};

const plain = (text: string) => enteringText(text).trim();
const [longestRationale, longestValue] = [4000, 60];

export function cellsOf({ row, cells }: GridRow, heading: readonly string[], say: Translate): LineCells {
  return { row, heading, say, texts: cells.map((cell) => plain(shownText(cell))), plain };
}

/** What a line says of a risk. */
export function riskSaid(cells: LineCells, asked: Stated | null, levels: Levels): Result<Pick<RiskLine, 'answer' | 'said'>> {
  const chosen = cells.texts[riskColumns.answer] ?? '';
  const answer = chosen === '' ? null : answerNamed(chosen);
  if (answer === undefined) return notOneOf(cells, riskColumns.answer, answerWords);
  const likelihood = levelIn(cells, riskColumns.likelihood, levels.likelihood);
  if (!likelihood.ok) return likelihood;
  const impact = levelIn(cells, riskColumns.impact, levels.impact);
  if (!impact.ok) return impact;
  const rationale = textIn(cells, riskColumns.rationale);
  if (!rationale.ok) return rationale;
  if ((likelihood.value === null) !== (impact.value === null)) {
    const column = likelihood.value === null ? riskColumns.likelihood : riskColumns.impact;
    return fail(problem('rcsa.half', { column: cells.heading[column] ?? '' }));
  }
  const said =
    likelihood.value === null || impact.value === null
      ? null
      : { likelihood: likelihood.value, impact: impact.value, rationale: rationale.value };
  const isAltered =
    said?.likelihood !== asked?.likelihood || said?.impact !== asked?.impact || rationale.value !== plain(asked?.rationale ?? '');
  if (answer === 'unchanged' && isAltered) {
    return fail(problem('rcsa.contradicts', { column: cells.heading[riskColumns.answer] ?? '' }));
  }
  // What nobody touched is the very text that went out, blanks and all.
  return ok({ answer, said: isAltered ? said : asked });
}

/** What a line says of a control; `null` where it says nothing. */
export function controlSaid(cells: LineCells): Result<ControlWord | null> {
  const chosen = cells.texts[controlColumns.rating] ?? '';
  const rating = chosen === '' ? null : ratingNamed(chosen);
  if (rating === undefined) return notOneOf(cells, controlColumns.rating, ratingWords);
  const note = textIn(cells, controlColumns.note);
  if (!note.ok) return note;
  return ok(rating === null ? null : { rating, note: note.value });
}

/** A level as it was chosen (`4 · Likely`), by its number or by its word in either language. */
function levelIn({ texts, heading }: LineCells, column: number, { words, all }: Scale): Result<number | null> {
  const text = texts[column] ?? '';
  if (text === '') return ok(null);
  const [, number, word] = /^(\d+)(?:\s*·\s*(.*))?$/su.exec(text) ?? [];
  const named = words.get((word ?? text).toLowerCase());
  const level = number === undefined ? named : Number(number);
  // A number and a word that are not of one level say two things.
  const agrees = number === undefined || word === undefined || word === '' || named === level;
  if (level !== undefined && all.has(level) && agrees) return ok(level);
  const values = [...all].map(([one, name]) => withWord(one, name)).join(', ');
  return fail(problem('rcsa.notALevel', { column: heading[column] ?? '' }, { value: text.slice(0, longestValue), values }));
}

function textIn({ texts, heading }: LineCells, column: number): Result<string> {
  const text = texts[column] ?? '';
  return text.length > longestRationale
    ? fail(problem('field.tooLong', { column: heading[column] ?? '' }, { max: longestRationale }))
    : ok(text);
}

/** The words that may be chosen are said in the language of the sheet. */
function notOneOf({ heading, say }: LineCells, column: number, words: typeof answerWords): Result<never> {
  return fail(problem('field.notOneOf', { column: heading[column] ?? '' }, { values: words(say).join(', ') }));
}
