import { numberText } from '../../../words/patterns/numbers.ts';
import type { DataRow, Question } from '../claims/question.ts';
import { fieldWord } from '../claims/words/field-words.ts';
import { dataSheetName } from '../claims/words/heads.ts';
import { rowName, rowTitle } from '../claims/words/row-name.ts';
import { valueText, type ClaimWords } from '../claims/words/value-text.ts';

/** How many rows a panel lists; the rest is said to be in the workbook. */
const most = 100;

/** The rows that a question finds as a table: what each is called, its title, and its value where one is asked for. */
export function BehindRows({
  question,
  rows,
  titles,
  words,
}: {
  question: Question;
  rows: readonly DataRow[];
  titles: ReadonlyMap<string, string>;
  words: ClaimWords;
}) {
  const { t } = words;
  const shown = rows.slice(0, most);
  const named = shown.map((row) => rowTitle(question.of, row, titles));
  const hasTitles = named.some((title) => title !== null);
  const column = 'field' in question ? { name: question.field, ...fieldWord(question.of, question.field) } : null;
  const value = ({ cells }: DataRow, name: string) => {
    const currency = cells['currency'];
    return valueText(column?.as ?? 'text', cells[name] ?? null, words, typeof currency === 'string' ? currency : null);
  };
  return (
    <div className="rows">
      <p>{rowCount(rows, column?.name ?? null, words)}</p>
      {rows.length > 0 && (
        <table>
          <thead>
            <tr>
              <th>{t('claims:record')}</th>
              {hasTitles && <th>{t('claims:title')}</th>}
              {column !== null && <th>{t(column.word)}</th>}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, index) => (
              <tr key={row.id}>
                <td>{rowName(question.of, row, words)}</td>
                {hasTitles && <td>{named[index]}</td>}
                {column !== null && <td>{value(row, column.name)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rows.length > most && <p>{t('claims:rowsRest', { count: numberText(rows.length - most), sheet: dataSheetName(question.of, t) })}</p>}
    </div>
  );
}

/** How many rows there are, and of how many of them the value that is asked for is known. */
function rowCount(rows: readonly DataRow[], field: string | null, { t }: ClaimWords): string {
  if (rows.length === 0) return t('claims:rowsNone');
  const count = numberText(rows.length);
  const known = field === null ? rows.length : rows.filter(({ cells }) => cells[field] != null).length;
  return known === rows.length ? t('claims:rows', { count }) : t('claims:rowsWithValue', { count, known: numberText(known) });
}
