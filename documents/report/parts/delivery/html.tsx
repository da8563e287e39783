import { monthsOf } from '../../../../domain/quarters/quarter.ts';
import { severities } from '../../../../domain/incidents/severity.ts';
import type { Durations } from '../../../../domain/delivery/durations.ts';
import type { DeliveryFigures } from '../../../../domain/delivery/figures.ts';
import { medianStandsAlone } from '../../../../domain/delivery/thresholds.ts';
import { ShareBar } from '../../../charts/share-bar.tsx';
import { RestoreTimes } from '../../../charts/restore-times.tsx';
import { epochOf, startOfDay } from '../../../../engine/values/time.ts';
import { Table, type Column } from '../../../html/table.tsx';
import { behind, durationsLabel, middleOf } from '../../html/durations.ts';
import { severityTones } from '../../html/severity-tones.ts';
import { IncidentTables } from './incident-tables.tsx';
import type { View } from '../../html/view.ts';

type Line = { readonly key: string; readonly name: string; readonly figures: DeliveryFigures; readonly previous: DeliveryFigures | null };

export function DeliveryBody({ view }: { view: View }) {
  const { report, t } = view;
  const { delivery, quarter } = report;
  const lines = delivery.services.map(({ id, code, name, figures, previous }): Line => ({
    key: id,
    name: `${code} ${name}`,
    figures,
    previous,
  }));
  const total: Line = { key: 'total', name: t('report:totalLabel'), figures: delivery, previous: delivery.previous };
  const { outcomes } = delivery;
  const decided = outcomes.caused + outcomes.contributed;
  return (
    <>
      <p>
        {t('report:deliveryIntro', {
          first: view.day(quarter.firstDay),
          last: view.day(report.isWhole ? quarter.lastDay : report.validOn),
          timeZone: quarter.timeZone,
        })}
      </p>
      {lines.length === 0 ? (
        <p>{t('report:deliveryNone')}</p>
      ) : (
        <>
          {delivery.incidents > 0 && <Headline view={view} />}
          <h3>{t('report:byService')}</h3>
          <Table columns={serviceColumns(view)} rows={lines} rowKey={(line) => line.key} foot={total} className="counts dense" />
          <p className="note">{t('report:feltNote')}</p>
          {delivery.incidents > 0 && <SeverityBars view={view} lines={lines} />}
          <RestoreChart view={view} />
        </>
      )}
      <h3>{t('report:releaseOutcomes')}</h3>
      <p>
        {t('report:releaseOutcomesText', {
          releases: delivery.releases,
          decided,
          suspected: outcomes.suspected,
          most: decided + outcomes.suspected,
          ruledOut: outcomes.ruledOut,
          unlinked: outcomes.unlinked,
        })}
      </p>
      <p>
        {t('report:changeFailRate')}: <b>{t('report:changeFailRateUnknown')}</b>
      </p>
      <IncidentTables view={view} />
    </>
  );
}

/** How long customers felt the incidents, and what the announcements say beside it. */
function Headline({ view }: { view: View }) {
  const { report, t } = view;
  const { felt, announcedOfFelt, announced, previous } = report.delivery;
  const figures = [
    ['felt', t('report:felt'), felt, previous?.felt],
    ['announcedOfFelt', t('report:announcedOfFelt'), announcedOfFelt, previous?.announcedOfFelt],
    ['announced', t('report:announcedOfAll'), announced, previous?.announced],
  ] as const;
  return (
    <dl className="figures durations">
      {figures.map(([key, label, now, before]) => (
        <div key={key}>
          <dt>{durationsLabel(view, label, now)}</dt>
          <dd className={now.n > 1 && now.values !== null ? 'few' : undefined}>
            <DurationCell view={view} now={now} before={before ?? null} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A median with what is behind it, or few values themselves; below it that of the quarter before, where it may be compared. */
function DurationCell({ view, now, before }: { view: View; now: Durations; before: Durations | null }) {
  const { t, compareName } = view;
  const isCompared = before !== null && before.median !== null && compareName !== null;
  return (
    <>
      {middleOf(view, now)}
      <small>{behind(view, now)}</small>
      {isCompared && <small>{t('report:versus', { quarter: compareName, value: middleOf(view, before) })}</small>}
    </>
  );
}

function serviceColumns(view: View): Column<Line>[] {
  const { t } = view;
  const withBefore = (value: string, before: string | null) => (
    <>
      {value}
      {before !== null && view.compareName !== null && <small>{before}</small>}
    </>
  );
  const durationOf = (key: string, head: string, of: (figures: DeliveryFigures) => Durations): Column<Line> => ({
    key,
    head,
    align: 'right',
    width: 12,
    cell: ({ figures, previous }) => <DurationCell view={view} now={of(figures)} before={previous === null ? null : of(previous)} />,
  });
  const feltOf = (key: 'p90' | 'longest', head: string): Column<Line> => ({
    key,
    head,
    align: 'right',
    width: 8,
    cell: ({ figures, previous }) => {
      const before = previous?.felt[key] ?? null;
      return withBefore(view.duration(figures.felt[key]), before === null ? null : view.duration(before));
    },
  });
  const countOf = (key: string, head: string, of: (figures: DeliveryFigures) => number): Column<Line> => ({
    key,
    head,
    align: 'right',
    cell: ({ figures, previous }) => withBefore(view.number(of(figures)), previous === null ? null : view.number(of(previous))),
  });
  return [
    {
      key: 'service',
      head: (
        <>
          {t('report:service')}
          {view.compareName !== null && <small>{view.compareName}</small>}
        </>
      ),
      width: 19,
      cell: (line) => line.name,
    },
    countOf('incidents', t('report:incidents'), (figures) => figures.incidents),
    ...severities.map((severity) =>
      countOf(severity, t(`choices:severity.${severity}`), (figures) => figures.incidentsBySeverity[severity]),
    ),
    durationOf('felt', t('report:felt'), (figures) => figures.felt),
    feltOf('p90', t('report:p90Felt')),
    feltOf('longest', t('report:longestFelt')),
    durationOf('announced', t('report:announced'), (figures) => figures.announced),
    countOf('planned', t('report:plannedWork'), (figures) => figures.plannedWork),
    countOf('releases', t('report:releases'), (figures) => figures.releases),
  ];
}

/** Above this many a circle each would be a cloud: the table says enough. */
const mostCircles = 600;

function RestoreChart({ view }: { view: View }) {
  const { report, t } = view;
  const { delivery, quarter } = report;
  if (!medianStandsAlone(delivery.restores.length) || delivery.restores.length > mostCircles) return null;
  const median = delivery.medianRestoreMinutes;
  return (
    <div className="bars">
      <h3>{t('report:restoreChart')}</h3>
      <RestoreTimes
        start={epochOf(quarter.start)}
        end={epochOf(quarter.end)}
        circles={delivery.restores.map(({ code, at, minutes, severity }) => ({
          key: code,
          at: epochOf(at),
          minutes,
          fill: severityTones[severity ?? 'none'].fill,
        }))}
        ticks={delivery.releaseTimes.map(epochOf)}
        median={median}
        months={monthsOf(quarter).map((day) => ({ at: epochOf(startOfDay(day, quarter.timeZone)), label: view.day(day) }))}
        say={view.duration}
        name={t('report:restoreChartName', {
          count: delivery.restores.length,
          median: view.duration(median),
          releases: delivery.releases,
        })}
      />
      <p className="note">{t('report:restoreChartNote')}</p>
    </div>
  );
}

function SeverityBars({ view, lines }: { view: View; lines: readonly Line[] }) {
  const { t } = view;
  const shown = lines.filter((line) => line.figures.incidents > 0);
  // Two incidents must not look like many: the axis never ends below ten.
  const most = Math.max(10, ...shown.map((line) => line.figures.incidents));
  const kinds = [...severities, 'none'] as const;
  const label = (kind: (typeof kinds)[number]) => (kind === 'none' ? t('report:unknown') : t(`choices:severity.${kind}`));
  const countOf = (line: Line, kind: (typeof kinds)[number]) =>
    kind === 'none' ? line.figures.incidentsWithoutSeverity : line.figures.incidentsBySeverity[kind];
  return (
    <div className="bars">
      <h3>{t('report:severityShare')}</h3>
      <p className="legend">
        {kinds
          .filter((kind) => shown.some((line) => countOf(line, kind) > 0))
          .map((kind) => (
            <span key={kind} className="rated">
              <span className={`swatch ${kind}`} /> {label(kind)}
            </span>
          ))}
      </p>
      {shown.map((line) => {
        const parts = kinds.map((kind) => ({ key: kind, label: label(kind), count: countOf(line, kind), ...severityTones[kind] }));
        const said = parts.filter((part) => part.count > 0).map((part) => `${part.label} ${part.count}`);
        return (
          <div key={line.key} className="bar-line">
            <span>{line.name}</span>
            <ShareBar parts={parts} most={most} width={420} name={`${line.name}: ${said.join(', ')}`} />
            <b>{line.figures.incidents}</b>
          </div>
        );
      })}
    </div>
  );
}
