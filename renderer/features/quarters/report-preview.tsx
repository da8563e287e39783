import { Button, Loader } from '@mantine/core';
import { useDelayed } from '../../ui/page/delayed.ts';
import { useProblemText } from '../../ui/words/problem-words.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { useReport } from './rendered-report.ts';
import classes from './quarters.module.css';
import type { WrittenReport } from '../../workers/ledger-worker.ts';

/** The finished report in a frame without scripts: the same page that is printed and exported. */
export function ReportPreview({ request, title }: { request: WrittenReport; title: string }) {
  const say = useWords();
  const problemText = useProblemText();
  const { report, making, problems, again } = useReport(request);
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
          {problems.map((problem) => (
            <p key={problem.code}>{problemText(problem)}</p>
          ))}
          <Button onClick={again}>{say('common:retry')}</Button>
        </div>
      )}
      {report !== null && <iframe title={title} src={report.address} sandbox="" className={classes['frame']} />}
    </div>
  );
}
