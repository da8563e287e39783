import type { Flow, FlowStep } from '../../../../domain/quarters/flows.ts';
import type { Category } from '../../../../domain/risks/category.ts';
import { Table, type Column } from '../../../html/table.tsx';
import { CategoryName, Count } from '../../html/marks.tsx';
import type { View } from '../../html/view.ts';

/** Opening, what came and went, closing: in each category and in all; then what a count at either end does not show. */
export function Flows({ view }: { view: View }) {
  const { report, t } = view;
  const { categories, sum, beganAndClosed, moves } = report.flows;
  type Line = Flow & { readonly category: Category | null };
  const step = (name: FlowStep): Column<Line> => ({
    key: name,
    head: t(`report:flow.${name}`),
    align: 'right',
    cell: (line) => <Count value={line[name].length} />,
  });
  const columns: readonly Column<Line>[] = [
    {
      key: 'category',
      head: t('report:category'),
      width: 21,
      cell: (line) => (line.category === null ? t('report:all') : <CategoryName view={view} category={line.category} />),
    },
    { key: 'opening', head: t('report:flow.opening'), align: 'right', cell: (line) => <Count value={line.opening} /> },
    step('began'),
    step('reopened'),
    step('movedIn'),
    step('closed'),
    step('movedOut'),
    { key: 'closing', head: t('report:flow.closing'), align: 'right', cell: (line) => <Count value={line.closing} /> },
  ];
  return (
    <>
      <h3>{t('report:flows')}</h3>
      <Table
        columns={columns}
        rows={categories}
        rowKey={(line) => line.category ?? 'all'}
        foot={{ ...sum, category: null }}
        className="counts"
      />
      <RestatedOpening view={view} />
      {beganAndClosed.length > 0 && (
        <p className="note">{t('report:flowsBeganAndClosed', { count: beganAndClosed.length, codes: view.names(beganAndClosed) })}</p>
      )}
      {moves.map((move) => (
        <p key={`${move.code}:${move.on}:${move.to}`} className="note">
          {t(move.reason === '' ? 'report:flowsMove' : 'report:flowsMoveReason', {
            code: move.code,
            from: view.category(move.from),
            to: view.category(move.to),
            day: view.day(move.on),
            reason: move.reason,
          })}
        </p>
      ))}
    </>
  );
}

/** The opening as it was known when the quarter before had ended, and what was restated since. */
function RestatedOpening({ view }: { view: View }) {
  const { report, t, compareName } = view;
  const { compare, quarter, restatements } = report;
  const open = restatements?.figures.find(({ figure, category }) => figure === 'open' && category === null);
  if (compareName === null || compare?.end !== quarter.start || open === undefined) return null;
  const codes = (records: typeof open.added) =>
    records.length === 0 ? '0' : `${records.length} (${view.names(records.flatMap(({ names }) => names))})`;
  return (
    <p className="note">
      {t('report:flowsOpening', {
        quarter: compareName,
        was: open.was ?? '–',
        added: codes(open.added),
        removed: codes(open.removed),
        now: open.now ?? '–',
      })}
    </p>
  );
}
