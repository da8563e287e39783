import { Table } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useRef, type Ref } from 'react';
import type { Overwrite } from '../../../engine/imports/overwrite.ts';
import { keptEditText } from '../../../words/import-change-text.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { useCellWords } from '../../record/cell-words.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import type { HeldEdit } from '../../workers/held-edits.ts';
import { FieldHeads } from './change-table.tsx';
import { useHeldLines, type AskHeld } from './held-lines.ts';
import { isTaken, type ChoiceOf } from './overwrite-choice.ts';
import { ShownValue } from './shown-value.tsx';
import classes from './held.module.css';

type Props = {
  readonly table: string;
  readonly count: number;
  readonly ask: AskHeld;
  readonly value?: Overwrite;
  readonly onChoose?: (of: ChoiceOf, taken: boolean) => void;
};

/**
 * Ours and theirs of each field side by side, one of both chosen. Only the lines in sight exist, however many there are; they are made of
 * plain elements, because so many come anew at each turn of a wheel.
 */
export function HeldList({ table, count, ask, value, onChoose }: Props) {
  const say = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const lines = useVirtualizer({ count, getScrollElement: () => scroller.current, estimateSize: () => 33, overscan: 4 });
  const shown = lines.getVirtualItems();
  const [first, last] = [shown[0], shown.at(-1)];
  const lineAt = useHeldLines(ask, first?.index ?? 0, last?.index ?? 0);
  const heads =
    onChoose === undefined
      ? ([say('imports:screen.ours'), say('imports:screen.theirs')] as const)
      : ([say('mapper:oursHere'), say('mapper:theirsThere')] as const);
  const title = say(onChoose === undefined ? 'imports:screen.keptEdits' : 'mapper:edited', { n: numberText(count) });
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is scrolled by keyboard
    <div ref={scroller} className={classes['list']} role="region" aria-label={title} tabIndex={0}>
      <Table aria-rowcount={count + 1}>
        <FieldHeads heads={heads} />
        <Table.Tbody>
          <Gap height={first?.start ?? 0} />
          {shown.map(({ index }) => (
            <Line
              key={index}
              ref={lines.measureElement}
              index={index}
              table={table}
              edit={lineAt(index)}
              isTheirs={isTheirs(value, lineAt(index))}
              {...(onChoose === undefined ? {} : { onChoose })}
            />
          ))}
          <Gap height={lines.getTotalSize() - (last?.end ?? 0)} />
        </Table.Tbody>
      </Table>
    </div>
  );
}

/** Stands for the lines out of sight. */
function Gap({ height }: { readonly height: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden>
      {/* eslint-disable-next-line jsx-a11y/control-has-associated-label -- nothing to be said, and hidden */}
      <td colSpan={5} className={classes['gap']} style={{ height }} />
    </tr>
  );
}

type LineProps = Pick<Props, 'table' | 'onChoose'> & {
  readonly ref: Ref<HTMLTableRowElement>;
  readonly index: number;
  /** `undefined`: it is on its way. */
  readonly edit: HeldEdit | undefined;
  readonly isTheirs: boolean;
};

function isTheirs(value: Overwrite | undefined, edit: HeldEdit | undefined): boolean {
  return value !== undefined && edit !== undefined && isTaken(value, edit);
}

const Line = memo(function Line({ ref, index, table, edit, isTheirs: chosen, onChoose }: LineProps) {
  const say = useWords();
  const words = useCellWords();
  const place = { ref, 'data-index': index, 'aria-rowindex': index + 2 };
  if (edit === undefined) {
    return (
      <tr {...place}>
        <td colSpan={5}>…</td>
      </tr>
    );
  }
  const { field, before, after } = keptEditText(edit, table, words);
  const { row, code, ofRecord } = edit;
  return (
    <Table.Tr {...place}>
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
                checked={chosen === taken}
                onChange={() => onChoose({ of: 'field', edit }, taken)}
                aria-label={say(taken ? 'mapper:takeTheirsOf' : 'mapper:keepOursOf', { field, value: text || say('common:empty') })}
              />
              <ShownValue text={text} />
            </label>
          </Table.Td>
        );
      })}
    </Table.Tr>
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
