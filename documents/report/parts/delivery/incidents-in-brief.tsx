import type { ReactNode } from 'react';
import { Table } from '../../../html/table.tsx';
import { lastedText } from '../../html/durations.ts';
import type { View } from '../../html/view.ts';
import type { IncidentLine, IncidentName } from './select.ts';

/** So many incidents of each sort are named on the first page. */
const most = 2;

type Line = { readonly why: string; readonly incident: IncidentName; readonly lasted: ReactNode };

/** The incidents that nobody may miss: the longest, those open at the end, and those that lasted into the quarter. */
export function IncidentsInBrief({ view }: { view: View }) {
  const { t, report, number } = view;
  const { notable, longest, carriedOver } = report.delivery;
  const open = notable.filter(isOpen);
  const lasted = ({ felt, restoreMinutes, openMinutes }: IncidentLine) =>
    felt === null
      ? lastedText(view, { minutes: restoreMinutes ?? openMinutes ?? 0, isOpen: openMinutes !== null })
      : `${t('report:felt')} ${lastedText(view, felt)}`;
  const lines: readonly Line[] = [
    ...notable
      .filter(({ code }) => code === longest)
      .map((incident) => ({ why: t('report:longestIncident'), incident, lasted: lasted(incident) })),
    ...open.slice(0, most).map((incident) => ({ why: t('report:openAtEnd'), incident, lasted: lasted(incident) })),
    ...carriedOver.slice(0, most).map((incident) => ({
      why: t('report:carriedOver'),
      incident,
      lasted: t('report:insideOf', {
        inside: view.duration(incident.minutesInside),
        whole: lastedText(view, { minutes: incident.minutes, isOpen: incident.isOpen }),
      }),
    })),
  ];
  const rest = Math.max(0, open.length - most) + Math.max(0, carriedOver.length - most);
  return (
    <>
      <h3>{t('report:incidentsInBrief')}</h3>
      {lines.length === 0 ? (
        <p>{t('report:incidentsInBriefNone', { count: report.delivery.incidents })}</p>
      ) : (
        <Table
          rows={lines}
          rowKey={({ why, incident }) => `${why} ${incident.code}`}
          className="dense"
          columns={[
            { key: 'code', head: t('report:code'), whole: true, width: 7, cell: ({ incident }) => incident.code },
            { key: 'why', head: '', width: 16, cell: ({ why }) => why },
            {
              key: 'title',
              head: t('report:incident'),
              cell: ({ incident }) => (
                <span className="clamp one">
                  {incident.title} <span className="quiet">{incident.service}</span>
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
      {rest > 0 && <p className="note">{t('report:incidentsInBriefRest', { count: number(rest) })}</p>}
    </>
  );
}

/** Whether service had not been restored, or customers still felt it, at the end. */
function isOpen({ openMinutes, felt }: IncidentLine): boolean {
  return openMinutes !== null || felt?.isOpen === true;
}
