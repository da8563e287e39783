import type { ReactNode } from 'react';
import { Table } from '../../../html/table.tsx';
import type { Placed } from '../../figures/placed.ts';
import { lasted as lastedSaid } from '../../html/durations.tsx';
import { code, joined, typed } from '../../html/said.tsx';
import type { View } from '../../html/view.tsx';
import type { IncidentLine, IncidentName } from './select.ts';

/** So many incidents of each sort are named on the first page. */
const most = 2;

type Line = { readonly why: string; readonly incident: Placed<IncidentName>; readonly lasted: ReactNode };

/** The incidents that nobody may miss: the longest, those open at the end, and those that lasted into the quarter. */
export function IncidentsInBrief({ view }: { view: View }) {
  const { t, say, report } = view;
  const { notable, longest, carriedOver } = report.delivery;
  const open = notable.filter(isOpen);
  const lasted = ({ felt, restoreMinutes, openMinutes }: Placed<IncidentLine>) => {
    if (felt !== null) return joined([t('report:felt'), lastedSaid(view, felt)], ' ');
    const minutes = restoreMinutes ?? openMinutes;
    return minutes === null ? '–' : lastedSaid(view, { minutes, isOpen: openMinutes !== null });
  };
  const lines: readonly Line[] = [
    ...notable
      .filter(({ code }) => code === longest)
      .map((incident) => ({ why: t('report:longestIncident'), incident, lasted: lasted(incident) })),
    ...open.slice(0, most).map((incident) => ({ why: t('report:openAtEnd'), incident, lasted: lasted(incident) })),
    ...carriedOver.slice(0, most).map((incident) => ({
      why: t('report:carriedOver'),
      incident,
      lasted: say('report:insideOf', {
        inside: view.duration(incident.minutesInside),
        whole: lastedSaid(view, { minutes: incident.minutes, isOpen: incident.isOpen }),
      }),
    })),
  ];
  const isCut = Math.max(open.length, carriedOver.length) > most;
  return (
    <>
      <h3>{t('report:incidentsInBrief')}</h3>
      {lines.length === 0 ? (
        <p>{say('report:incidentsInBriefNone', { count: report.delivery.incidents })}</p>
      ) : (
        <Table
          rows={lines}
          rowKey={({ why, incident }) => `${why} ${incident.code}`}
          className="dense"
          columns={[
            { key: 'code', head: t('report:code'), whole: true, width: 7, cell: ({ incident }) => code(incident.code) },
            { key: 'why', head: '', width: 16, cell: ({ why }) => why },
            {
              key: 'title',
              head: t('report:incident'),
              cell: ({ incident }) => (
                <span className="clamp one">
                  {typed(incident.title)} <span className="quiet">{typed(incident.service)}</span>
                </span>
              ),
            },
            {
              key: 'started',
              head: t('report:startedAt'),
              width: 17,
              align: 'right',
              cell: ({ incident }) => view.instant(incident.startedAt),
            },
            { key: 'lasted', head: t('report:duration'), width: 25, align: 'right', cell: (line) => line.lasted },
          ]}
        />
      )}
      {isCut && <p className="note">{t('report:incidentsInBriefRest')}</p>}
    </>
  );
}

/** Whether service had not been restored, or customers still felt it, at the end. */
function isOpen({ openMinutes, felt }: Placed<IncidentLine>): boolean {
  return openMinutes !== null || felt?.isOpen === true;
}
