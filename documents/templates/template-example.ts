import { kinds } from '../../domain/index.ts';
import type { Language } from '../../domain/settings/kind.ts';
import { tableTitle } from '../../words/names.ts';
import { translator } from '../../words/translate.ts';
import type { SheetCell } from '../spreadsheets/sheet.ts';
import type { TemplateColumn } from './template-columns.ts';

/** Cells that a row of the table may hold beside what it needs, so that an example shows how people, units and levels are written. */
const shownBeside = ['ownerId', 'unitId', 'residualLikelihood', 'residualImpact', 'residualValidOn'];

const day = '2026-01-15';
const time = `${day}T09:30:00`;

/** The cells of the example row: what a row needs, and a few besides. Nothing of it is ever taken in. */
export function exampleRow(table: string, columns: readonly TemplateColumn[], language: Language): readonly SheetCell[] {
  return columns.map(({ column, choices, isNeeded }) => {
    const { key } = column;
    // A kind is told by its records' codes where none of them is there to choose.
    if (!isNeeded && !shownBeside.includes(key) && column.field?.required !== true) return null;
    return exampleCell(table, column, choices, language);
  });
}

function exampleCell(
  table: string,
  { key, kind, field, target, beside }: TemplateColumn['column'],
  choices: readonly string[],
  language: Language,
): SheetCell {
  const say = translator(language);
  const [first] = choices;
  switch (kind) {
    case 'day':
      return { date: day };
    case 'instant':
      return { date: time };
    case 'level':
      return choices[2] ?? 3;
    case 'number':
    case 'money':
    case 'rating':
      return beside === undefined ? 1 : 1_000_000;
    case 'person':
      return first ?? say('imports:template.person');
    case 'reference':
      return first ?? say('imports:template.named', { kind: tableTitle(say, target ?? table, 'one') });
    case 'code':
      return first ?? `${kinds.of(target ?? 'risks').code ?? 'R'}-1`;
    case 'choice':
    case 'flag':
    case 'term':
      return first ?? null;
    case 'text':
    case 'lines':
      return key === 'currency'
        ? 'KRW'
        : field?.size === 'short'
          ? '1.0'
          : say('imports:template.named', { kind: tableTitle(say, table, 'one') });
  }
}
