import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useWords } from '../../ui/words/words-context.tsx';
import { showBowTie } from './bow-tie-address.ts';
import { wasJustLeft } from './remembered.ts';

/** Opens the bow-tie of a risk. The focus comes back to it. */
export function OpenBowTie({ risk }: { risk: string }) {
  const say = useWords();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (wasJustLeft(risk)) button.current?.focus();
  }, [risk]);
  return (
    <Button ref={button} size="compact-sm" variant="subtle" onClick={() => showBowTie(risk, true)}>
      {say('bowTie:title')}
    </Button>
  );
}
