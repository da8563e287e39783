import { ActionIcon } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useLetters } from '../../ui/fields/letters.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { useWalkHere } from '../list/walk.tsx';

/** To the record above and below in the list, by button and by K and J; nothing where the record stands beside no list. */
export function WalkButtons() {
  const say = useWords();
  const walk = useWalkHere();
  useLetters({ j: walk === null ? null : () => walk.to('next'), k: walk === null ? null : () => walk.to('previous') });
  if (walk === null) return null;
  const { place } = walk;
  const [previous, next] = [say('common:previousRecord'), say('common:nextRecord')];
  return (
    <>
      <ActionIcon aria-label={previous} title={previous} disabled={place?.previous == null} onClick={() => walk.to('previous')}>
        <IconChevronUp size={16} stroke={1.5} />
      </ActionIcon>
      <ActionIcon aria-label={next} title={next} disabled={place?.next == null} onClick={() => walk.to('next')}>
        <IconChevronDown size={16} stroke={1.5} />
      </ActionIcon>
    </>
  );
}
