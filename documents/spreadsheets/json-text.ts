import { sheetLimits } from './sheet.ts';

/** One object of a file as text, and its line, or its place in a list; `null` where the list is no JSON. */
export type JsonText = { readonly row: number; readonly text: string | null };

/** How deep lists and objects of a line may lie in each other: what a table can use has three. */
export const deepest = 32;

const [quote, backslash, comma, colon, minus, dot] = ['"', '\\', ',', ':', '-', '.'].map((sign) => sign.charCodeAt(0));

/** The lines of a text that are not blank. */
export function* linesOf(text: string): Generator<JsonText> {
  let row = 1;
  for (let from = 0; from < text.length; row += 1) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    const line = text.slice(from, to);
    if (line.trim() !== '') yield { row, text: line };
    from = to + 1;
  }
}

/** The items of a JSON list, each as its own text, so that the list as a whole is never in memory twice. */
export function* itemsOf(text: string): Generator<JsonText> {
  let row = 1;
  let depth = 0;
  let from = text.indexOf('[') + 1;
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) at = endOfString(text, at);
    else if (opens(code)) depth += 1;
    else if (depth > 0 && closes(code)) depth -= 1;
    else if (depth === 0 && (code === comma || closes(code))) {
      const item = text.slice(from, at);
      if (closes(code) && (text[at] !== ']' || text.slice(at + 1).trim() !== '')) return yield { row, text: null };
      // `[]` has no item; after a comma one must follow.
      if (item.trim() !== '' || row > 1 || code === comma) yield { row, text: item };
      if (closes(code)) return;
      row += 1;
      from = at + 1;
    }
  }
  yield { row, text: null };
}

/** A list somewhere in an object: the keys that lead to it, how many items it has, and where its text begins and ends. */
export type ListWithin = { readonly path: readonly string[]; readonly count: number; readonly from: number; readonly to: number };

/** The lists of objects or of lists that lie in an object, or in objects within it. `notJson`: it is not closed as it was opened. */
export function listsWithin(text: string): readonly ListWithin[] | 'notJson' | 'tooDeep' {
  const found: ListWithin[] = [];
  const keys: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      const end = endOfString(text, at);
      if (keys.length > 0 && /^\s*:/.test(text.slice(end + 1, end + 20))) keys[keys.length - 1] = keyOf(text.slice(at, end + 1));
      at = end;
    } else if (text[at] === '{') {
      if (keys.push('') > deepest) return 'tooDeep';
    } else if (text[at] === '[') {
      const { end, count } = endOfList(text, at);
      if (/^\s*[[{]/.test(text.slice(at + 1, at + 1000))) found.push({ path: [...keys], count, from: at, to: end });
      at = end - 1;
    } else if (closes(code)) keys.pop();
  }
  return keys.length === 0 ? found : 'notJson';
}

function keyOf(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted;
  }
}

/** Where a list ends, and how many items it has at most; the end of the text where it is never closed. */
function endOfList(text: string, start: number): { readonly end: number; readonly count: number } {
  let [depth, count] = [0, 1];
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) at = endOfString(text, at);
    else if (opens(code)) depth += 1;
    else if (code === comma && depth === 1) count += 1;
    else if (closes(code) && (depth -= 1) === 0) return { end: at + 1, count };
  }
  return { end: text.length, count };
}

/** Where the first value of a text that begins with an object ends. */
export function endOfFirst(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) at = endOfString(text, at);
    else if (opens(code)) depth += 1;
    else if (closes(code) && (depth -= 1) <= 0) return at + 1;
  }
  return text.length;
}

/** What the values of a file may still cost in memory, in units of an item of a list. */
export type Budget = { left: number };

/** A key of an inner object and a number kept as it is written take many times the room of a plain item. */
const dear = 10;

/** What keeps a text from being parsed: it is too deep, has too many values for the budget, or an object too many keys. */
type Refused = 'tooDeep' | 'tooMany' | 'tooWide';

/**
 * JSON text in which each number that JavaScript would write in other digits (1.10, 1e3, 9007199254740993) stands as
 * `{"number":…,"shown":"…"}`, so that none becomes shorter than it was written. What would
 * take too much room is found before a parser sees it. What is no JSON stays none.
 */
export function withNumbersAsWritten(text: string, budget: Budget): { readonly text: string } | Refused {
  /** Where each number that is kept as written begins and ends: no text is made before it is known that there is room for all. */
  const kept: number[] = [];
  const keys = Array.from({ length: deepest + 1 }, () => 0);
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (budget.left < 0) return 'tooMany';
    const code = text.charCodeAt(at);
    if (code === quote) at = endOfString(text, at);
    else if (closes(code)) depth -= 1;
    else if (code === comma) budget.left -= 1;
    else if (code === colon) {
      budget.left -= depth > 1 ? dear : 1;
      const count = (keys[depth] ?? 0) + 1;
      if (count > sheetLimits.columns) return 'tooWide';
      keys[depth] = count;
    } else if (opens(code)) {
      depth += 1;
      budget.left -= 1;
      if (depth > deepest) return 'tooDeep';
      keys[depth] = 0;
    } else if (code === minus || isDigit(code)) {
      const end = endOfNumber(text, at);
      const number = text.slice(at, end);
      if (String(Number(number)) !== number) {
        budget.left -= dear;
        kept.push(at, end);
      }
      at = end - 1;
    }
  }
  return { text: kept.length === 0 ? text : replaced(text, kept) };
}

function replaced(text: string, kept: readonly number[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (let at = 0; at < kept.length; at += 2) {
    const [start = 0, end = 0] = [kept[at], kept[at + 1]];
    const number = text.slice(start, end);
    pieces.push(text.slice(from, start), `{"number":${number},"shown":"${number}"}`);
    from = end;
  }
  return [...pieces, text.slice(from)].join('');
}

/** Where the quotation mark stands that ends the string which begins at `start`; the end of the text where none does. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === backslash) at += 1;
    else if (code === quote) return at;
  }
  return text.length;
}

function endOfNumber(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && isOfNumber(text.charCodeAt(end))) end += 1;
  return end;
}

/** Digits, signs, a point, `e` and `E`. */
function isOfNumber(code: number): boolean {
  return isDigit(code) || code === minus || code === dot || code === 0x2b || code === 0x65 || code === 0x45;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** `[` and `{`. */
function opens(code: number): boolean {
  return code === 0x5b || code === 0x7b;
}

/** `]` and `}`. */
function closes(code: number): boolean {
  return code === 0x5d || code === 0x7d;
}
