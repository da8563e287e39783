import type { choices } from './locales/en/choices.ts';
import { en } from './locales/en/all.ts';
import type { Translate, WordKey } from './translate.ts';

type ChoiceKey = keyof typeof choices;
/** A set of values with a word for each: `category`, `status`, `severity` …; the values of `kind` are names of kinds of record. */
export type Vocabulary = (ChoiceKey extends infer Key ? (Key extends `${infer Name}.${string}` ? Name : never) : never) | 'kind';

/** The name of a field of a row, or of a column of a list: what stands over it and before it. */
export function fieldName(say: Translate, table: string, field: string): string {
  const key = `${table}.${field}`;
  return key in en.fields ? say(`fields:${key}`) : field;
}

/** The name of a kind of record (`many`), or of one of its records (`one`). */
export function tableTitle(say: Translate, table: string, number: 'one' | 'many' = 'many'): string {
  return say(`fields:${number === 'one' ? 'record' : 'table'}.${table}`);
}

/** The word for a chosen value: `choiceName(say, 'category', 'operational')`. */
export function choiceName(say: Translate, vocabulary: Vocabulary, value: string): string {
  return vocabulary === 'kind' ? tableTitle(say, value, 'one') : say(`choices:${vocabulary}.${value}` as WordKey);
}

/** What an entry did, as a noun phrase; an action that this version does not know stays as it is written. */
export function actionName(say: Translate, action: string): string {
  return Object.hasOwn(en.actions, action) ? say(`actions:${action}`) : action;
}
