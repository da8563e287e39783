import { Children, cloneElement, isValidElement, type ReactNode } from 'react';
import { toldMovements } from '../../domain/risks/movement.ts';
import { countOf } from './figures/placed.ts';
import { highLabel } from './matrix.ts';
import { code, joined, typed } from './html/said.tsx';
import type { View } from './html/view.tsx';

/**
 * The one sentence on the first page. It leads with what changed and what is to be decided, then says what the register shows
 * and, in the same breath, what it cannot show.
 */
export function verdictSaid(view: View): ReactNode {
  const { report, t, say } = view;
  const { risks, delivery, paper } = report;
  const period = {
    when: say(report.isWhole ? 'report:verdictAtEnd' : 'report:verdictInProgress', { quarter: view.quarter(report.quarter.id) }),
    valid: view.day(report.validOn),
    known: view.instant(report.knownAt),
  };
  const lead = [
    changes(view),
    paper.decisionsAsked.length === 0 ? null : say('report:verdictDecisions', { count: countOf(paper.decisionsAsked) }),
  ];
  if (risks.total.value === 0) {
    const without = say('report:verdictWithoutRisks', { ...period, incidents: delivery.incidents, releases: delivery.releases });
    return begun(joined([...lead, without], null));
  }
  const where = risks.categories
    .filter((line) => line.high.value > 0)
    .map((line) => joined([t(`choices:category.${line.category}`), view.number(line.high)], ' '));
  const { notAssessed } = risks.sum;
  const unassessed = notAssessed.value === 0 ? '' : say('report:verdictNotAssessed', { unassessed: notAssessed });
  const stands = say('report:verdict', {
    ...period,
    open: risks.total,
    count: risks.sum.high,
    rating: typed(highLabel(report.matrix)),
    where: where.length === 0 ? '' : joined([' (', joined(where, ', '), ')'], null),
    unassessed,
  });
  return begun(joined([...lead, stands], null));
}

/** So many risks of each are named. */
const mostNamed = 3;

/** What moved since the quarter compared with, with the first of the risks that did; nothing where nothing is compared. */
function changes({ report, say, compareName }: View): ReactNode {
  const { moved } = report.risks.sum;
  if (compareName === null || moved === null) return null;
  const moves = toldMovements.flatMap((movement) => {
    const count = moved[movement];
    if (count.value === 0) return [];
    const codes = report.changes.flatMap((change) => (change.movement === movement ? [change.risk.code] : []));
    const named = [...codes.slice(0, mostNamed).map(code), ...(codes.length > mostNamed ? ['…'] : [])];
    return [say(`report:verdictMoved.${movement}`, { count, codes: joined(named, ', ') })];
  });
  return moves.length === 0
    ? say('report:verdictUnchanged', { compare: compareName })
    : say('report:verdictChanged', { compare: compareName, moves: joined(moves, ', ') });
}

/** A sentence begins with a capital, where its letters have any. */
function begun(sentence: ReactNode): ReactNode {
  if (typeof sentence === 'string') return sentence.charAt(0).toUpperCase() + sentence.slice(1);
  if (!isValidElement<{ readonly children?: ReactNode }>(sentence)) return sentence;
  const [first, ...rest] = Children.toArray(sentence.props.children).filter((child) => child !== '');
  return cloneElement(sentence, {}, begun(first), ...rest);
}
