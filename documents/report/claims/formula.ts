import { assertNever } from '../../../engine/values/result.ts';
import type { Formula } from '../../spreadsheets/sheet.ts';
import type { Cell, DataTables, Question, TableName } from './question.ts';

/** A data sheet of the workbook: its name, its fields from column B on (A has the ids), and how many rows it has. */
export type DataSheet = { readonly name: string; readonly fields: readonly string[]; readonly rows: number };

/** The fields of each table that its rows have or that a question asks for, in the order in which they come up. */
export function fieldsOf(tables: DataTables, questions: Iterable<Question>): ReadonlyMap<TableName, readonly string[]> {
  const fields = new Map<TableName, Set<string>>();
  const of = (table: TableName) => {
    const known = fields.get(table) ?? new Set<string>();
    fields.set(table, known);
    return known;
  };
  for (const [table, rows] of Object.entries(tables) as [TableName, DataTables[TableName]][]) {
    for (const { cells } of rows.slice(0, 1)) for (const field of Object.keys(cells)) of(table).add(field);
  }
  for (const question of questions) {
    for (const field of 'where' in question ? Object.keys(question.where) : []) of(question.of).add(field);
    if ('field' in question) of(question.of).add(question.field);
  }
  return new Map([...fields].map(([table, names]) => [table, [...names]]));
}

/**
 * A question as a formula of a workbook over its data sheets. Texts are compared letter by letter: criteria of COUNTIFS would read
 * `*` and `<` in them. A formula that goes row by row in a way that only arrays do is `isArray`.
 */
export function formulaOf(question: Question, sheet: DataSheet): Formula {
  const column = (field: string | null) => rangeOf(sheet, field === null ? 0 : sheet.fields.indexOf(field) + 1);
  const ids = `(${column(null)}<>"")`;
  if (question.ask === 'value') {
    return { formula: `SUMPRODUCT(EXACT(${column(null)},${textOf(question.row)})*1,${column(question.field)})`, isArray: false };
  }
  const among = [ids, ...Object.entries(question.where).map(([field, value]) => isValue(column(field), value))].join('*');
  const field = 'field' in question ? column(question.field) : '';
  const known = `${among}*(${field}<>"")`;
  switch (question.ask) {
    case 'count':
      return { formula: `SUMPRODUCT(${among}*1)`, isArray: false };
    case 'sum':
      return { formula: `SUMPRODUCT(${among}*1,${field})`, isArray: false };
    case 'worst':
      return { formula: `IF(SUMPRODUCT(${known}*1)=0,"",MAX(IF(${known},${field})))`, isArray: true };
    case 'median':
      return { formula: `IF(SUMPRODUCT(${known}*1)=0,"",MEDIAN(IF(${known},${field})))`, isArray: true };
    case 'percentile':
      return {
        formula: `IF(SUMPRODUCT(${known}*1)=0,"",SMALL(IF(${known},${field}),ROUNDUP(${question.share}*SUMPRODUCT(${known}*1),0)))`,
        isArray: true,
      };
    default:
      return assertNever(question);
  }
}

/** The cells of a column under its heading; of a table without rows one that is empty. */
function rangeOf({ name, rows }: DataSheet, column: number): string {
  const letters = lettersOf(column);
  return `'${name}'!$${letters}$2:$${letters}$${Math.max(2, rows + 1)}`;
}

/** A, B … Z, AA …; the first column is 0. */
export function lettersOf(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : lettersOf(Math.floor(column / 26) - 1) + letter;
}

function isValue(range: string, value: Cell): string {
  if (value === null) return `(${range}="")`;
  if (typeof value === 'string') return `EXACT(${range},${textOf(value)})`;
  return `(${range}=${typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : value})`;
}

function textOf(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
