import { monthsOf } from '../../../../domain/quarters/quarter.ts';
import { severities } from '../../../../domain/incidents/severity.ts';
import type { ReactNode } from 'react';
import type { Durations } from '../../../../domain/delivery/durations.ts';
import type { DeliveryFigures } from '../../../../domain/delivery/figures.ts';
import { medianStandsAlone } from '../../../../domain/delivery/thresholds.ts';
import { ShareBar } from '../../../charts/share-bar.tsx';
import { RestoreTimes } from '../../../charts/restore-times.tsx';
import { epochOf, startOfDay } from '../../../../engine/values/time.ts';
import { Table, type Column } from '../../../html/table.tsx';
import { durationText } from '../../../../words/patterns/durations.ts';
import { textOf } from '../../../html/text-of.ts';
import { behind, durationsLabel, middleOf } from '../../html/durations.tsx';
import { severityTones } from '../../html/severity-tones.ts';
import { Delivered } from './delivered.tsx';
import { IncidentTables } from './incident-tables.tsx';
import type { Figure } from '../../figures/figure.ts';
import type { Placed } from '../../figures/placed.ts';
import { code, figure, joined, typed, words } from '../../html/said.tsx';
import type { View } from '../../html/view.tsx';

type Figures = Placed<DeliveryFigures>;
type Line = { readonly key: string; readonly name: ReactNode; readonly figures: Figures; readonly previous: Figures | null };

export function DeliveryBody({ view }: { view: View }) {
  const { report, t, say } = view;
  const { delivery, quarter } = report;
  const lines = delivery.services.map(({ id, code: named, name, figures, previous }): Line => ({
    key: id,
    name: joined([code(named), typed(name)], ' '),
    figures,
    previous,
  }));
  const total: Line = { key: 'total', name: t('report:totalLabel'), figures: delivery, previous: delivery.previous };
  const { outcomes } = delivery;
  return (
    <>
      <p>
        {say('report:deliveryIntro', {
          first: view.day(quarter.firstDay),
          last: view.day(report.isWhole ? quarter.lastDay : report.validOn),
          timeZone: typed(quarter.timeZone),
        })}
      </p>
      {lines.length === 0 ? (
        <p>{t('report:deliveryNone')}</p>
      ) : (
        <>
          {delivery.incidents.value > 0 && <Headline view={view} />}
          <h3>{t('report:byService')}</h3>
          <Table columns={serviceColumns(view)} rows={lines} rowKey={(line) => line.key} foot={total} className="counts dense" />
          <p className="note">{view.words('report:feltNote')}</p>
          {delivery.incidents.value > 0 && <SeverityBars view={view} lines={lines} />}
          <RestoreChart view={view} />
        </>
      )}
      <h3>{t('report:releaseOutcomes')}</h3>
      <p>
        {say('report:releaseOutcomesText', {
          releases: delivery.releases,
          caused: outcomes.caused,
          contributed: outcomes.contributed,
          suspected: outcomes.suspected,
          ruledOut: outcomes.ruledOut,
          unlinked: outcomes.unlinked,
        })}
      </p>
      <Delivered view={view} />
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
          <dd className={now.n.value > 1 && now.values !== null ? 'few' : undefined}>
            <DurationCell view={view} now={now} before={before ?? null} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A median with what is behind it, or few values themselves; below it that of the quarter before, where it may be compared. */
function DurationCell({ view, now, before }: { view: View; now: Placed<Durations>; before: Placed<Durations> | null }) {
  const { say, compareName } = view;
  const isCompared = before !== null && before.median !== null && compareName !== null;
  return (
    <>
      {middleOf(view, now)}
      <small>{behind(view, now)}</small>
      {isCompared && <small>{say('report:versus', { quarter: compareName, value: middleOf(view, before) })}</small>}
    </>
  );
}

function serviceColumns(view: View): Column<Line>[] {
  const { t } = view;
  const withBefore = (value: ReactNode, before: ReactNode) => (
    <>
      {value}
      {before !== null && view.compareName !== null && <small>{before}</small>}
    </>
  );
  const durationOf = (key: string, head: string, of: (figures: Figures) => Placed<Durations>): Column<Line> => ({
    key,
    head,
    align: 'right',
    width: 12,
    cell: ({ figures, previous }) => <DurationCell view={view} now={of(figures)} before={previous === null ? null : of(previous)} />,
  });
  const feltOf = (key: 'p90' | 'longest', head: ReactNode): Column<Line> => ({
    key,
    head,
    align: 'right',
    width: 8,
    cell: ({ figures, previous }) => {
      const before = previous?.felt[key] ?? null;
      return withBefore(view.duration(figures.felt[key]), before === null ? null : view.duration(before));
    },
  });
  const countIn = (key: string, head: ReactNode, of: (figures: Figures) => Figure): Column<Line> => ({
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
    countIn('incidents', t('report:incidents'), (figures) => figures.incidents),
    ...severities.map((severity) =>
      countIn(severity, view.words(`choices:severity.${severity}`), (figures) => figures.incidentsBySeverity[severity]),
    ),
    durationOf('felt', t('report:felt'), (figures) => figures.felt),
    feltOf('p90', view.words('report:p90Felt')),
    feltOf('longest', t('report:longestFelt')),
    durationOf('announced', t('report:announced'), (figures) => figures.announced),
    countIn('planned', t('report:plannedWork'), (figures) => figures.plannedWork),
    countIn('releases', t('report:releases'), (figures) => figures.releases),
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
          minutes: minutes.value,
          fill: severityTones[severity ?? 'none'].fill,
        }))}
        ticks={delivery.releaseTimes.map(epochOf)}
        median={median?.value ?? null}
        months={monthsOf(quarter).map((day) => ({ at: epochOf(startOfDay(day, quarter.timeZone)), label: textOf(view.day(day)) }))}
        levelText={(minutes) => durationText(minutes, view.language)}
        medianSaid={view.duration(median)}
        name={t('report:restoreChartName', {
          count: delivery.restores.length,
          median: textOf(view.duration(median)),
          releases: delivery.releases,
        })}
      />
      <p className="note">{t('report:restoreChartNote')}</p>
    </div>
  );
}

function SeverityBars({ view, lines }: { view: View; lines: readonly Line[] }) {
  const { t } = view;
  const shown = lines.filter((line) => line.figures.incidents.value > 0);
  // Two incidents must not look like many: the axis never ends below ten.
  const most = Math.max(10, ...shown.map((line) => line.figures.incidents.value));
  const kinds = [...severities, 'none'] as const;
  const label = (kind: (typeof kinds)[number]) => (kind === 'none' ? t('report:unknown') : t(`choices:severity.${kind}`));
  const countIn = (line: Line, kind: (typeof kinds)[number]) =>
    kind === 'none' ? line.figures.incidentsWithoutSeverity : line.figures.incidentsBySeverity[kind];
  return (
    <div className="bars">
      <h3>{t('report:severityShare')}</h3>
      <p className="legend">
        {kinds
          .filter((kind) => shown.some((line) => countIn(line, kind).value > 0))
          .map((kind) => (
            <span key={kind} className="rated">
              <span className={`swatch ${kind}`} /> {words(label(kind))}
            </span>
          ))}
      </p>
      {shown.map((line) => {
        const parts = kinds.map((kind) => {
          const count = countIn(line, kind);
          return { key: kind, label: label(kind), count: count.value, said: figure(count), ...severityTones[kind] };
        });
        const said = parts.filter((part) => part.count > 0).map((part) => `${part.label} ${part.count}`);
        return (
          <div key={line.key} className="bar-line">
            <span>{line.name}</span>
            <ShareBar parts={parts} most={most} width={420} name={`${textOf(line.name)}: ${said.join(', ')}`} />
            <b>{figure(line.figures.incidents)}</b>
          </div>
        );
      })}
    </div>
  );
}
