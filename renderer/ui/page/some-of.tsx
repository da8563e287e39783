import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { numberText } from '../../../words/patterns/numbers.ts';
import { useWords } from '../words/words-context.tsx';

/** So many lines are drawn at once: of more the page would stand still. */
const atOnce = 20;

/** The first of many lines, and the button that brings more of them; `null` where that is all. */
export function useSomeOf<T>(lines: readonly T[]): { readonly some: readonly T[]; readonly more: ReactNode } {
  const say = useWords();
  const [shown, setShown] = useState(atOnce);
  const left = lines.length - shown;
  const more =
    left <= 0 ? null : (
      <Button size="compact-sm" variant="subtle" onClick={() => setShown(shown + atOnce)}>
        {say('common:showMore', { n: numberText(left) })}
      </Button>
    );
  return { some: lines.slice(0, shown), more };
}
