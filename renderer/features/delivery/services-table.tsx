import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useId, useState, type KeyboardEvent } from 'react';
import type { DeliveryRow, DeliveryTable } from '../../../domain/delivery/table.ts';
import { Sideways } from '../../ui/page/sideways.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import { columns, sortedBy, type ColumnId } from './service-columns.tsx';
import classes from './delivery.module.css';

type Props = { readonly table: DeliveryTable; readonly chosen: string | null; readonly onChoose: (code: string) => void };

/** Every service in a line. One of them is in the tab order, arrows move, and the one in focus is shown below. */
export function ServicesTable({ table, chosen, onChoose }: Props) {
  const say = useWords();
  const hint = useId();
  const [sort, setSort] = useState<{ readonly column: ColumnId; readonly descending: boolean }>({ column: 'name', descending: false });
  const rows = sortedBy(table.rows, sort.column, sort.descending);
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    const steps: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, Home: -rows.length, End: rows.length };
    const by = steps[event.key];
    const here = event.target instanceof HTMLElement ? event.target.dataset['service'] : undefined;
    if (by === undefined || here === undefined) return;
    event.preventDefault();
    const at = rows.findIndex(({ code }) => code === here);
    const next = rows[Math.max(0, Math.min(rows.length - 1, at + by))];
    if (next === undefined) return;
    onChoose(next.code);
    event.currentTarget.querySelector<HTMLElement>(`[data-service="${CSS.escape(next.code)}"]`)?.focus();
  };
  return (
    <Sideways label={say('deliveryPage:services')}>
      <table className={classes['services']} aria-label={say('deliveryPage:services')} aria-describedby={hint}>
        <thead>
          <tr>
            {columns.map(({ id, word, isNumber, first }) => {
              const isSorted = sort.column === id;
              const Arrow = sort.descending ? IconArrowDown : IconArrowUp;
              return (
                <th
                  key={id}
                  scope="col"
                  className={isNumber ? 'numbers' : ''}
                  aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}
                >
                  <UnstyledButton
                    className={classes['sort']}
                    title={say('deliveryPage:sortBy', { column: say(word) })}
                    onClick={() => setSort({ column: id, descending: isSorted ? !sort.descending : first === 'descending' })}
                  >
                    {say(word)}
                    {isSorted && <Arrow size={12} stroke={2} aria-hidden />}
                  </UnstyledButton>
                </th>
              );
            })}
          </tr>
        </thead>
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the buttons inside are the rows; this moves among them */}
        <tbody onKeyDown={keys}>
          {rows.map((row) => (
            <Row key={row.serviceId} row={row} isChosen={row.code === chosen} onChoose={onChoose} />
          ))}
        </tbody>
      </table>
      <p id={hint} className="visually-hidden">
        {say('deliveryPage:tableKeys')}
      </p>
    </Sideways>
  );
}

function Row({ row, isChosen, onChoose }: { row: DeliveryRow; isChosen: boolean; onChoose: Props['onChoose'] }) {
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- the button in it does the same
    <tr data-chosen={isChosen || undefined} onClick={() => onChoose(row.code)}>
      {columns.map(({ id, isNumber, Cell }) =>
        id === 'name' ? (
          <th key={id} scope="row">
            <UnstyledButton
              className={classes['name']}
              data-service={row.code}
              tabIndex={isChosen ? 0 : -1}
              aria-pressed={isChosen}
              title={`${row.code} ${row.name}`}
            >
              {row.name}
            </UnstyledButton>
          </th>
        ) : (
          <td key={id} className={isNumber ? 'numbers' : ''}>
            <Cell row={row} />
          </td>
        ),
      )}
    </tr>
  );
}
