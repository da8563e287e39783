import { Button, Loader } from '@mantine/core';
import { useDelayed } from '../../ui/page/delayed.ts';
import { useProblemText } from '../../ui/words/problem-words.ts';
import { useWords } from '../../ui/words/words-context.tsx';
import { useReport } from './rendered-report.ts';
import classes from './quarters.module.css';
import type { WrittenReport } from '../../workers/ledger-worker.ts';

/** The finished report in a frame without scripts: the same page that is printed and exported. */
export function ReportPreview({ request, title }: { request: WrittenReport; title: string }) {
  return <ReportFrame made={useReport(request)} title={title} />;
}

/** As `ReportPreview`, of a report that is made elsewhere. Why there is none is said; trying again is offered where it may help. */
export function ReportFrame({ made, title }: { made: ReturnType<typeof useReport>; title: string }) {
  const say = useWords();
  const problemText = useProblemText();
  const { report, making, problems, again } = made;
  const slow = useDelayed(making, 150);
  const lasts = problems.every(({ code }) => code === 'report.riskIdentifiedLater' || code === 'report.riskRecordedLater');
  return (
    <div className={classes['preview']}>
      {slow && (
        <div className={classes['making']} role="status">
          <Loader size={14} /> {say('quarters:making')}
        </div>
      )}
      {problems.length > 0 && (
        <div role="alert" className={classes['problem']} data-lasts={lasts || undefined}>
          {problems.map((problem) => (
            <p key={problem.code}>{problemText(problem)}</p>
          ))}
          {!lasts && <Button onClick={again}>{say('common:retry')}</Button>}
        </div>
      )}
      {report !== null && (
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it is scrolled by keyboard
        <iframe title={title} src={report.address} sandbox="" tabIndex={0} className={classes['frame']} />
      )}
    </div>
  );
}
