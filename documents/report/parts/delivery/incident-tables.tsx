import { Table, type Column } from '../../../html/table.tsx';
import { lastedText } from '../../html/durations.ts';
import type { View } from '../../html/view.ts';
import type { IncidentName } from './select.ts';

const most = 60;

/** The incidents worth a line, and what was said about releases and incidents with its evidence. */
export function IncidentTables({ view }: { view: View }) {
  const { report, t } = view;
  const { carriedOver, notable, releaseLinks } = report.delivery;
  const atLeast = (value: string, isOpen: boolean) => (isOpen ? t('report:atLeast', { value }) : value);
  const rest = (count: number) => count > most && <p className="note">{t('report:rest', { count: count - most })}</p>;
  return (
    <>
      {carriedOver.length > 0 && (
        <>
          <h3>{t('report:carriedOver')}</h3>
          <Table
            rows={carriedOver.slice(0, most)}
            rowKey={(incident) => incident.id}
            className="dense"
            columns={[
              ...named(view),
              started(view),
              {
                key: 'inside',
                head: t('report:minutesInside'),
                width: 17,
                align: 'right',
                cell: (incident) => atLeast(view.number(incident.minutesInside), incident.isOpen),
              },
              {
                key: 'whole',
                head: t('report:minutesInAll'),
                width: 17,
                align: 'right',
                cell: (incident) => atLeast(view.number(incident.minutes), incident.isOpen),
              },
            ]}
          />
          {rest(carriedOver.length)}
        </>
      )}
      <h3>{t('report:notableIncidents')}</h3>
      {notable.length === 0 ? (
        <p className="quiet">{t('report:notableNone')}</p>
      ) : (
        <Table
          rows={notable.slice(0, most)}
          rowKey={(incident) => incident.id}
          className="dense"
          columns={[
            ...named(view),
            {
              key: 'severity',
              head: t('report:severity'),
              width: 9,
              cell: (incident) => (incident.severity === null ? t('report:unknown') : t(`choices:severity.${incident.severity}`)),
            },
            started(view),
            {
              key: 'felt',
              head: t('report:felt'),
              width: 13,
              align: 'right',
              cell: ({ felt }) => (felt === null ? <span className="quiet">{t('report:unknown')}</span> : lastedText(view, felt)),
            },
            {
              key: 'restored',
              head: t('report:restoredAfter'),
              width: 14,
              align: 'right',
              cell: ({ restoreMinutes, openMinutes, announced }) => (
                <>
                  {openMinutes === null ? view.duration(restoreMinutes) : t('report:notRestored')}
                  {openMinutes !== null && <small>{atLeast(view.duration(openMinutes), true)}</small>}
                  {announced !== null && announced.minutes !== (restoreMinutes ?? openMinutes) && (
                    <small>
                      {t('report:announcedShort')} {lastedText(view, announced)}
                    </small>
                  )}
                </>
              ),
            },
            {
              key: 'linked',
              head: t('report:linkedTo'),
              width: 16,
              cell: (incident) => (
                <>
                  {incident.risks.join(', ') || (incident.releases.length === 0 && <span className="quiet">–</span>)}
                  {incident.releases.length > 0 && (
                    <small>
                      {t('fields:record.releases')} {incident.releases.join(', ')}
                    </small>
                  )}
                </>
              ),
            },
          ]}
        />
      )}
      {rest(notable.length)}
      {releaseLinks.length > 0 && (
        <>
          <h3>{t('report:links')}</h3>
          <Table
            rows={releaseLinks.slice(0, most)}
            rowKey={(link) => `${link.release}:${link.incident}:${link.relation}`}
            className="dense"
            columns={[
              {
                key: 'release',
                head: t('report:release'),
                width: 16,
                cell: (link) => (
                  <>
                    {link.release}
                    <small>{link.service}</small>
                  </>
                ),
              },
              { key: 'relation', head: t('report:relation'), width: 11, cell: (link) => t(`choices:relation.${link.relation}`) },
              { key: 'incident', head: t('report:incident'), whole: true, cell: (link) => link.incident },
              { key: 'evidence', head: t('report:evidence'), cell: (link) => link.evidence || <span className="quiet">–</span> },
              {
                key: 'decider',
                head: t('report:decider'),
                width: 20,
                cell: (link) => (
                  <>
                    {link.decider ?? <span className="quiet">–</span>}
                    <small>{view.instant(link.decidedAt)}</small>
                  </>
                ),
              },
            ]}
          />
          {rest(releaseLinks.length)}
        </>
      )}
    </>
  );
}

/** The code, and the title with its service, as every table of incidents begins. */
function named({ t }: View): Column<IncidentName>[] {
  return [
    { key: 'code', head: t('report:code'), whole: true, width: 8, cell: (incident) => incident.code },
    {
      key: 'title',
      head: t('report:incident'),
      cell: (incident) => (
        <>
          {incident.title}
          <small>{incident.service}</small>
        </>
      ),
    },
  ];
}

function started({ t, instant }: View): Column<IncidentName> {
  return { key: 'started', head: t('report:startedAt'), width: 19, align: 'right', cell: (incident) => instant(incident.startedAt) };
}
