import { columnNames, plainName } from '../../documents/spreadsheets/column-names.ts';
import { distinctValues } from '../../documents/mapping/distinct-values.ts';
import type { Guess, GuessContext, ValueGuess } from '../../documents/mapping/guess.ts';
import { headingsOf, type HeaderRows } from '../../documents/mapping/headings.ts';
import type { Grid } from '../../documents/spreadsheets/book.ts';
import type { Mapping } from '../../domain/imports/mapping.ts';

export function guessMapping(grid: Grid, said: { header: HeaderRows | null; table: string | null }, context: GuessContext): Guess {
  const at = grid.rows.findIndex(({ cells }) => cells.filter((cell) => cell !== null && cell !== '').length >= Math.min(3, grid.width));
  const row = grid.rows[at]?.row ?? 1;
  const header = said.header ?? (grid.keys === null ? { first: row, last: row } : { first: 0, last: 0 });
  const table = said.table ?? 'risks';
  const names = columnNames(table);
  const headings = headingsOf(grid, header);
  const columns = headings.map((heading) => {
    const key = names.get(plainName(heading)) ?? null;
    const goes = key === null ? ({ to: 'leftOut' } as const) : ({ to: 'field', key } as const);
    return {
      goes,
      confidence: key === null ? 0.3 : 1,
      why: key === null ? ('none' as const) : ('name' as const),
      isUnsure: key === null,
      order: /day|date|On$|일/.test(heading) ? ('ymd' as const) : null,
      isOrderUnsure: false,
      separator: null,
    };
  });
  const mapping: Mapping = {
    version: 1,
    table,
    sheet: grid.name,
    header,
    columns: headings.map((heading, index) => ({
      heading,
      goes: columns[index]?.goes ?? { to: 'leftOut' },
      values: {},
      order: columns[index]?.order ?? null,
      separator: null,
      keeps: false,
    })),
    fixed: { identifiedOn: 'today' },
  };
  return {
    mapping,
    header: { header, confidence: 0.9 },
    tables: [{ table, confidence: 0.9 }],
    columns,
    values: guessValues(grid, mapping, context),
    asked: [{ key: 'category', ours: 'operational' }],
  };
}

export function guessValues(grid: Grid, mapping: Mapping, _context: GuessContext): readonly (readonly ValueGuess[])[] {
  return distinctValues(grid, mapping).map(({ values }) =>
    values.map(({ theirs, count }) => ({
      theirs,
      count,
      ours: /상|높|High/.test(theirs) ? 4 : null,
      confidence: 0.5,
      isUnsure: !/상|높|High/.test(theirs),
    })),
  );
}
