import { Table } from '../../../html/table.tsx';
import type { View } from '../../html/view.ts';
import type { RestatementsPiece } from './select.ts';

const most = 200;

/** What was recorded late, under the changes: figures as they were known then and now, and the entries that made the difference. */
export function Restatements({ view, piece, quarter }: { view: View; piece: RestatementsPiece; quarter: string }) {
  const { t } = view;
  const since = view.instant(piece.since);
  const figure = (name: RestatementsPiece['figures'][number]['figure'], value: number | null) =>
    name === 'medianRestoreMinutes' ? view.duration(value) : value === null ? '–' : view.number(value);
  return (
    <>
      <h3>{t('report:restatements', { quarter })}</h3>
      {piece.registerIsYounger ? (
        <p>{t('report:restatementsYounger', { quarter, since })}</p>
      ) : piece.entries.length === 0 ? (
        <p>{t('report:restatementsNone', { quarter })}</p>
      ) : (
        <>
          <p>{t('report:restatementsIntro', { quarter, since })}</p>
          <Table
            rows={piece.figures}
            rowKey={(row) => row.figure}
            className="counts half"
            columns={[
              { key: 'figure', head: t('report:figure'), cell: (row) => t(`report:figure.${row.figure}`) },
              { key: 'was', head: t('report:knownThen'), align: 'right', cell: (row) => figure(row.figure, row.was) },
              { key: 'now', head: t('report:knownNow'), align: 'right', cell: (row) => figure(row.figure, row.now) },
            ]}
          />
          <Table
            rows={piece.entries.slice(0, most)}
            rowKey={(entry) => `${entry.seq}:${entry.table}:${entry.what}`}
            className="dense"
            columns={[
              {
                key: 'records',
                head: t('report:restatedRecords'),
                width: 46,
                cell: (entry) => (
                  <>
                    {t(`fields:table.${entry.table}` as 'fields:table.risks')} {t(`report:what.${entry.what}`)}: {view.names(entry.names)}
                  </>
                ),
              },
              { key: 'why', head: t('report:why'), cell: (entry) => entry.why ?? <span className="quiet">{t('report:noReason')}</span> },
              { key: 'recorded', head: t('report:recordedBy'), width: 26, cell: (entry) => view.recorded(entry) },
            ]}
          />
        </>
      )}
    </>
  );
}
