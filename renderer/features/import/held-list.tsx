import { Table } from '@mantine/core';
import { memo } from 'react';
import type { Overwrite } from '../../../engine/imports/overwrite.ts';
import { keptEditText } from '../../../words/import-change-text.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { useCellWords } from '../../record/cell-words.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import type { HeldEdit } from '../../workers/held-edits.ts';
import { FieldHeads } from './field-heads.tsx';
import { isTaken, type ChoiceOf } from './overwrite-choice.ts';
import { ShownValue } from './shown-value.tsx';
import type { Walk } from './walked-lines.ts';
import { WalkedList } from './walked-list.tsx';
import classes from './held.module.css';

type Props = {
  readonly table: string;
  readonly count: number;
  readonly walk: Walk;
  readonly value?: Overwrite;
  readonly onChoose?: (of: ChoiceOf, taken: boolean) => void;
};

/** Ours and theirs of each field side by side, one of both chosen. */
export function HeldList({ table, count, walk, value, onChoose }: Props) {
  const say = useWords();
  const heads =
    onChoose === undefined
      ? ([say('imports:screen.ours'), say('imports:screen.theirs')] as const)
      : ([say('mapper:oursHere'), say('mapper:theirsThere')] as const);
  return (
    <WalkedList
      name="held"
      walk={walk}
      count={count}
      title={say(onChoose === undefined ? 'imports:screen.keptEdits' : 'mapper:edited', { n: numberText(count) })}
      head={<FieldHeads heads={heads} />}
      columns={5}
      cells={(edit) => (
        <Cells
          table={table}
          edit={edit}
          isTheirs={value !== undefined && isTaken(value, edit)}
          {...(onChoose === undefined ? {} : { onChoose })}
        />
      )}
    />
  );
}

type CellsProps = Pick<Props, 'table' | 'onChoose'> & { readonly edit: HeldEdit; readonly isTheirs: boolean };

/** Made of plain elements, because so many come anew at each turn of a wheel. */
const Cells = memo(function Cells({ table, edit, isTheirs, onChoose }: CellsProps) {
  const say = useWords();
  const words = useCellWords();
  const { field, before, after } = keptEditText(edit, table, words);
  const { row, code, ofRecord } = edit;
  return (
    <>
      <Table.Td className="numbers">{numberText(row)}</Table.Td>
      <Table.Td className={classes['code']}>
        {code ?? ''}
        {ofRecord > 1 && onChoose !== undefined && (
          <OfRecord record={code ?? numberText(row)} onChoose={(taken) => onChoose({ of: 'row', row }, taken)} />
        )}
      </Table.Td>
      <Table.Th scope="row">{field}</Table.Th>
      {([false, true] as const).map((taken) => {
        const text = taken ? after : before;
        if (onChoose === undefined)
          return (
            <Table.Td key={String(taken)}>
              <ShownValue text={text} />
            </Table.Td>
          );
        return (
          <Table.Td key={String(taken)}>
            <label className={classes['choice']}>
              <input
                type="radio"
                name={JSON.stringify([edit.id, edit.field, edit.item])}
                checked={isTheirs === taken}
                onChange={() => onChoose({ of: 'field', edit }, taken)}
                aria-label={say(taken ? 'mapper:takeTheirsOf' : 'mapper:keepOursOf', { field, value: text || say('common:empty') })}
              />
              <ShownValue text={text} />
            </label>
          </Table.Td>
        );
      })}
    </>
  );
});

function OfRecord({ record, onChoose }: { readonly record: string; readonly onChoose: (taken: boolean) => void }) {
  const say = useWords();
  return (
    <span className={classes['choices']}>
      <button type="button" aria-label={say('mapper:keepOursOfRecord', { record })} onClick={() => onChoose(false)}>
        {say('mapper:keepOurs')}
      </button>
      <button type="button" aria-label={say('mapper:takeTheirsOfRecord', { record })} onClick={() => onChoose(true)}>
        {say('mapper:takeTheirs')}
      </button>
    </span>
  );
}
