import type { Answer } from '../../../engine/rows/query.ts';
import type { Stored, TableName } from '../../../domain/index.ts';

/** The rows of an answer to a question about `T`: the one place where the page says of which table rows are. */
export function rowsIn<T extends TableName>(answer: Answer | undefined): readonly Stored<T>[] {
  return answer !== undefined && 'rows' in answer ? (answer.rows as unknown as readonly Stored<T>[]) : [];
}
