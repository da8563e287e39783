import { Table } from '@mantine/core';
import { useMemo } from 'react';
import type { ImportAnswer } from '../../../engine/imports/import-input.ts';
import { importChangeText } from '../../../words/import-change-text.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { useCellWords } from '../../record/cell-words.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { ShownValue } from './shown-value.tsx';
import classes from './import.module.css';

/** The fields that stay as they were edited here although their source changed them too: ours beside theirs. */
export function KeptEdits({ table, answer }: { readonly table: string; readonly answer: ImportAnswer }) {
  const say = useWords();
  const words = useCellWords();
  const { keptEdits, moreKeptEdits } = answer;
  const lines = useMemo(
    () =>
      keptEdits.map((edit) => {
        const change = { ...edit, table, before: edit.ours, after: edit.theirs, emptied: false };
        return { ...edit, key: `${edit.id} ${edit.field}`, ...importChangeText(change, table, words) };
      }),
    [keptEdits, table, words],
  );
  if (lines.length === 0) return null;
  return (
    <div className={classes['listed']}>
      <h3>{say('imports:screen.keptEdits', { n: numberText(lines.length + moreKeptEdits) })}</h3>
      <div className={classes['changes']}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th className="numbers">{say('imports:screen.row')}</Table.Th>
              <Table.Th>{say('imports:screen.record')}</Table.Th>
              <Table.Th>{say('imports:screen.field')}</Table.Th>
              <Table.Th>{say('imports:screen.ours')}</Table.Th>
              <Table.Th>{say('imports:screen.theirs')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map((line) => (
              <Table.Tr key={line.key}>
                <Table.Td className="numbers">{numberText(line.row)}</Table.Td>
                <Table.Td className={classes['code']}>{line.code ?? ''}</Table.Td>
                <Table.Td>{line.field}</Table.Td>
                <Table.Td>
                  <ShownValue text={line.before} />
                </Table.Td>
                <Table.Td>
                  <ShownValue text={line.after} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {moreKeptEdits > 0 && <p className={classes['note']}>{say('imports:screen.more', { n: numberText(moreKeptEdits) })}</p>}
    </div>
  );
}
