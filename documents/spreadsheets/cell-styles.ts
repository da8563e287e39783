import { minorUnitsOf } from '../../engine/values/money.ts';
import type { EntryColumn, Sheet, SheetCell } from './sheet.ts';

/** The styles that every workbook has, by their place in `xl/styles.xml`; those of currencies follow. */
export const styles = { plain: 0, heading: 1, wrapped: 2, day: 3, time: 4 } as const;

/** How cells of dates and of currencies look, and which style of the workbook each has. */
export type CellStyles = {
  /** The number formats beside those of dates, in the order of their styles. */
  readonly formats: readonly string[];
  /** The style of a cell that is no text. */
  of(cell: SheetCell): number;
  /** The style of the empty cells of a column that is to be filled in. */
  ofEntry(looks: EntryColumn['looks']): number;
  /** The style of a cell that is an answer: texts stay as they are typed. */
  ofAnswer(looks: EntryColumn['looks']): number;
};

/** The styles that the cells of some sheets need: a format for each currency, with as many decimals as it has. */
export function cellStyles(sheets: readonly Sheet[]): CellStyles {
  const currencies: string[] = [];
  let isExact = false;
  for (const { rows } of sheets) {
    for (const cells of rows) {
      for (const cell of cells) {
        if (typeof cell !== 'object' || cell === null) continue;
        const currency = currencyOf(cell);
        if (currency !== undefined && !currencies.includes(currency)) currencies.push(currency);
        isExact ||= hasFraction(cell);
      }
    }
  }
  const isFilledIn = sheets.some(({ entry }) => entry !== undefined);
  const ofCurrencies = currencies.map((currency) => {
    const decimals = minorUnitsOf(currency);
    return `#,##0${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`} [$${currency}]`;
  });
  // Text as it is typed: leading zeros stay, and nothing becomes a date.
  const formats = [...ofCurrencies, ...(isFilledIn ? ['@'] : []), ...(isExact ? ['yyyy\\-mm\\-dd\\ hh:mm:ss.000'] : [])];
  return {
    formats,
    ofAnswer: (looks) => styles.time + 1 + formats.length + (looks === 'text' ? 1 : 0),
    ofEntry: (looks) => ({ plain: styles.plain, text: styles.time + 1 + currencies.length, day: styles.day, time: styles.time })[looks],
    of(cell) {
      const currency = currencyOf(cell);
      if (hasFraction(cell)) return styles.time + 1 + currencies.length + (isFilledIn ? 1 : 0);
      if (currency !== undefined) return styles.time + 1 + currencies.indexOf(currency);
      if (typeof cell === 'object' && cell !== null && 'date' in cell) return cell.date.length === 10 ? styles.day : styles.time;
      return styles.plain;
    },
  };
}

/** A time with a fraction of a second: the format of its cell says that it is exact. */
function hasFraction(cell: SheetCell): boolean {
  return typeof cell === 'object' && cell !== null && 'date' in cell && cell.date.includes('.');
}

function currencyOf(cell: SheetCell): string | undefined {
  return typeof cell === 'object' && cell !== null && 'currency' in cell ? cell.currency : undefined;
}
