import { useWords } from '../../ui/words/words-context.tsx';
import type { Made } from './made.ts';
import { Making } from './making.tsx';
import { useReport, type RenderedReport } from './rendered-report.ts';
import classes from './quarters.module.css';
import type { WrittenReport } from '../../workers/ledger-worker.ts';

/** The finished report in a frame without scripts: the same page that is printed and exported. */
export function ReportPreview({ request, title }: { request: WrittenReport; title: string }) {
  return <ReportFrame made={useReport(request)} title={title} />;
}

/** As `ReportPreview`, of a report that is made elsewhere. Why there is none is said; trying again is offered where it may help. */
export function ReportFrame({ made, title }: { made: Made<RenderedReport>; title: string }) {
  const say = useWords();
  return (
    <div className={classes['preview']}>
      <Making made={made} label={say('quarters:making')} ended={say('quarters:notMade')} />
      {made.value !== null && (
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it is scrolled by keyboard
        <iframe title={title} src={made.value.address} sandbox="" tabIndex={0} className={classes['frame']} />
      )}
    </div>
  );
}
