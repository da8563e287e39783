import type { ClipboardEvent } from 'react';

/** What stands before an item where a list is written as text: `- `, `• `, `2. `, `3) `. */
const itemMark = /^(?:[-*•·–]|\d{1,3}[.)])\s+/u;

/** The lines of a text that say something, without what numbers them, each once. */
export function linesOfList(text: string): readonly string[] {
  const lines = text.split(/\r\n?|\n/).map((line) => line.trim().replace(itemMark, '').trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}

/** The lines that are pasted where each becomes one thing of its own; `null` where it is one line, which is pasted as any text. */
export function pastedLines(event: ClipboardEvent): readonly string[] | null {
  const lines = linesOfList(event.clipboardData.getData('text/plain'));
  if (lines.length < 2) return null;
  event.preventDefault();
  return lines;
}
