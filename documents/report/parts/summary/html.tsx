import { behind, durationsLabel, middleOf } from '../../html/durations.ts';
import { Movement } from '../../html/marks.tsx';
import type { View } from '../../html/view.ts';
import { IncidentsInBrief } from '../delivery/incidents-in-brief.tsx';
import { FiveCategories } from '../flows/five-categories.tsx';
import { FlowNotes } from '../flows/html.tsx';
import { DecisionsAsked } from '../paper/decisions-asked.tsx';

/** The first page: the verdict, what is asked for, what changed, the five categories and the incidents that nobody may miss. */
export function SummaryBody({ view }: { view: View }) {
  return (
    <>
      <p className="verdict">{view.report.verdict}</p>
      <DecisionsAsked view={view} />
      {view.edition === 'full' && <KeyFigures view={view} />}
      <Brief view={view} />
      <FiveCategories view={view} />
      <FlowNotes view={view} />
      <IncidentsInBrief view={view} />
    </>
  );
}

/** So many lines are there for what is asked and what changed, what is asked first. */
const briefly = 5;

/** The changes of the quarter in a line each; the chapter on changes has who and when. */
function Brief({ view }: { view: View }) {
  const { report, t, compareName } = view;
  const { changes } = report;
  const room = Math.max(0, briefly - report.paper.decisionsAsked.length);
  if (compareName === null || changes.length === 0 || room === 0) return null;
  return (
    <>
      <h3>{t('report:section.changes', { quarter: compareName })}</h3>
      <ul className="brief">
        {changes.slice(0, room).map(({ risk, why, recorded }) => (
          <li key={risk.id}>
            <Movement view={view} risk={risk} />
            <span className="clamp one">
              <b>
                {risk.code} {risk.title}
              </b>{' '}
              {why ?? recorded?.note ?? t('report:noReason')}
            </span>
          </li>
        ))}
      </ul>
      {changes.length > room && <p className="note">{t('report:changesRest', { count: changes.length - room })}</p>}
    </>
  );
}

/** Letters of a figure that stand on a line in its size. */
const longestFigure = 12;

function KeyFigures({ view }: { view: View }) {
  const { report, t } = view;
  const { sum } = report.risks;
  const { delivery } = report;
  const before = (value: number | string | null | undefined) =>
    view.compareName === null || value === null || value === undefined ? null : t('report:versus', { quarter: view.compareName, value });
  const figures: readonly (readonly [label: string, value: string, note: string | null])[] = [
    [`${t('fields:table.risks')} · ${t('report:open')}`, view.number(sum.open), before(sum.previousOpen)],
    [view.highLabel, view.number(sum.high), null],
    [t('report:notAssessed'), view.number(sum.notAssessed), null],
    [t('report:reviewOverdue'), view.number(sum.reviewOverdue), null],
    [t('report:incidents'), view.number(delivery.incidents), before(delivery.previous?.incidents)],
    [durationsLabel(view, t('report:felt'), delivery.felt), middleOf(view, delivery.felt), behind(view, delivery.felt)],
    [t('report:plannedWork'), view.number(delivery.plannedWork), before(delivery.previous?.plannedWork)],
    [t('report:releases'), view.number(delivery.releases), before(delivery.previous?.releases)],
  ];
  return (
    <dl className="figures">
      {figures.map(([label, value, note]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className={value.length > longestFigure ? 'few' : ''}>
            {value}
            {note !== null && <small>{note}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
