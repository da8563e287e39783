/**
 * Several texts in one cell, one a line. A further line of the same text begins with a tab. Where the first line of a text
 * is empty, or begins with a tab or a backslash, one backslash is put before it: reading takes exactly that one away.
 */
export function linesOf(texts: readonly string[]): string {
  return texts.map((text) => text.replace(/^(?=[\t\\\n]|$)/, '\\').replaceAll('\n', '\n\t')).join('\n');
}

/** The texts of a cell that `linesOf` wrote, or that a person did. Empty lines between texts are passed over. */
export function textsOf(cell: string): string[] {
  const texts: string[] = [];
  for (const line of cell.split('\n')) {
    const last = texts.length - 1;
    if (line.startsWith('\t') && last >= 0) texts[last] += `\n${line.slice(1)}`;
    else if (line !== '') texts.push(/^\\(?=[\t\\]|$)/.test(line) ? line.slice(1) : line);
  }
  return texts;
}
