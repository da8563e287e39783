import { columns } from './locales/en/columns.ts';
import type { Translate, WordKey } from './translate.ts';

/** What a column of a list counts, in a sentence; `null` where its name says it all. */
export function columnMeaning(say: Translate, table: string, key: string): string | null {
  const name = `${table}.${key}`;
  return name in columns ? say(`columns:${name}` as WordKey) : null;
}
