import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../ui/words/words-context.tsx';
import type { FormProps } from './filter-chip.tsx';
import classes from './record-list.module.css';

/** The words that a text holds, or does not. */
export function WordsForm({ column, set, onSet, operator, onDone }: FormProps) {
  const say = useWords();
  const [text, setText] = useState(set && 'contains' in set ? set.contains : set && 'lacks' in set ? set.lacks : '');
  return (
    <form
      className={classes['row']}
      onSubmit={(event) => {
        event.preventDefault();
        const said = text.trim();
        onSet(said === '' ? null : operator === 'lacks' ? { column: column.key, lacks: said } : { column: column.key, contains: said });
        onDone();
      }}
    >
      <TextInput data-autofocus label={say('lists:words')} value={text} onChange={(event) => setText(event.currentTarget.value)} />
      <Button type="submit">{say('common:apply')}</Button>
    </form>
  );
}
