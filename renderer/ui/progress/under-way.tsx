import { Button, Progress } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { CommandProgress, Watch } from '../../../contract/store.ts';
import { useEscape } from '../fields/keys.ts';
import { useDelayed } from '../page/delayed.ts';
import { useWords } from '../words/words-context.tsx';
import { isFocusLost } from '../page/focus-lost.ts';
import type { Far } from './far.ts';
import classes from './progress.module.css';

/** Milliseconds after which work is shown to be under way: what is done before then shows itself, and nothing flashes. */
export const patience = 1_000;

/**
 * Work that may take long, begun by a person: whether it is under way, and takes long, how far it is, and what ends it. Afterwards
 * the focus is where it was begun, unless it went elsewhere meanwhile.
 */
export function useUnderWay<Progress = CommandProgress>() {
  const [isUnderWay, setUnderWay] = useState(false);
  const [progress, setProgress] = useState<Progress | null>(null);
  const isLong = useDelayed(isUnderWay, patience);
  const ending = useRef<AbortController | null>(null);
  const begunAt = useRef<Element | null>(null);
  useEffect(() => {
    if (isUnderWay || !isFocusLost()) return;
    if (begunAt.current instanceof HTMLElement) begunAt.current.focus();
  }, [isUnderWay]);

  async function follow<T>(work: (watch: Required<Watch<Progress>>) => Promise<T>): Promise<T> {
    begunAt.current = document.activeElement;
    const own = (ending.current = new AbortController());
    setUnderWay(true);
    setProgress(null);
    try {
      return await work({ tell: (far) => ending.current === own && setProgress(far), signal: own.signal });
    } finally {
      // Another may have taken its place.
      if (ending.current === own) {
        ending.current = null;
        setProgress(null);
        setUnderWay(false);
      }
    }
  }
  return { isUnderWay, isLong, progress, follow, end: () => ending.current?.abort() };
}

type Props = { readonly far: Far; readonly label: string; readonly onEnd: () => void };

/** What is under way and how far it is, and the button that ends it; Escape does too, where it does not close what it is pressed in. */
export function UnderWay({ far: { share, says }, label, onEnd }: Props) {
  const say = useWords();
  const own = useRef<HTMLDivElement>(null);
  const isElsewhere = (target: EventTarget | null) => {
    const within = target instanceof Element ? target.closest('[aria-expanded=true], [role=menu], [role=listbox], [role=dialog]') : null;
    return within !== null && !within.contains(own.current);
  };
  useEscape(true, onEnd, isElsewhere);
  useEffect(() => own.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <div ref={own} className={classes['underWay']}>
      <Progress.Root size={4} radius={0} className={classes['bar'] ?? ''}>
        <Progress.Section
          color="var(--accent)"
          value={share === null ? 0 : 100 * share}
          aria-label={label}
          aria-valuetext={says === '' ? label : says}
        />
      </Progress.Root>
      <span role="status">{label}</span>
      <span className={classes['says']}>{says}</span>
      <Button size="compact-sm" onClick={onEnd}>
        {say('common:cancel')}
      </Button>
    </div>
  );
}
