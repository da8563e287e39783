import type { Translate } from '../words/translate.ts';
import { cut, oneLine } from './text-table.ts';

/** How much of what a cell holds is said on a screen, in cells of a terminal. */
const longest = 120;

/** What a cell holds, on one line and not too long; a word where it is empty. */
export function quoted(text: string, say: Translate): string {
  return text === '' ? say('imports:nothing') : cut(oneLine(text), longest);
}
