import type { ReactNode } from 'react';
import type { View } from '../../html/view.tsx';
import { checksOf } from './checks.ts';
import { limitLines } from './lines.ts';

/** As many limits as two pages have room for. */
const mostOnBoard = 5;

/** What a reader must know before relying on a figure; in a board copy the first that were found, and where the rest is. */
export function LimitsBody({ view }: { view: View }) {
  const { t } = view;
  if (view.edition !== 'board') return <Lines of={limitLines(view)} />;
  const found = checksOf(view).flatMap((check) => (check.found && check.line !== undefined ? [check.line] : []));
  const fixed = [...(view.report.signOff === null ? [t('report:limit.notSealed')] : []), t('report:limit.noLimits')];
  return (
    <>
      <Lines of={[...fixed, ...found.slice(0, mostOnBoard)]} />
      <p className="note">{t('report:limitsElsewhere')}</p>
    </>
  );
}

function Lines({ of }: { of: readonly ReactNode[] }) {
  return (
    <ul>
      {of.map((line, index) => (
        // Lines stay in their places.
        <li key={index}>
          <span className="clamp">{line}</span>
        </li>
      ))}
    </ul>
  );
}
