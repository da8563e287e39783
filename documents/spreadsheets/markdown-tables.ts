import { ok, type Result, fail } from '../../engine/values/result.ts';
import type { Grid } from './book.ts';
import { gridMaker } from './grid-maker.ts';

/** The line below the heading of a table: hyphens, with a colon at the side to which a column is set. */
const rule = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

const longestTitle = 200;

/** The tables of a Markdown text (GitHub Flavored Markdown, 4.10), named by the headings above them where they are several; rows count within each. */
export function markdownTables(text: string): Result<readonly Grid[]> {
  const lines = text.split('\n');
  const grids: Grid[] = [];
  let title: string | null = null;
  for (let at = 1; at < lines.length; at += 1) {
    const [above = '', line = ''] = [lines[at - 1], lines[at]];
    title = titleOf(above) ?? title;
    if (!line.includes('-') || !above.includes('|') || !rule.test(line) || cellsOf(above).length !== cellsOf(line).length) continue;
    const { taker, grid } = gridMaker();
    let row = 1;
    for (let from = at - 1; from < lines.length; from += 1) {
      if (from === at) continue;
      const written = lines[from] ?? '';
      if (!written.includes('|')) break;
      for (const [index, cell] of cellsOf(written).entries()) {
        const refused = taker.put(row, index + 1, cell);
        if (refused !== null) return fail(refused);
      }
      row += 1;
    }
    const made = grid(title, false);
    if (!made.ok) return made;
    grids.push(made.value);
    at += row - 1;
  }
  return ok(grids.map((grid, at) => (grids.length === 1 ? { ...grid, name: null } : { ...grid, name: grid.name ?? `#${at + 1}` })));
}

/** What a heading says, without the number signs and blanks that may close it; a line too long for one is none. */
function titleOf(line: string): string | null {
  const found = line.length > longestTitle ? null : /^#{1,6}\s+(.*)$/.exec(line);
  return found === null ? null : (found[1] ?? '').replace(/[\s#]+$/, '');
}

/** The cells of a line; `\|` is a sign of the text. Emphasis around the whole of a cell is how it looks, not what it says. */
function cellsOf(line: string): readonly string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) =>
    cell
      .trim()
      .replaceAll('\\|', '|')
      .replace(/^(\*\*|__|`)(.*)\1$/, '$2')
      .replace(/<br\s*\/?>/gi, '\n'),
  );
}
