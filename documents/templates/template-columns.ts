import { kinds } from '../../domain/index.ts';
import { matrixInUse } from '../../domain/risks/assess.ts';
import { rowsAs } from '../../domain/rows.ts';
import type { Language } from '../../domain/settings/kind.ts';
import { importsOf } from '../../engine/imports/import-columns.ts';
import { termsOf } from '../../engine/imports/terms.ts';
import type { Column } from '../../engine/kind/column.ts';
import { choiceName, type Vocabulary } from '../../words/names.ts';
import { translator } from '../../words/translate.ts';
import { kindsOfLevels, levelWords, withWord } from '../spreadsheets/level-words.ts';
import { recordNames } from '../spreadsheets/list-sheet.ts';
import type { TemplateSource } from './template-source.ts';

/** A column of a template: what may be chosen in it, and whether something else may be entered. No choices: anything of its kind. */
export type TemplateColumn = {
  readonly column: Column;
  readonly isNeeded: boolean;
  readonly choices: readonly string[];
  readonly isOpen: boolean;
};

/** The columns that a person fills in, in the order of the list: what the register works out and gives by itself is left out. */
export function templateColumns(table: string, source: TemplateSource, language: Language): readonly TemplateColumn[] {
  const { needed } = importsOf(kinds, table);
  return kinds
    .columns(table)
    .filter(({ key, imported }) => imported && key !== 'id')
    .map((column) => ({
      column,
      isNeeded: needed.includes(column.key),
      choices: choicesOf(column, source, language),
      isOpen: isOpen(column),
    }));
}

/** A name that is not there makes a record where its kind is known by name alone. */
function isOpen({ kind, target }: Column): boolean {
  return (kind === 'person' || kind === 'reference') && target !== null && kinds.of(target).createdByName;
}

function choicesOf(column: Column, source: TemplateSource, language: Language): readonly string[] {
  const say = translator(language);
  const { kind, values = [], vocabulary, target } = column;
  switch (kind) {
    case 'choice':
      return values.map((value) => choiceName(say, vocabulary as Vocabulary, value));
    case 'flag':
      return (['yes', 'no'] as const).map((word) => choiceName(say, 'flag', word));
    case 'level': {
      const matrix = matrixInUse(rowsAs('matrices', [...source.rows('matrices').values()]));
      return [...levelWords(column, matrix?.id ?? '', source, language)].map(([level, word]) => withWord(level, word));
    }
    case 'term':
      return termsFor(column, source, language);
    case 'person':
    case 'reference':
      return target === null ? [] : recordNames(target, source);
    case 'code': {
      const isOwnCode = target === null;
      return isOwnCode ? [] : [...source.rows(target).values()].flatMap((row) => (typeof row['code'] === 'string' ? [row['code']] : []));
    }
    case 'text':
    case 'lines':
    case 'rating':
    case 'number':
    case 'money':
    case 'day':
    case 'instant':
      return [];
  }
}

/** The terms that a column may hold whatever the row, by the path that leads back to each. */
function termsFor({ target, field }: Column, source: TemplateSource, language: Language): readonly string[] {
  if (target === null) return [];
  const rows = source.rows(target);
  const fixed = Object.entries(field?.reference?.where ?? {}).filter(([, value]) => typeof value === 'string');
  const own = [...rows.values()].filter((row) => fixed.every(([name, value]) => row[name] === value));
  const terms = termsOf(kinds.of(target), rows);
  const apart = Object.keys(field?.reference?.where ?? {});
  return own.map((row) => terms.name(row, language, (other) => apart.every((name) => other[name] === row[name])));
}

/** The kinds whose rows a template of a kind offers, or needs to say what its choices are called. */
export function kindsOfTemplate(table: string): readonly string[] {
  const targets = kinds.columns(table).flatMap(({ imported, target }) => (imported && target !== null ? [target] : []));
  return [...new Set([...targets, ...kindsOfLevels])];
}
