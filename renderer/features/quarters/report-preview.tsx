import { Button, Loader } from '@mantine/core';
import { useDelayed } from '../../ui/places/delayed.ts';
import { useProblemText } from '../../ui/words/problem-words.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import type { WrittenReport } from '../../workers/ledger-worker.ts';
import { useReport } from './report-made.ts';
import classes from './quarters.module.css';

/** The finished report in a frame without scripts: the same page that is printed and exported. */
export function ReportPreview({ request, title }: { request: WrittenReport; title: string }) {
  const say = useWords();
  const problemText = useProblemText();
  const { made, making, problems, again } = useReport(request);
  const slow = useDelayed(making, 150);
  return (
    <div className={classes['preview']}>
      {slow && (
        <div className={classes['making']} role="status">
          <Loader size={14} /> {say('quarters:making')}
        </div>
      )}
      {problems.length > 0 && (
        <div role="alert" className={classes['problem']}>
          {problems.map((one) => (
            <p key={one.code}>{problemText(one)}</p>
          ))}
          <Button onClick={again}>{say('common:retry')}</Button>
        </div>
      )}
      {made !== null && <iframe title={title} src={made.address} sandbox="" className={classes['frame']} />}
    </div>
  );
}
