import { Table } from '../../../html/table.tsx';
import type { RestatementsPart } from '../../model.ts';
import { CategoryName, Movement } from '../../html/marks.tsx';
import type { View } from '../../html/view.ts';

const most = 200;

export function ChangesSection({ view }: { view: View }) {
  const { report, t, compareName } = view;
  if (compareName === null) {
    return (
      <section className="page">
        <h2>{t('report:section.changesNone')}</h2>
        <p>{t('report:changesNoComparison')}</p>
      </section>
    );
  }
  return (
    <section className="page">
      <h2>{t('report:section.changes', { quarter: compareName })}</h2>
      {report.changes.length === 0 ? (
        <p>{t('report:changesNone', { quarter: compareName })}</p>
      ) : (
        <>
          <p>{t('report:changesIntro', { quarter: compareName })}</p>
          <Table
            rows={report.changes.slice(0, most)}
            rowKey={(change) => change.risk.id}
            columns={[
              { key: 'code', head: t('report:code'), width: 7, cell: (change) => change.risk.code },
              {
                key: 'risk',
                head: t('report:risk'),
                width: 25,
                cell: (change) => (
                  <>
                    {change.risk.title}
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
                      {change.why ?? (note === null && <span className="quiet">{t('report:noReason')}</span>)}
                      {note !== null && <small>{t('report:noteLine', { note })}</small>}
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
          {report.changes.length > most && <p className="note">{t('report:rest', { count: report.changes.length - most })}</p>}
        </>
      )}
      {report.restatements !== null && <Restatements view={view} part={report.restatements} quarter={compareName} />}
    </section>
  );
}

function Restatements({ view, part, quarter }: { view: View; part: RestatementsPart; quarter: string }) {
  const { t } = view;
  const since = view.instant(part.since);
  const figure = (name: RestatementsPart['figures'][number]['figure'], value: number | null) =>
    name === 'medianRestoreMinutes' ? view.duration(value) : value === null ? '–' : view.number(value);
  return (
    <>
      <h3>{t('report:restatements', { quarter })}</h3>
      {part.registerIsYounger ? (
        <p>{t('report:restatementsYounger', { quarter, since })}</p>
      ) : part.entries.length === 0 ? (
        <p>{t('report:restatementsNone', { quarter })}</p>
      ) : (
        <>
          <p>{t('report:restatementsIntro', { quarter, since })}</p>
          <Table
            rows={part.figures}
            rowKey={(row) => row.figure}
            className="counts half"
            columns={[
              { key: 'figure', head: t('report:figure'), cell: (row) => t(`report:figure.${row.figure}`) },
              { key: 'was', head: t('report:knownThen'), align: 'right', cell: (row) => figure(row.figure, row.was) },
              { key: 'now', head: t('report:knownNow'), align: 'right', cell: (row) => figure(row.figure, row.now) },
            ]}
          />
          <Table
            rows={part.entries.slice(0, most)}
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
