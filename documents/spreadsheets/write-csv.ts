import Papa from 'papaparse';
import { utf8ToBytes } from '../../engine/values/sha256.ts';
import { plainCell, type Sheet, type SheetCell } from './sheet.ts';

/** What begins a formula, also in its full width, and what a program passes over before it: blanks, quotation marks, what shows nothing. */
const sign = /[=+\-@＝＋－＠]/;
const passedOver = /[\s"'\p{Cc}\p{Default_Ignorable_Code_Point}\uDC00-\uDFFF\uDB40]/u;
/** After these a cell begins for a program of another locale, which separates by them and minds no quotation mark inside a cell. */
const separator = /[;|\t\r\n]/;

/** A line of a list that calls and reaches nothing, whatever takes it for a formula: lists would be full of `'`. */
const bullet = /^ *- [^=(!|]*$/;

function isBullet(text: string, from: number): boolean {
  if (text[from] !== ' ' && text[from] !== '-') return false;
  const end = text.indexOf('\n', from);
  return bullet.test(text.slice(from, end < 0 ? text.length : end));
}

/** Puts one `'` before each place of a text at which a spreadsheet would begin a formula. A `'`, tab or line end at its start gets one too. */
export function guarded(text: string): string {
  return withoutOrWith(text, (at, isFormula) => (isFormula(at, at) || (at === 0 && /^['\t\r\n]/.test(text)) ? 'put' : 'leave'));
}

/** Takes away exactly the `'` that `guarded` put there; one that it would not have put there stays. */
export function unguarded(text: string): string {
  return withoutOrWith(text, (at, isFormula) =>
    text[at] === "'" && (isFormula(at, at + 1) || (at === 0 && /^'['\t\r\n]/.test(text))) ? 'take' : 'leave',
  );
}

/** Whether in a cell that begins at `at` a sign follows from `from` on, after nothing but what is passed over. */
type IsFormula = (at: number, from: number) => boolean;

/** Asks at each place where a cell may begin. */
function withoutOrWith(text: string, what: (at: number, isFormula: IsFormula) => 'put' | 'take' | 'leave'): string {
  if (!sign.test(text) && !/^['\t\r\n]/.test(text)) return text;
  // From the end, so that each character is looked at once.
  const formulas = new Uint8Array(text.length + 1);
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const character = text[at] ?? '';
    formulas[at] = sign.test(character) || (formulas[at + 1] === 1 && passedOver.test(character)) ? 1 : 0;
  }
  const isFormula: IsFormula = (at, from) => formulas[from] === 1 && !(text[at - 1] === '\n' && isBullet(text, from));
  const pieces: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (at > 0 && !separator.test(text[at - 1] ?? '')) continue;
    const done = what(at, isFormula);
    if (done === 'leave') continue;
    pieces.push(text.slice(from, at), done === 'put' ? "'" : '');
    from = done === 'put' ? at : at + 1;
  }
  return [...pieces, text.slice(from)].join('');
}

/** Comma separated values: UTF-8 with a byte order mark, lines ended by CR LF, texts guarded, numbers left as they are. */
export function writeCsv({ header, rows }: Pick<Sheet, 'header' | 'rows'>): Uint8Array {
  const text = Papa.unparse(
    [header, ...rows].map((cells) => cells.map(separatedText)),
    { newline: '\r\n' },
  );
  return utf8ToBytes(`\uFEFF${text}\r\n`);
}

/** A cell as a text between separators. */
export function separatedText(written: SheetCell): string {
  const cell = plainCell(written);
  if (cell === null) return '';
  return typeof cell === 'string' ? guarded(cell) : String(cell);
}
