import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { isComposing, onEscape } from '../../ui/fields/keys.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import classes from './record-list.module.css';

type SearchBoxProps = {
  /** What the list is searched for. */
  readonly search: string;
  /** Whether that is still being searched for: what is typed meanwhile is asked once it was answered, the last of it alone. */
  readonly isAsking: boolean;
  readonly onSearch: (words: string) => void;
};

/** Searches a list for what is typed, key by key, with one question under way at a time. */
export function SearchBox({ search, isAsking, onSearch }: SearchBoxProps) {
  const say = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const words = typed ?? search;
  useEffect(() => {
    if (typed === null || (isAsking && typed !== search)) return;
    setTyped(null);
    if (typed !== search) onSearch(typed);
  }, [typed, search, isAsking, onSearch]);
  return (
    <TextInput
      className={classes['search']}
      value={words}
      placeholder={say('common:search')}
      aria-label={say('common:search')}
      leftSection={<IconSearch size={14} stroke={1.5} />}
      leftSectionWidth={28}
      data-list-search
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={(event) => {
        // From the search one goes on into what it found.
        const list = event.key === 'ArrowDown' && !isComposing(event) ? event.currentTarget.closest('[data-record-list]') : null;
        list?.querySelector<HTMLElement>('[role=grid]')?.focus();
        if (list) event.preventDefault();
        if (words !== '') onEscape(event, () => setTyped(''));
      }}
    />
  );
}
