import type { TableName } from '../../domain/index.ts';
import type { CellSource, Column } from './column.ts';
import { columnsOf } from './columns.ts';

/** A column by which a list is filtered and which it never shows; `rates` is the key of the rating that it belongs to. */
export type MatrixColumn = Column & { readonly rates: string };

/** The versions of the matrix that the ratings of a table were made with, a column for each: `residualMatrix`. */
export function matrixColumnsOf(table: TableName): readonly MatrixColumn[] {
  return columnsOf(table).flatMap(({ key, source }): MatrixColumn[] => {
    const matrix = matrixOf(source);
    return matrix === null ? [] : [{ key: matrixKey(key), rates: key, kind: 'text', source: matrix }];
  });
}

/** The key of the column that says with which version of the matrix a rating was made. */
export function matrixKey(rates: string): string {
  return `${rates}Matrix`;
}

function matrixOf(from: CellSource): CellSource | null {
  if (from.from === 'rating') return { from: 'field', field: 'matrixId' };
  return from.from === 'position' && from.part === 'rating' ? { ...from, part: 'matrixId' } : null;
}
