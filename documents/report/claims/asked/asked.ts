import type { QuarterReport } from '../../model.ts';
import type { Among, Cell, Question, TableName } from '../question.ts';

/** What some numerals of a report answer, by their places in report.json. Of what is `null` there is no numeral. */
export type Asked = Iterable<readonly [id: string, question: Question]>;
export type Asking = (report: QuarterReport) => Asked;

export const count = (of: TableName, where: Readonly<Record<string, Cell>>): Question => ({ ask: 'count', of, where });
export const over = (ask: 'sum' | 'median' | 'worst', field: string, among: Among): Question => ({ ask, field, ...among });
export const value = (of: TableName, row: string, field: string): Question => ({ ask: 'value', of, row, field });

/** The same questions under a place of their own. */
export function* under(place: string, asked: Asked): Asked {
  for (const [id, question] of asked) yield [`${place}.${id}`, question];
}
