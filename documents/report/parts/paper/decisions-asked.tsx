import { Table } from '../../../html/table.tsx';
import { code, typed } from '../../html/said.tsx';
import type { View } from '../../html/view.tsx';

/** What the committee is asked to decide: the option, what it costs, until when. Nothing where it is asked for nothing. */
export function DecisionsAsked({ view }: { view: View }) {
  const { t, report } = view;
  const asked = report.paper.decisionsAsked.map((decision, index) => ({ ...decision, rank: index + 1 }));
  if (asked.length === 0) return null;
  return (
    <>
      <h3>{t('report:decisionsAsked')}</h3>
      <Table
        rows={asked}
        rowKey={({ rank }) => String(rank)}
        className="dense"
        columns={[
          { key: 'rank', head: '', whole: true, width: 4, cell: ({ rank }) => code(rank) },
          {
            key: 'option',
            head: t('fields:decisionsAsked.option'),
            width: 62,
            cell: ({ option }) => <span className="clamp">{typed(option)}</span>,
          },
          {
            key: 'cost',
            head: t('fields:decisionsAsked.cost'),
            cell: ({ cost }) => (cost === '' ? <span className="quiet">–</span> : <span className="clamp">{typed(cost)}</span>),
          },
          {
            key: 'by',
            head: t('fields:decisionsAsked.decideBy'),
            align: 'right',
            width: 14,
            cell: ({ decideBy }) => (decideBy === null ? <span className="quiet">–</span> : view.day(decideBy)),
          },
        ]}
      />
    </>
  );
}
