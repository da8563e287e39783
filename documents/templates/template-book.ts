import { kinds } from '../../domain/index.ts';
import type { Language } from '../../domain/settings/kind.ts';
import type { Result } from '../../engine/values/result.ts';
import { fieldName, tableTitle } from '../../words/names.ts';
import { translator, type Translate, type WordKey } from '../../words/translate.ts';
import { lettersOf } from '../spreadsheets/cell-reference.ts';
import { zonedHeading } from '../spreadsheets/column-heading.ts';
import type { EntryColumn, Sheet } from '../spreadsheets/sheet.ts';
import { sheetNames, writeXlsx } from '../spreadsheets/write-xlsx.ts';
import { templateColumns, type TemplateColumn } from './template-columns.ts';
import { exampleRow } from './template-example.ts';
import type { TemplateSource } from './template-source.ts';

/** What a template is made of. `timeZone`: that of the register, which headings of times name; `null` where none was given. */
export type TemplateAsked = {
  readonly table: string;
  readonly language: Language;
  readonly source: TemplateSource;
  readonly timeZone: string | null;
};

/**
 * A workbook to fill in for a kind that can be imported: a sheet with the headings and an example row, which an import passes over; one
 * that says what each column holds; and a hidden one with the choices. What is filled in comes in as it is.
 */
export function templateBook(asked: TemplateAsked): Result<Uint8Array> {
  return writeXlsx(templateSheets(asked));
}

export function templateSheets({ table, language, source, timeZone }: TemplateAsked): readonly Sheet[] {
  const say = translator(language);
  const columns = templateColumns(table, source, language);
  const lists = columns.filter(({ choices }) => choices.length > 0);
  const [, , listsName = ''] = sheetNames(
    [tableTitle(say, table), say('imports:template.howTo'), say('imports:template.lists')].map(named),
  );
  const entry = columns.map((one): EntryColumn => {
    const at = lists.indexOf(one);
    const place = lettersOf(at);
    const choices = at < 0 ? null : `'${listsName}'!$${place}$2:$${place}$${one.choices.length + 1}`;
    return { looks: looksOf(one), choices, isOpen: one.isOpen };
  });
  return [
    {
      name: tableTitle(say, table),
      isForImport: true,
      isWide: true,
      header: [say('imports:template.note'), ...columns.map((one) => headingOf(table, one, timeZone, say))],
      rows: [[say('imports:template.example'), ...exampleRow(table, columns, language)]],
      entry: [{ looks: 'plain', choices: null, isOpen: true }, ...entry],
    },
    howToSheet(table, columns, timeZone, say),
    {
      name: say('imports:template.lists'),
      isHidden: true,
      header: lists.map(({ column }) => fieldName(say, table, column.key)),
      rows: Array.from({ length: Math.max(0, ...lists.map(({ choices }) => choices.length)) }, (_, row) =>
        lists.map(({ choices }) => choices[row] ?? null),
      ),
    },
  ];
}

const named = (name: string): Sheet => ({ name, header: [], rows: [] });

/** A heading as an import reads it: what a row needs has an asterisk, a time the zone in which it is entered. */
function headingOf(table: string, { column, isNeeded }: TemplateColumn, timeZone: string | null, say: Translate): string {
  const name = `${fieldName(say, table, column.key)}${isNeeded ? ' *' : ''}`;
  return column.kind === 'instant' && timeZone !== null ? zonedHeading(name, timeZone) : name;
}

function looksOf({ column }: TemplateColumn): EntryColumn['looks'] {
  if (column.kind === 'day') return 'day';
  if (column.kind === 'instant') return 'time';
  return column.kind === 'text' || column.kind === 'code' ? 'text' : 'plain';
}

/** What each column holds, in the words of a person who fills it in. */
function howToSheet(table: string, columns: readonly TemplateColumn[], timeZone: string | null, say: Translate): Sheet {
  const rules = (['start', 'needed', 'empty', 'again', 'back'] as const).map((rule) => say(`imports:template.rule.${rule}`));
  return {
    name: say('imports:template.howTo'),
    header: [say('imports:template.column'), say('imports:template.isNeeded'), say('imports:template.holds')],
    rows: [
      ...rules.map((rule) => [say('imports:template.everyRow'), '', rule]),
      ...columns.map((one) => [
        fieldName(say, table, one.column.key),
        one.isNeeded ? say('common:yes') : '',
        say(howKey(one), {
          timeZone: timeZone ?? say('imports:template.ofRegister'),
          kind: tableTitle(say, one.column.target ?? table, 'one'),
        }),
      ]),
    ],
  };
}

function howKey({ column, choices, isOpen }: TemplateColumn): WordKey {
  const { kind, target, field } = column;
  if (isOpen) return 'imports:template.how.name';
  if (choices.length > 0) return 'imports:template.how.choice';
  if (field?.readItems !== undefined) return 'imports:template.how.items';
  switch (kind) {
    case 'code':
      return target === null && field === null ? 'imports:template.how.ownCode' : 'imports:template.how.code';
    case 'reference':
    case 'person':
      return target !== null && kinds.of(target).createdByName ? 'imports:template.how.name' : 'imports:template.how.code';
    case 'lines':
      return 'imports:template.how.lines';
    case 'day':
      return 'imports:template.how.day';
    case 'instant':
      return 'imports:template.how.instant';
    case 'number':
    case 'rating':
    case 'level':
      return 'imports:template.how.number';
    case 'money':
      return 'imports:template.how.money';
    case 'choice':
    case 'flag':
    case 'term':
    case 'text':
      return 'imports:template.how.text';
  }
}
