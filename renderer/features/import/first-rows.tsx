import { memo } from 'react';
import { kinds } from '../../../domain/index.ts';
import { importColumns } from '../../../engine/imports/import-columns.ts';
import type { ImportRow, Rejection } from '../../../engine/imports/import-input.ts';
import { isSheetTime, shownText } from '../../../engine/imports/raw-cell.ts';
import type { Column } from '../../../engine/kind/column.ts';
import type { Json } from '../../../engine/values/json.ts';
import { choiceName, fieldName, type Vocabulary } from '../../../words/names.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import type { CellWords } from '../../record/list/cell.tsx';
import { useCellWords } from '../../record/cell-words.ts';
import { Sideways } from '../../ui/page/sideways.tsx';
import { useProblemSentence } from '../../ui/words/problem-words.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import classes from './import.module.css';

type Props = { readonly table: string; readonly rows: readonly ImportRow[]; readonly rejected: readonly Rejection[] };

/** The first rows of a file as records: under our columns, in our words. A cell that rejects its row says why. */
export const FirstRows = memo(function FirstRows({ table, rows, rejected }: Props) {
  const say = useWords();
  const words = useCellWords();
  const sentence = useProblemSentence();
  // What tells records apart for a program tells nobody anything.
  const columns = importColumns(kinds, table).filter(({ key }) => key !== 'id' && rows.some(({ fields }) => !isBlank(fields[key] ?? null)));
  if (rows.length === 0 || columns.length === 0) return null;
  const shown = new Set(rows.map(({ row }) => row));
  const problems = new Map(
    rejected
      .filter(({ row }) => shown.has(row))
      .map(({ row, column, code, args }) => [`${row} ${column}`, { code, args, at: { table, field: column } }]),
  );
  return (
    <div className={classes['listed']}>
      <h2>{say('mapper:firstRows')}</h2>
      <Sideways label={say('mapper:firstRows')} className={classes['firstRows']}>
        <table>
          <thead>
            <tr>
              <th scope="col" className="numbers">
                {say('imports:screen.row')}
              </th>
              {columns.map(({ key }) => (
                <th key={key} scope="col">
                  {fieldName(say, table, key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, fields }) => {
              const whole = problems.get(`${row} `);
              return (
                <tr key={row} data-refused={whole !== undefined || undefined}>
                  <th scope="row" className="numbers" title={whole === undefined ? undefined : sentence(whole)}>
                    {numberText(row)}
                  </th>
                  {columns.map((column) => {
                    const problem = problems.get(`${row} ${column.key}`);
                    const text = cellWords(column, fields[column.key] ?? null, words);
                    return (
                      <td
                        key={column.key}
                        data-refused={problem !== undefined || undefined}
                        title={problem === undefined ? text : say('mapper:refusedCell', { reason: sentence(problem) })}
                      >
                        {text}
                        {problem !== undefined && <small>{say('mapper:refusedMark')}</small>}
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </Sideways>
    </div>
  );
});

function isBlank(cell: Json): boolean {
  return cell === null || cell === '' || (Array.isArray(cell) && cell.length === 0);
}

/** What a cell of a row will say, in words; what is not one of our values, as it stands in the file. */
function cellWords(column: Column, cell: Json, words: CellWords): string {
  const { say, taxonomy, times } = words;
  if (isBlank(cell)) return '';
  if (Array.isArray(cell))
    return cell.map((item: Json) => (isNamed(item) ? `${item.name}: ${item.text}` : cellWords(column, item, words))).join(' · ');
  if (column.kind === 'choice' && typeof cell === 'string' && column.values?.includes(cell) === true)
    return choiceName(say, column.vocabulary as Vocabulary, cell);
  if (column.kind === 'flag' && (cell === true || cell === 'true')) return say('common:yes');
  if (column.kind === 'flag' && (cell === false || cell === 'false')) return say('common:no');
  if (column.kind === 'term' && typeof cell === 'string') return taxonomy.label(cell) || cell;
  const day = column.kind === 'day' ? dayIn(cell) : null;
  if (day !== null) return times.day(day);
  return shownText(cell);
}

/** The day of a cell, however a workbook shows it. */
function dayIn(cell: Json): string | null {
  const text = typeof cell === 'object' && cell !== null && isSheetTime(cell) ? cell.sheetTime : cell;
  return typeof text === 'string' ? (/^(\d{4}-\d\d-\d\d)(?:T00:00:00)?$/.exec(text)?.[1] ?? null) : null;
}

function isNamed(item: Json): item is { readonly name: string; readonly text: string } {
  return typeof item === 'object' && item !== null && 'name' in item && 'text' in item;
}
