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

/** The head of a table of fields of records with two values of each. */
export function FieldHeads({ heads: [one, other] }: { readonly heads: readonly [string, string] }) {
  const say = useWords();
  return (
    <Table.Thead>
      <Table.Tr>
        <Table.Th className="numbers">{say('imports:screen.row')}</Table.Th>
        <Table.Th>{say('imports:screen.record')}</Table.Th>
        <Table.Th>{say('imports:screen.field')}</Table.Th>
        <Table.Th>{one}</Table.Th>
        <Table.Th>{other}</Table.Th>
      </Table.Tr>
    </Table.Thead>
  );
}

/** Fields of records, with two values of each side by side under their heads. */
export function ChangeTable({ heads, lines }: { readonly heads: readonly [string, string]; readonly lines: readonly ChangeLine[] }) {
  return (
    <div className={classes['changes']}>
      <Table>
        <FieldHeads heads={heads} />
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
