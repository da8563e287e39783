import { Table } from '@mantine/core';
import { numberText } from '../../../words/patterns/numbers.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { ShownValue } from './shown-value.tsx';
import classes from './import.module.css';

/** A field of a record, one value of it beside another. */
export type ChangeLine = {
  readonly key: string;
  /** The row of the file. */
  readonly row: number;
  readonly code: string | null;
  readonly field: string;
  readonly before: string;
  readonly after: string;
  readonly emptied?: boolean;
};

/** Fields of records, with two values of each side by side under their heads. */
export function ChangeTable({
  heads: [before, after],
  lines,
}: {
  readonly heads: readonly [string, string];
  readonly lines: readonly ChangeLine[];
}) {
  const say = useWords();
  return (
    <div className={classes['changes']}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th className="numbers">{say('imports:screen.row')}</Table.Th>
            <Table.Th>{say('imports:screen.record')}</Table.Th>
            <Table.Th>{say('imports:screen.field')}</Table.Th>
            <Table.Th>{before}</Table.Th>
            <Table.Th>{after}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => (
            <Table.Tr key={line.key} data-emptied={line.emptied === true || undefined}>
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
  );
}
