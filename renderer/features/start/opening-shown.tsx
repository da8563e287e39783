import { Loader } from '@mantine/core';
import { useDelayed } from '../../ui/page/delayed.ts';
import { PlimsollMark } from '../../ui/page/plimsoll-mark.tsx';
import { useWords } from '../../ui/words/words-context.tsx';
import classes from './start.module.css';

/** While the register that was open last is being opened: nothing for a moment, then that it is so. */
export function Opening() {
  const say = useWords();
  const slow = useDelayed(true, 300);
  return (
    <main className={classes['start']}>
      <h1 className="visually-hidden">{say('common:appName')}</h1>
      {slow && (
        <div className={classes['opening']} role="status">
          <PlimsollMark size={40} />
          <span>
            <Loader size={14} /> {say('start:opening')}
          </span>
        </div>
      )}
    </main>
  );
}
