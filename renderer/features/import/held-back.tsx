import { Button } from '@mantine/core';
import { useCallback, useLayoutEffect, useRef } from 'react';
import type { Overwrite } from '../../../engine/imports/overwrite.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import type { HeldCounts } from '../../workers/held-edits.ts';
import { HeldColumns } from './held-columns.tsx';
import { HeldList } from './held-list.tsx';
import { NotListed } from './not-listed.tsx';
import { withChoice, type ChoiceOf } from './overwrite-choice.ts';
import type { Walk } from './walked-lines.ts';
import classes from './import.module.css';

/** What of that which was edited here gives way to the file. */
export type HeldChoice = { readonly value: Overwrite; readonly onChange: (value: Overwrite) => void };

type Props = {
  readonly table: string;
  readonly held: HeldCounts;
  readonly walk: Walk;
  /** Asked of mapped files. */
  readonly choice?: HeldChoice;
};

/**
 * The fields that were edited here although their source changed them too: ours beside theirs, and, where it is asked, which of both is
 * to stand: of all, of a column, of a record, of one.
 */
export function HeldBack({ table, held, walk, choice }: Props) {
  const say = useWords();
  const { count, more, columns } = held;
  const n = numberText(count + more);
  // One and the same for all lines: a choice draws the lines anew of which it changes something.
  const latest = useRef(choice);
  useLayoutEffect(() => {
    latest.current = choice;
  });
  const choose = useCallback(
    (of: ChoiceOf, taken: boolean) => latest.current?.onChange(withChoice(latest.current.value, table, of, taken)),
    [table],
  );
  if (count === 0) return null;
  return (
    <div className={classes['listed']}>
      <h2>{say(choice === undefined ? 'imports:screen.keptEdits' : 'mapper:edited', { n })}</h2>
      {choice !== undefined && <p className={classes['note']}>{say('mapper:editedText')}</p>}
      {choice !== undefined && count > 1 && (
        <div className={classes['choices']}>
          <Button size="compact-sm" onClick={() => choose({ of: 'all' }, false)}>
            {say('mapper:keepAllOurs')}
          </Button>
          <Button size="compact-sm" onClick={() => choose({ of: 'all' }, true)}>
            {say('mapper:takeAllTheirs')}
          </Button>
        </div>
      )}
      {choice !== undefined && columns.length > 1 && <HeldColumns table={table} columns={columns} value={choice.value} onChoose={choose} />}
      <HeldList table={table} count={count} walk={walk} {...(choice === undefined ? {} : { value: choice.value, onChoose: choose })} />
      <NotListed count={more} />
    </div>
  );
}
