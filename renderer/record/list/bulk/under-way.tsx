import { Button, Progress } from '@mantine/core';
import { useRef, useState } from 'react';
import type { CommandProgress, SendWatch } from '../../../../contract/store.ts';
import { numberText } from '../../../../words/patterns/numbers.ts';
import { useWords } from '../../../ui/words/words-context.tsx';
import classes from './bulk.module.css';

/** A command that may take long, sent from a form: whether it is under way, how far it is, and what ends it. */
export function useUnderWay() {
  const [isUnderWay, setUnderWay] = useState(false);
  const [progress, setProgress] = useState<CommandProgress | null>(null);
  const ending = useRef<AbortController | null>(null);
  async function follow<T>(work: (watch: SendWatch) => Promise<T>): Promise<T> {
    ending.current = new AbortController();
    setUnderWay(true);
    try {
      return await work({ tell: setProgress, signal: ending.current.signal });
    } finally {
      ending.current = null;
      setProgress(null);
      setUnderWay(false);
    }
  }
  return { isUnderWay, progress, follow, end: () => ending.current?.abort() };
}

type Props = { readonly progress: CommandProgress; readonly label: string; readonly onEnd: () => void };

/** How far it is, and the button that ends it. */
export function UnderWay({ progress: { done, of }, label, onEnd }: Props) {
  const say = useWords();
  return (
    <div className={classes['progress']}>
      <Progress value={(100 * done) / of} aria-label={label} />
      <span>{say('bulk:progress', { done: numberText(done), of: numberText(of) })}</span>
      <Button size="compact-sm" onClick={onEnd}>
        {say('bulk:stop')}
      </Button>
    </div>
  );
}
