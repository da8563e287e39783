import type { ImportAnswer } from '../engine/imports/import-input.ts';
import type { ReadFile } from './import-file.ts';

/**
 * Gives up what a file says in rows that were taken, as soon as it is decided which: they are as large as what is made of them, and
 * only those that were rejected are told of afterwards.
 */
export function giveUpTaken({ file, mapped }: ReadFile, { rejected }: Pick<ImportAnswer, 'rejected'>): void {
  const told = new Set(rejected.map(({ row }) => row));
  // The first row says which columns the others have.
  keepOnly(file.rows, ({ row }, at) => at === 0 || told.has(row));
  if (mapped === null) return;
  const { header } = mapped.told.mapping;
  keepOnly(mapped.grid.rows, ({ row }) => row <= header.last || told.has(row));
}

/** In place: whoever holds the rows holds those that are left. */
function keepOnly<Row>(rows: readonly Row[], isKept: (row: Row, at: number) => boolean): void {
  // They were read by this command, for itself.
  const own = rows as Row[];
  let kept = 0;
  for (const [at, row] of rows.entries()) {
    if (!isKept(row, at)) continue;
    own[kept] = row;
    kept += 1;
  }
  own.length = kept;
}
