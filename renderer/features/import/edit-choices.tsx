import { Button, Radio, Table } from '@mantine/core';
import type { KeptEdit } from '../../../engine/imports/kept-edits.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { FieldHeads } from './change-table.tsx';
import classes from './import.module.css';
import { ShownValue } from './shown-value.tsx';

/** A field that was edited here, in words: `before` is ours, `after` theirs; `label` is its name. */
export type EditLine = Omit<KeptEdit, 'field'> & {
  readonly key: string;
  readonly field: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
};

type Props = {
  readonly lines: readonly EditLine[];
  readonly isTaken: (line: EditLine) => boolean;
  readonly onChoose: (lines: readonly EditLine[], taken: boolean) => void;
};

/** Ours and theirs of each field side by side, one of both chosen; of a record with several fields all at once. */
export function EditChoices({ lines, isTaken, onChoose }: Props) {
  const say = useWords();
  const records = [...new Set(lines.map(({ id }) => id))].map((id) => lines.filter((line) => line.id === id));
  return (
    <div className={classes['edits']}>
      <Table>
        <FieldHeads heads={[say('mapper:oursHere'), say('mapper:theirsThere')]} />
        {records.map((own) => (
          <Table.Tbody key={own[0]?.id}>
            {own.map((line, at) => (
              <Table.Tr key={line.key}>
                {at === 0 && (
                  <>
                    <Table.Td className="numbers" rowSpan={own.length}>
                      {numberText(line.row)}
                    </Table.Td>
                    <Table.Td className={classes['code']} rowSpan={own.length}>
                      {line.code ?? ''}
                      {own.length > 1 && <OfRecord record={line.code ?? numberText(line.row)} onChoose={(taken) => onChoose(own, taken)} />}
                    </Table.Td>
                  </>
                )}
                <Table.Th scope="row">{line.label}</Table.Th>
                {([false, true] as const).map((taken) => (
                  <Table.Td key={String(taken)}>
                    <Radio
                      size="xs"
                      name={line.key}
                      checked={isTaken(line) === taken}
                      onChange={() => onChoose([line], taken)}
                      aria-label={say(taken ? 'mapper:takeTheirsOf' : 'mapper:keepOursOf', {
                        field: line.label,
                        value: (taken ? line.after : line.before) || say('common:empty'),
                      })}
                      label={<ShownValue text={taken ? line.after : line.before} />}
                    />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        ))}
      </Table>
    </div>
  );
}

function OfRecord({ record, onChoose }: { readonly record: string; readonly onChoose: (taken: boolean) => void }) {
  const say = useWords();
  return (
    <div className={classes['choices']}>
      <Button size="compact-xs" aria-label={say('mapper:keepOursOfRecord', { record })} onClick={() => onChoose(false)}>
        {say('mapper:keepOurs')}
      </Button>
      <Button size="compact-xs" aria-label={say('mapper:takeTheirsOfRecord', { record })} onClick={() => onChoose(true)}>
        {say('mapper:takeTheirs')}
      </Button>
    </div>
  );
}
