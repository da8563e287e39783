import { languages } from '../domain/settings/kind.ts';
import { tableTitle } from '../words/names.ts';
import { translator } from '../words/translate.ts';

/** A table among some by its name here, or by its word in either language. */
export function tableNamed(said: string, tables: readonly string[]): string | null {
  const plain = (text: string) => text.toLowerCase().replace(/[\s·_-]/g, '');
  const names = (table: string) =>
    [
      table,
      ...languages.flatMap((language) => (['many', 'one'] as const).map((number) => tableTitle(translator(language), table, number))),
    ].map(plain);
  return tables.find((table) => names(table).includes(plain(said))) ?? null;
}
