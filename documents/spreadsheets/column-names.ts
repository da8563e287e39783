import { kinds } from '../../domain/index.ts';
import { importColumns, importsOf, workedOutColumns } from '../../engine/imports/import-columns.ts';
import { languages } from '../../domain/settings/kind.ts';
import { fieldName } from '../../words/names.ts';
import { translator } from '../../words/translate.ts';

/** What a heading stands for: a column that is imported, or (`null`) one that is passed over. */
export type ColumnNames = ReadonlyMap<string, string | null>;

/** Headings differ in case, spaces, dashes and brackets from one program to the next; none of these counts. */
export function plainName(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_\-·.()[\]/*]/gu, '');
}

/** The names by which each column of a table is known: its key, its words in both languages, and names of other programs. */
export function columnNames(table: string): ColumnNames {
  const { aliases = {}, passedOver = [] } = importsOf(kinds, table);
  const names = new Map<string, string | null>();
  const says = languages.map(translator);
  const learn = (name: string, key: string | null) => {
    if (!names.has(plainName(name))) names.set(plainName(name), key);
  };
  for (const name of passedOver) learn(name, null);
  for (const key of workedOutColumns(kinds, table))
    for (const name of [key, ...says.map((say) => fieldName(say, table, key))]) learn(name, null);
  for (const say of says) for (const name of [say('imports:template.note'), say('mapping:reason')]) learn(name, null);
  const columns = importColumns(kinds, table);
  for (const { key } of columns) for (const name of [key, ...says.map((say) => fieldName(say, table, key))]) learn(name, key);
  for (const { key } of columns) {
    if (key.endsWith('Id') && key !== 'outsideId') learn(key.slice(0, -2), key);
    for (const name of aliases[key] ?? []) learn(name, key);
  }
  return names;
}
