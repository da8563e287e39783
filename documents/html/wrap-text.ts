import { textEms } from './text-width.ts';

/** The lines of a text where nothing wraps by itself, as in a drawing. `isCut`: they do not hold all of it. */
export type Wrapped = { readonly lines: readonly string[]; readonly isCut: boolean };

/**
 * A text in lines of a width in ems, at most `most` of them; what is left over ends in an ellipsis. Words stay whole, also in
 * Korean; one that is longer than a line is broken where the line ends. A no-break space holds two words together.
 */
export function wrapText(text: string, ems: number, most: number): Wrapped {
  const lines: string[] = [];
  let rest = text.replace(/[^\S\u00a0]+/g, ' ').trim();
  while (rest !== '') {
    if (lines.length === most - 1 && textEms(rest) > ems) return { lines: [...lines, cutOff(rest, ems)], isCut: true };
    const line = firstLine(rest, ems);
    lines.push(line);
    rest = rest.slice(line.length).trimStart();
  }
  return { lines, isCut: false };
}

/** As much of a text as a line holds: whole words, else as many letters as there is room for, at least one. */
function firstLine(text: string, ems: number): string {
  if (textEms(text) <= ems) return text;
  const fitting = held(text, ems);
  const end = text[fitting.length] === ' ' ? fitting.length : fitting.lastIndexOf(' ');
  return end > 0 ? text.slice(0, end) : fitting === '' ? (Array.from(text)[0] ?? '') : fitting;
}

function cutOff(text: string, ems: number): string {
  return `${held(text, ems - textEms('…')).trimEnd()}…`;
}

/** The letters at the beginning of a text that a width holds. */
function held(text: string, ems: number): string {
  let [fitting, width] = ['', 0];
  for (const letter of text) {
    width += textEms(letter);
    if (width > ems) break;
    fitting += letter;
  }
  return fitting;
}
