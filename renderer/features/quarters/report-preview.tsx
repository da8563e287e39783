import { Loader } from '@mantine/core';
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
  const { made, making, problems } = useReport(request);
  const slow = useDelayed(making, 150);
  return (
    <div className={classes['preview']}>
      {slow && (
        <div className={classes['making']} role="status">
          <Loader size={14} /> {say('quarters:making')}
        </div>
      )}
      {problems.map((one) => (
        <p key={one.code} role="alert" className={classes['problem']}>
          {problemText(one)}
        </p>
      ))}
      {made !== null && <iframe title={title} src={made.address} sandbox="" className={classes['frame']} />}
    </div>
  );
}
