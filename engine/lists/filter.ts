import type { CellValue, Column } from '../kind/column.ts';
import type { Stepwise } from '../values/steps.ts';
import type { ListFilter } from './list-query.ts';
import type { SortKey } from './order.ts';
import type { Ranks } from './ranks.ts';
import { folded } from './search.ts';

/** A column as it is read once: the cell at the position of each row, and its rank once somebody sorts by it. */
export type ReadColumn = {
  readonly column: Column;
  readonly cells: Stepwise<CellValue[]>;
  readonly key: (cell: CellValue) => SortKey;
  readonly ranks: () => Stepwise<Ranks>;
};

/** What a filter needs of its column before it can be put to rows. */
export function neededBy(filter: ListFilter, { cells, ranks }: ReadColumn): Stepwise<unknown> {
  return 'is' in filter || 'contains' in filter ? cells : ranks();
}

/** The test that a filter puts to the row at a position. A filter on a column that the table lacks lets nothing through. */
export function filterTest(filter: ListFilter, read: ReadColumn | null): (at: number) => boolean {
  if (read === null) return () => false;
  if ('is' in filter) {
    const [values, cells] = [new Set(filter.is), read.cells.result()];
    return (index) => values.has(cells[index] ?? null);
  }
  if ('contains' in filter) {
    const [part, cells] = [folded(filter.contains), read.cells.result()];
    return (index) => {
      const cell = cells[index] ?? null;
      return cell !== null && folded(String(cell)).includes(part);
    };
  }
  return read.ranks().result().between(read.key(filter.from), read.key(filter.to));
}
