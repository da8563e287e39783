import type { ReactNode } from 'react';
import { textOf } from '../../../html/text-of.ts';
import type { Figure } from '../../figures/figure.ts';
import { verdictSaid } from '../../verdict.tsx';
import { behind, durationsLabel, middleOf } from '../../html/durations.tsx';
import { Movement } from '../../html/marks.tsx';
import { code, typed } from '../../html/said.tsx';
import type { View } from '../../html/view.tsx';
import { IncidentsInBrief } from '../delivery/incidents-in-brief.tsx';
import { FiveCategories } from '../flows/five-categories.tsx';
import { FlowNotes } from '../flows/html.tsx';
import { DecisionsAsked } from '../paper/decisions-asked.tsx';

/** The first page: the verdict, what is asked for, what changed, the five categories and the incidents that nobody may miss. */
export function SummaryBody({ view }: { view: View }) {
  return (
    <>
      <p className="verdict">{verdictSaid(view)}</p>
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
  const { report, t, say, compareName } = view;
  const { changes } = report;
  const room = Math.max(0, briefly - report.paper.decisionsAsked.length);
  if (compareName === null || changes.length === 0 || room === 0) return null;
  return (
    <>
      <h3>{say('report:section.changes', { quarter: compareName })}</h3>
      <ul className="brief">
        {changes.slice(0, room).map(({ risk, why, recorded }) => (
          <li key={risk.id}>
            <Movement view={view} risk={risk} />
            <span className="clamp one">
              <b>
                {code(risk.code)} {typed(risk.title)}
              </b>{' '}
              {typed(why ?? recorded?.note ?? null) ?? t('report:noReason')}
            </span>
          </li>
        ))}
      </ul>
      {changes.length > room && <p className="note">{t('report:changesRest')}</p>}
    </>
  );
}

/** Letters of a figure that stand on a line in its size. */
const longestFigure = 12;

function KeyFigures({ view }: { view: View }) {
  const { report, t, say } = view;
  const { sum } = report.risks;
  const { delivery } = report;
  const before = (value: Figure | null | undefined) =>
    view.compareName === null || value === null || value === undefined ? null : say('report:versus', { quarter: view.compareName, value });
  const figures: readonly (readonly [label: string, value: ReactNode, note: ReactNode])[] = [
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
          <dd className={textOf(value).length > longestFigure ? 'few' : ''}>
            {value}
            {note !== null && <small>{note}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
