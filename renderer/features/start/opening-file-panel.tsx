import { Button, Progress } from '@mantine/core';
import { useState } from 'react';
import type { FileProgress } from '../../../contract/store.ts';
import { numberText } from '../../../words/patterns/numbers.ts';
import { useOpeningFile, type OpeningFile } from '../../state/opening-file.ts';
import { useDelayed } from '../../ui/page/delayed.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import classes from './opening-file-panel.module.css';

/** Milliseconds after which it is said that a file is being opened: most are open by then. */
const patience = 500;
/** Percent of the file between two lines that are read out. */
const spoken = 20;

/** At the edge of the window, whatever it shows: how far the file is that is being opened. */
export function OpeningFilePanel() {
  const file = useOpeningFile((state) => state.file);
  const late = useDelayed(file !== null, patience);
  return file !== null && late ? <Panel file={file} /> : null;
}

function Panel({ file: { name, progress, cancel } }: { file: OpeningFile }) {
  const say = useWords();
  const [cancelled, setCancelled] = useState(false);
  const percent = progress === null ? 0 : Math.floor((100 * progress.bytes) / progress.totalBytes);
  const title = say(percent < 100 ? 'start:verifyingFile' : 'start:keepingFile', { name });
  return (
    <section className={classes['panel']} aria-label={say('start:openTitle')}>
      <p className={classes['title']}>{title}</p>
      <Progress.Root size={4} radius={0} className={classes['track']}>
        <Progress.Section color="var(--accent)" value={percent} aria-label={title} aria-valuetext={say('start:percentDone', { percent })} />
      </Progress.Root>
      <div className={classes['foot']}>
        <span className={classes['says']}>{progress !== null && say('start:fileProgress', numbersOf(progress))}</span>
        <Button
          size="compact-sm"
          disabled={cancelled}
          onClick={() => {
            setCancelled(true);
            cancel();
          }}
        >
          {say('common:cancel')}
        </Button>
      </div>
      <div className="visually-hidden" role="status">
        {title} {say('start:percentDone', { percent: percent - (percent % spoken) })}
      </div>
    </section>
  );
}

/** Megabytes as people count them, a million bytes each. */
function numbersOf({ entries, bytes, totalBytes }: FileProgress) {
  const megabytes = (count: number) => numberText(count / 1e6, totalBytes < 1e7 ? 1 : 0);
  return { count: entries, entries: numberText(entries), read: megabytes(bytes), total: megabytes(totalBytes) };
}
