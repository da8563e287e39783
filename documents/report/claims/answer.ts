import { medianOf, quantileOf } from '../../../domain/delivery/durations.ts';
import { assertNever } from '../../../engine/values/result.ts';
import type { Claim, DataRow, DataTables, Question, TableName } from './question.ts';

/** Answers questions over the same tables; the rows of a table are found by their ids and by each cell only once. */
export function answering(tables: DataTables): (id: string, question: Question) => Claim {
  const indexes = new Map<string, ReadonlyMap<unknown, readonly DataRow[]>>();
  const rowsBy = (table: TableName, field: string) => {
    const key = `${table} ${field}`;
    const index = indexes.get(key) ?? indexOf(tables[table], field);
    indexes.set(key, index);
    return index;
  };
  const byId = new Map<TableName, ReadonlyMap<string, DataRow>>();
  const rowOf = (table: TableName, id: string): readonly DataRow[] => {
    const rows = byId.get(table) ?? new Map(tables[table].map((row) => [row.id, row]));
    byId.set(table, rows);
    const row = rows.get(id);
    return row === undefined ? [] : [row];
  };
  const among = (table: TableName, where: Readonly<Record<string, unknown>>): readonly DataRow[] => {
    const [first, ...rest] = Object.entries(where);
    if (first === undefined) return tables[table];
    const found = rowsBy(table, first[0]).get(first[1]) ?? [];
    return found.filter(({ cells }) => rest.every(([field, value]) => (cells[field] ?? null) === value));
  };
  return (id, question) => {
    const rows = question.ask === 'value' ? rowOf(question.of, question.row) : among(question.of, question.where);
    return { id, question, rows: rows.map((row) => row.id), answer: answerOver(rows, question) };
  };
}

function indexOf(rows: readonly DataRow[], field: string): ReadonlyMap<unknown, readonly DataRow[]> {
  const index = new Map<unknown, DataRow[]>();
  for (const row of rows) {
    const value = row.cells[field] ?? null;
    const known = index.get(value);
    if (known === undefined) index.set(value, [row]);
    else known.push(row);
  }
  return index;
}

function answerOver(rows: readonly DataRow[], question: Question): number | null {
  const numbers = (field: string) => rows.flatMap(({ cells }) => (typeof cells[field] === 'number' ? [cells[field]] : []));
  switch (question.ask) {
    case 'count':
      return rows.length;
    case 'sum':
      return numbers(question.field).reduce((sum, value) => sum + value, 0);
    case 'median':
      return medianOf(numbers(question.field));
    case 'percentile':
      return quantileOf(numbers(question.field), question.share);
    case 'worst':
      return numbers(question.field).reduce<number | null>((worst, value) => (worst === null || value > worst ? value : worst), null);
    case 'value':
      return numbers(question.field)[0] ?? null;
    default:
      return assertNever(question);
  }
}
