import type { ReactNode } from 'react';
import { Table, type Column } from '../../../html/table.tsx';
import type { Placed } from '../../figures/placed.ts';
import { lasted } from '../../html/durations.tsx';
import { code, joined, typed } from '../../html/said.tsx';
import type { View } from '../../html/view.tsx';
import type { IncidentName } from './select.ts';

const most = 60;

/** The incidents worth a line, and what was said about releases and incidents with its evidence. */
export function IncidentTables({ view }: { view: View }) {
  const { report, t, say } = view;
  const { carriedOver, notable, releaseLinks } = report.delivery;
  const atLeast = (value: ReactNode, isOpen: boolean) => (isOpen ? say('report:atLeast', { value }) : value);
  const rest = (count: number) => count > most && <p className="note">{t('report:rest')}</p>;
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
      <h3>{view.words('report:notableIncidents')}</h3>
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
              cell: (incident) => (incident.severity === null ? t('report:unknown') : view.words(`choices:severity.${incident.severity}`)),
            },
            started(view),
            {
              key: 'felt',
              head: t('report:felt'),
              width: 13,
              align: 'right',
              cell: ({ felt }) => (felt === null ? <span className="quiet">{t('report:unknown')}</span> : lasted(view, felt)),
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
                  {announced !== null && announced.minutes.value !== (restoreMinutes ?? openMinutes)?.value && (
                    <small>
                      {t('report:announcedShort')} {lasted(view, announced)}
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
                  {joined(incident.risks.map(code), ', ')}
                  {incident.risks.length + incident.releases.length === 0 && <span className="quiet">–</span>}
                  {incident.releases.length > 0 && (
                    <small>
                      {t('fields:record.releases')} {joined(incident.releases.map(code), ', ')}
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
                    {code(link.release)}
                    <small>{typed(link.service)}</small>
                  </>
                ),
              },
              { key: 'relation', head: t('report:relation'), width: 11, cell: (link) => t(`choices:relation.${link.relation}`) },
              { key: 'incident', head: t('report:incident'), whole: true, cell: (link) => code(link.incident) },
              { key: 'evidence', head: t('report:evidence'), cell: (link) => typed(link.evidence) ?? <span className="quiet">–</span> },
              {
                key: 'decider',
                head: t('report:decider'),
                width: 20,
                cell: (link) => (
                  <>
                    {typed(link.decider) ?? <span className="quiet">–</span>}
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
function named({ t }: View): Column<Placed<IncidentName>>[] {
  return [
    { key: 'code', head: t('report:code'), whole: true, width: 8, cell: (incident) => code(incident.code) },
    {
      key: 'title',
      head: t('report:incident'),
      cell: (incident) => (
        <>
          {typed(incident.title)}
          <small>{typed(incident.service)}</small>
        </>
      ),
    },
  ];
}

function started({ t, instant }: View): Column<Placed<IncidentName>> {
  return { key: 'started', head: t('report:startedAt'), width: 19, align: 'right', cell: (incident) => instant(incident.startedAt) };
}
