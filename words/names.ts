import type { TableName } from '../domain/index.ts';
import type { choices } from './locales/en/choices.ts';
import { fields } from './locales/en/fields.ts';
import type { Translate, WordKey } from './translate.ts';

type ChoiceKey = keyof typeof choices;
/** A set of values with a word for each: `category`, `status`, `severity` … */
export type Vocabulary = ChoiceKey extends infer Key ? (Key extends `${infer Name}.${string}` ? Name : never) : never;

/** The name of a field of a row, or of a column of a list: what stands over it and before it. */
export function fieldName(say: Translate, table: TableName, field: string): string {
  const key = `${table}.${field}`;
  return key in fields ? say(`fields:${key}` as WordKey) : field;
}

/** The name of a table (`many`), or of one of its records (`one`). */
export function tableTitle(say: Translate, table: TableName, number: 'one' | 'many' = 'many'): string {
  return say(`fields:${number === 'one' ? 'record' : 'table'}.${table}` as WordKey);
}

/** The word for a chosen value: `choiceName(say, 'category', 'operational')`. */
export function choiceName(say: Translate, vocabulary: Vocabulary, value: string): string {
  return say(`choices:${vocabulary}.${value}` as WordKey);
}
