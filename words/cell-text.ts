import type { Language } from '../domain/settings/kind.ts';
import type { CellValue, Column } from '../engine/kind/column.ts';
import { choiceName, type Vocabulary } from './names.ts';
import { moneyText } from './patterns/money.ts';
import { numberText } from './patterns/numbers.ts';
import type { Translate } from './translate.ts';

/** What the text of a cell needs of a register and of who reads it. */
export type CellTextWords = {
  readonly say: Translate;
  /** `duration` is given minutes. */
  readonly times: { day(day: string): string; instant(instant: string): string; duration(minutes: number): string };
  /** What a term is called, by its id. */
  readonly taxonomy: { label(id: string): string };
  readonly language: Language;
};

/** A cell as text: for filters, titles and ears, for a terminal, and for what a cell was and becomes. Empty where it holds nothing. */
export function cellText(column: Column, value: CellValue, words: CellTextWords, cells: Readonly<Record<string, CellValue>> = {}): string {
  if (value === null || value === '') return '';
  switch (column.kind) {
    case 'choice':
      return column.vocabulary === undefined ? String(value) : choiceName(words.say, column.vocabulary as Vocabulary, String(value));
    case 'term':
      return words.taxonomy.label(String(value));
    case 'day':
      return words.times.day(String(value));
    case 'instant':
      return words.times.instant(String(value));
    case 'number':
      if (typeof value !== 'number') return String(value);
      return column.unit === undefined ? numberText(value) : words.times.duration(column.unit === 'hours' ? value * 60 : value);
    case 'money':
      return typeof value === 'number' ? moneyText(value, String(cells[column.beside ?? ''] ?? ''), words.language) : String(value);
    case 'flag':
      return value === true ? words.say('common:yes') : words.say('common:no');
    case 'lines':
      return String(value).split('\n').join(' · ');
    case 'text':
    case 'code':
    case 'level':
    case 'rating':
    case 'person':
    case 'reference':
      return String(value);
  }
}
