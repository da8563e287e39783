import { Table } from '@mantine/core';
import { useWords } from '../../ui/words/words-context.tsx';

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
