import { Table } from '@mantine/core';
import { memo } from 'react';
import type { ImportAnswer } from '../../../engine/imports/import-input.ts';
import type { ImportChange } from '../../../engine/imports/import-changes.ts';
import { importChangeText } from '../../../words/import-change-text.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { useCellWords } from '../../record/cell-words.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { FieldHeads } from './field-heads.tsx';
import { NotListed } from './not-listed.tsx';
import { ShownValue } from './shown-value.tsx';
import type { Walk } from './walked-lines.ts';
import { WalkedList } from './walked-list.tsx';
import classes from './import.module.css';

type Props = { readonly answer: ImportAnswer; readonly count: number; readonly walk: Walk };

/** What a file would change in records that are there, field by field, old beside new: what it would empty first. */
export const Changes = memo(function Changes({ answer, count, walk }: Props) {
  const say = useWords();
  const { table, changes = [], moreChanges = 0, emptied } = answer;
  if (count === 0) return null;
  const all = changes.length + moreChanges;
  const title = say('imports:screen.changes', { n: numberText(all) });
  return (
    <div className={classes['listed']}>
      <h2>{emptied === 0 ? title : `${title} · ${say('imports:screen.ofThemEmptied', { n: numberText(emptied) })}`}</h2>
      <WalkedList
        name="changes"
        walk={walk}
        count={count}
        title={title}
        head={<FieldHeads heads={[say('imports:screen.before'), say('imports:screen.after')]} />}
        columns={5}
        cells={(change) => <Cells table={table} change={change} />}
      />
      <NotListed count={all - count} />
    </div>
  );
});

const Cells = memo(function Cells({ table, change }: { readonly table: string; readonly change: ImportChange }) {
  const words = useCellWords();
  const { field, before, after } = importChangeText(change, table, words);
  return (
    <>
      <Table.Td className="numbers">{numberText(change.row)}</Table.Td>
      <Table.Td className={classes['code']}>{change.code ?? ''}</Table.Td>
      <Table.Th scope="row">{field}</Table.Th>
      <Table.Td>
        <ShownValue text={before} />
      </Table.Td>
      <Table.Td data-emptied={change.emptied || undefined}>
        <ShownValue text={after} />
      </Table.Td>
    </>
  );
});
