import { languages } from '../../domain/settings/kind.ts';
import { fieldName } from '../../words/names.ts';
import { translator, type Translate } from '../../words/translate.ts';

/** The longest text that a cell of an Excel workbook can hold, in UTF-16 units. */
export const longestCell = 32_767;

/** Where the whole text is: the register by its name, the record by its code, the column by its word. */
type Whole = { readonly register: string; readonly code: string; readonly column: string };

/** What stands in a cell of Excel for a text that is too long for it. */
export function longCellText(say: Translate, { register, code, column }: Whole): string {
  return say('imports:tooLongForExcel', { register, code, column });
}

/** Tells of a text whether it is what `longCellText` writes in a column, in either language, whatever the register and the record. */
export function longCellOf(table: string, key: string): (text: string) => boolean {
  const patterns = languages.map((language) => {
    const say = translator(language);
    const [anything, column] = ['<<anything>>', fieldName(say, table, key)];
    const sentence = escaped(longCellText(say, { register: anything, code: anything, column }));
    return new RegExp(`^${sentence.replaceAll(anything, '.+')}$`, 'su');
  });
  const [longestName, longestSentence] = [200, 1000];
  return (text) => text.length < longestName + longestSentence && patterns.some((pattern) => pattern.test(text.trim()));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
