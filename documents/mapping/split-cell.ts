import type { Separator } from '../../domain/imports/mapping.ts';

/** What stands before an item of a list: `1.`, `2)`, `(3)`, `①`, `-`, `•`. A number that is part of a name (`3D Secure`) does not. */
const mark = /^\s*(?:\(?\d{1,3}[.)](?!\d)|\[\d{1,3}\]|[\u2460-\u2473]|[-–•·∙*▪▶○●□■](?=\s|[^\s\d-]))\s*/u;

const parts: Readonly<Record<Separator, RegExp>> = {
  line: /\r?\n/g,
  semicolon: /\r?\n|[;；]/g,
  comma: /\r?\n|[，、]|,(?!\d{3}(?!\d))/g,
  slash: /\r?\n|\s*[/／]\s*/g,
  number: /\r?\n|(?<=\s)(?=\(?\d{1,3}[.)]\s)|(?=[\u2460-\u2473])/gu,
};

/** The items of a cell, in its order, without marks and blanks around them; what says nothing is none. */
export function itemsOf(text: string, separator: Separator): readonly string[] {
  return apart(text, separator)
    .map((item) => item.replace(mark, '').trim())
    .filter((item) => item !== '');
}

/** Nothing parts within brackets but the end of a line: `Kim (risk, audit), Lee` has two items. */
function apart(text: string, separator: Separator): readonly string[] {
  const items: string[] = [];
  let [from, seen, depth] = [0, 0, 0];
  for (const { index, 0: parting } of text.matchAll(parts[separator])) {
    depth = Math.max(0, depth + openedIn(text.slice(seen, index)));
    seen = index;
    if (parting.includes('\n')) depth = 0;
    else if (depth > 0 && separator !== 'number') continue;
    items.push(text.slice(from, index));
    from = index + parting.length;
  }
  return [...items, text.slice(from)];
}

function openedIn(text: string): number {
  let opened = 0;
  for (const character of text) opened += '([（'.includes(character) ? 1 : ')]）'.includes(character) ? -1 : 0;
  return opened;
}
