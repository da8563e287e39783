import type { Column } from '../lists/column.ts';
import { columnsOf } from '../lists/columns.ts';
import { assertNever } from '../values/result.ts';

/** The tables that can be imported. */
export const importTables = ['risks', 'controls', 'incidents', 'releases'] as const;
export type ImportTable = (typeof importTables)[number];

/** An incident's impact in the words of its source: it becomes a severity by the settings, or planned work. */
export const impactColumn = 'impact';
/** The source's word for planned work. */
export const maintenanceImpact = 'maintenance';

const worked = new Set(['rating', 'count', 'linked', 'minutes']);

function isWorkedOut({ key, source }: Column): boolean {
  return key === 'archivedAt' || worked.has(source.from) || (source.from === 'position' && source.part === 'rating');
}

/** The columns that an import of a table reads. */
export function importColumns(table: ImportTable): readonly Column[] {
  const columns = columnsOf(table).filter((column) => !isWorkedOut(column));
  return table === 'incidents'
    ? [...columns, { key: impactColumn, kind: 'text', source: { from: 'field', field: impactColumn } }]
    : columns;
}

/** Columns that a list shows and the register works out by itself: an import knows them and passes over them. */
export function workedOutColumns(table: ImportTable): readonly string[] {
  return columnsOf(table)
    .filter(isWorkedOut)
    .map(({ key }) => key);
}

/** The columns without which a file of a table says nothing. */
export function neededColumns(table: ImportTable): readonly string[] {
  switch (table) {
    case 'risks':
      return ['title', 'category'];
    case 'controls':
      return ['title', 'kind'];
    case 'incidents':
      return ['title', 'startedAt'];
    case 'releases':
      return ['version', 'releasedAt'];
    default:
      return assertNever(table);
  }
}
