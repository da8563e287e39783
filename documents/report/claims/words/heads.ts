import type { Translate } from '../../../../words/translate.ts';
import type { TableName } from '../question.ts';
import { fieldWord } from './field-words.ts';

/** What a field is called over a column that holds its plain numbers: with the unit of minutes and amounts. */
export function fieldHead(table: TableName, name: string, t: Translate): string {
  const { word, as } = fieldWord(table, name);
  const field = t(word);
  return as === 'minutes' || as === 'money' ? t(`claims:head.${as}`, { field }) : field;
}

/** The name of the sheet of the workbook that holds a table. */
export function dataSheetName(table: TableName, t: Translate): string {
  return `${t('report:data')} ${t(`choices:dataTable.${table}`)}`;
}
