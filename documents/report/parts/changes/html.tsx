import { Table } from '../../../html/table.tsx';
import { CategoryName, Movement } from '../../html/marks.tsx';
import { code, typed } from '../../html/said.tsx';
import type { View } from '../../html/view.tsx';
import { Restatements } from '../restatements/html.tsx';

const most = 200;

export function ChangesBody({ view }: { view: View }) {
  const { report, t, say, compareName } = view;
  if (compareName === null) return null;
  return (
    <>
      {report.changes.length === 0 ? (
        <p>{say('report:changesNone', { quarter: compareName })}</p>
      ) : (
        <>
          <p>{say('report:changesIntro', { quarter: compareName })}</p>
          <Table
            rows={report.changes.slice(0, most)}
            rowKey={(change) => change.risk.id}
            columns={[
              { key: 'code', head: t('report:code'), whole: true, width: 7, cell: (change) => code(change.risk.code) },
              {
                key: 'risk',
                head: t('report:risk'),
                width: 25,
                cell: (change) => (
                  <>
                    {typed(change.risk.title)}
                    <small>
                      <CategoryName view={view} category={change.risk.category} />
                    </small>
                  </>
                ),
              },
              {
                key: 'change',
                head: t('report:change'),
                width: 15,
                cell: (change) => (
                  <>
                    <Movement view={view} risk={change.risk} />
                    <small>{view.day(change.on)}</small>
                    {change.reaffirmedOn.length > 0 && <small>{view.reaffirmed(change.reaffirmedOn)}</small>}
                  </>
                ),
              },
              {
                key: 'why',
                head: t('report:why'),
                cell: (change) => {
                  const note = change.recorded?.note ?? null;
                  return (
                    <>
                      {typed(change.why) ?? (note === null && <span className="quiet">{t('report:noReason')}</span>)}
                      {note !== null && <small>{say('report:noteLine', { note: typed(note) })}</small>}
                    </>
                  );
                },
              },
              {
                key: 'recorded',
                head: t('report:recordedBy'),
                width: 21,
                cell: (change) => (change.recorded === null ? <span className="quiet">–</span> : view.recorded(change.recorded)),
              },
            ]}
          />
          {report.changes.length > most && <p className="note">{t('report:rest')}</p>}
        </>
      )}
      {report.restatements !== null && <Restatements view={view} piece={report.restatements} quarter={compareName} />}
    </>
  );
}
