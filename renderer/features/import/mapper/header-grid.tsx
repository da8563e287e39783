import { type KeyboardEvent } from 'react';
import type { Mapping } from '../../../../domain/imports/mapping.ts';
import { lettersOf } from '../../../../documents/spreadsheets/cell-reference.ts';
import { numberText } from '../../../../words/patterns/numbers.ts';
import { useWords } from '../../../ui/words/words-context.tsx';
import type { MapperView } from '../../../workers/mapper-view.ts';
import { longest, movedHeader } from './moved-header.ts';
import classes from './sheet-step.module.css';

/** How many columns are drawn of a wide sheet. */
const mostColumns = 40;

type Header = Mapping['header'];
type Props = { readonly view: MapperView; readonly header: Header; readonly onHeader: (header: Header) => void };

/** The first rows of a sheet as they are. The heading is a choice among them: arrow keys move it, with Shift they make it longer. */
export function HeaderGrid({ view, header, onHeader }: Props) {
  const say = useWords();
  const columns = Math.min(view.width, mostColumns);
  const rows = view.rows.map(({ row }) => row);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.shiftKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    event.preventDefault();
    onHeader(longest(rows, header, event.key === 'ArrowDown' ? 1 : -1));
  };
  return (
    <div className={classes['gridFrame']} data-scrolls>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys are those of the radio buttons inside */}
      <table className={classes['grid']} aria-label={say('mapper:gridName')} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{say('mapper:headingMark')}</span>
            </th>
            {Array.from({ length: columns }, (_, at) => (
              <th key={at} scope="col">
                {lettersOf(at)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.rows.map(({ row, cells }) => {
            const isHeader = row >= header.first && row <= header.last;
            const isFirst = row === header.first;
            return (
              <tr
                key={row}
                data-header={isHeader || undefined}
                data-above={row < header.first || undefined}
                onClick={() => view.isKeyed || onHeader(movedHeader(rows, header, row))}
              >
                <th scope="row">
                  {view.isKeyed ? (
                    numberText(row)
                  ) : (
                    <label>
                      <input
                        type="radio"
                        name="mapper-heading"
                        aria-label={say('mapper:headingRow', { row: numberText(row) })}
                        checked={isFirst}
                        onChange={() => onHeader(movedHeader(rows, header, row))}
                      />
                      <span aria-hidden>{numberText(row)}</span>
                    </label>
                  )}
                </th>
                {spansOf(cells, columns, row < header.first).map(({ at, span }) => (
                  <td key={at} colSpan={span} title={cells[at] ?? ''}>
                    {cells[at] ?? ''}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** The cells of a row; a title reaches over the empty cells beside it, as it does in the program of its file. */
function spansOf(cells: readonly string[], columns: number, isTitle: boolean): readonly { readonly at: number; readonly span: number }[] {
  const starts = Array.from({ length: columns }, (_, at) => at).filter((at) => !isTitle || at === 0 || (cells[at] ?? '') !== '');
  return starts.map((at, index) => ({ at, span: (starts[index + 1] ?? columns) - at }));
}
