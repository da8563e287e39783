import { Parser } from 'htmlparser2';
import { problem, type Problem } from '../../engine/values/problem.ts';
import { fail, ok, type Result } from '../../engine/values/result.ts';
import type { Grid } from './book.ts';
import { gridMaker } from './grid-maker.ts';
import { htmlText } from './html-text.ts';
import { sheetLimits, tooManyRows } from './sheet.ts';

/** What a cell may span at most (HTML, 4.9.11), and how deep elements may lie in each other. */
const limits = { columns: 1000, rows: 65_534, depth: 500, step: 64 * 1024 } as const;

/** A table that is open: a table may lie in a cell of another. */
type Open = ReturnType<typeof openTable>;

/** The tables of a page or of a piece of one, in the order in which they begin; those without cells are left out. */
export function htmlTables(html: string): Result<readonly Grid[]> {
  const found: Open[] = [];
  const open: Open[] = [];
  const problems: Problem[] = [];
  let depth = 0;
  const refuse = (problem: Problem | null) => {
    if (problem !== null) problems.push(problem);
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        if (depth > limits.depth) refuse(problem('import.tooDeep', undefined, { max: limits.depth }));
        const table = open.at(-1);
        if (name === 'table') {
          const inner = openTable();
          found.push(inner);
          open.push(inner);
        } else if (table !== undefined) refuse(table.begin(name, attributes));
      },
      ontext: (text) => open.at(-1)?.text(text),
      onclosetag(name) {
        depth -= 1;
        if (name === 'table') refuse(open.pop()?.endCell() ?? null);
        else refuse(open.at(-1)?.end(name) ?? null);
      },
    },
    { decodeEntities: true },
  );
  // Piece by piece, so that what is refused is not read to its end.
  for (let at = 0; at < html.length && problems.length === 0; at += limits.step) parser.write(html.slice(at, at + limits.step));
  if (problems.length === 0) parser.end();
  if (problems.length > 0) return fail(...problems.slice(0, 1));
  const grids: Grid[] = [];
  for (const table of found) {
    const grid = table.grid();
    if (!grid.ok) return grid;
    if (grid.value.rows.length > 0) grids.push(grid.value);
  }
  return ok(grids.map((grid, at) => (grids.length === 1 ? { ...grid, name: null } : { ...grid, name: grid.name ?? `#${at + 1}` })));
}

function openTable() {
  const { taker, grid } = gridMaker();
  const content = htmlText();
  /** Up to which row each column is covered by a cell from above. */
  const coveredTo: number[] = [];
  let [row, column, columns, spent, caption] = [0, 0, 1, 0, ''];
  let into: { readonly rows: number; readonly columns: number } | 'caption' | null = null;

  function begin(name: string, attributes: Readonly<Record<string, string>>): Problem | null {
    const isHidden = /display\s*:\s*none/i.test(attributes['style'] ?? '');
    if (name === 'tr') {
      const refused = endCell();
      [row, column] = [row + 1, 0];
      if (isHidden) taker.hideRow(row);
      return refused;
    }
    if (name === 'col') {
      const span = spanOf(attributes['span'], limits.columns);
      if (isHidden) taker.hideColumns(columns, columns + span - 1);
      columns += span;
    } else if (name === 'td' || name === 'th') {
      const refused = endCell();
      into = { rows: spanOf(attributes['rowspan'], limits.rows), columns: spanOf(attributes['colspan'], limits.columns) };
      return refused;
    } else if (name === 'caption') into = 'caption';
    else if (into !== null) content.open(name);
    return null;
  }

  function end(name: string): Problem | null {
    if (into === 'caption' && name === 'caption') [into, caption] = [null, content.take()];
    else if (name === 'td' || name === 'th' || name === 'tr') return endCell();
    else if (into !== null) content.close(name);
    return null;
  }

  function endCell(): Problem | null {
    if (into === null || into === 'caption') return null;
    const [text, { rows, columns }] = [content.take(), into];
    into = null;
    if (row === 0) row = 1;
    while ((coveredTo[column] ?? 0) >= row) column += 1;
    const [from, to] = [column + 1, column + columns];
    column = to;
    spent += Math.min(columns, sheetLimits.columns);
    if (spent > sheetLimits.cells) return tooManyRows(row).problems[0] ?? null;
    if (rows > 1) for (let at = from - 1; at < Math.min(to, sheetLimits.columns); at += 1) coveredTo[at] = row + rows - 1;
    if (text === '') return null;
    const isMerged = rows > 1 || columns > 1;
    return taker.put(row, from, text) ?? (isMerged ? taker.merge({ from: [row, from], to: [row + rows - 1, to] }) : null);
  }

  const text = (piece: string) => (into === null ? undefined : content.text(piece));
  return { begin, end, endCell, text, grid: () => grid(caption === '' ? null : caption, false) };
}

/** How many rows or columns a cell says that it spans; nought is all that are left of its group. */
function spanOf(said: string | undefined, most: number): number {
  const span = Number.parseInt(said ?? '1', 10);
  return span === 0 ? most : Number.isFinite(span) && span > 0 ? Math.min(span, most) : 1;
}
