import { Radio, Table } from '@mantine/core';
import type { Overwrite } from '../../../engine/imports/overwrite.ts';
import { fieldName } from '../../../words/names.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import type { HeldCounts } from '../../workers/held-edits.ts';
import { isColumnTaken, type ChoiceOf } from './overwrite-choice.ts';
import classes from './held.module.css';

type Props = {
  readonly table: string;
  readonly columns: HeldCounts['columns'];
  readonly value: Overwrite;
  readonly onChoose: (of: ChoiceOf, taken: boolean) => void;
};

/** What was edited here, counted by columns, with one choice for each. */
export function HeldColumns({ table, columns, value, onChoose }: Props) {
  const say = useWords();
  return (
    <Table className={classes['columns'] ?? ''} aria-label={say('mapper:heldColumns')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{say('mapper:heldColumns')}</Table.Th>
          <Table.Th className="numbers">{say('mapper:heldFields')}</Table.Th>
          <Table.Th>{say('mapper:oursHere')}</Table.Th>
          <Table.Th>{say('mapper:theirsThere')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {columns.map(({ field, item, count }) => {
          const column = [fieldName(say, table, field), ...(item === null ? [] : [item])].join(' · ');
          const of = { of: 'column', column: { field, item } } as const;
          return (
            <Table.Tr key={column}>
              <Table.Th scope="row">{column}</Table.Th>
              <Table.Td className="numbers">{numberText(count)}</Table.Td>
              {([false, true] as const).map((taken) => (
                <Table.Td key={String(taken)}>
                  <Radio
                    size="xs"
                    name={`column ${column}`}
                    checked={isColumnTaken(value, of.column) === taken}
                    // Chosen once more it is said again of the fields that were chosen otherwise one by one.
                    onClick={() => onChoose(of, taken)}
                    onChange={() => onChoose(of, taken)}
                    label={say(taken ? 'mapper:takeTheirs' : 'mapper:keepOurs')}
                    aria-label={say(taken ? 'mapper:takeTheirsOfColumn' : 'mapper:keepOursOfColumn', { column })}
                  />
                </Table.Td>
              ))}
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
