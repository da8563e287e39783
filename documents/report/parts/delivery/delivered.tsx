import type { ReactNode } from 'react';
import { keyNames } from '../../../../words/delivery/keys-text.ts';
import { Table, type Column } from '../../../html/table.tsx';
import type { Placed } from '../../figures/placed.ts';
import { serviceColumn } from './service-column.tsx';
import { bandSaid, keySaid, rateSaid, rounded, spreadSaid, thesisSaid, unmeasuredSaid } from '../../html/delivery-said.tsx';
import { figure, joined, words } from '../../html/said.tsx';
import type { View } from '../../html/view.tsx';
import { changeSaid } from './change-said.tsx';
import { DeliveryCharts } from './delivery-charts.tsx';
import { ConditionsTable, FailuresTable } from './delivered-tables.tsx';
import type { DeliveredLine } from './select.ts';

type Line = Placed<DeliveredLine>;

/** How services delivered: the answer in a sentence, the five keys, undeployed change, the thesis, the conditions, what failed. */
export function Delivered({ view }: { view: View }) {
  const { t, report } = view;
  const lines = report.delivery.delivered;
  return (
    <>
      <h3>{t('report:change.question')}</h3>
      <p>{changeSaid(view)}</p>
      {lines.length > 0 && (
        <>
          <h3>{t('report:delivered')}</h3>
          <Table columns={keyColumns(view)} rows={lines} rowKey={({ service }) => service} className="dense" />
          <p className="note">{view.words('report:deliveredNote')}</p>
          <DeliveryCharts view={view} />
          <h3>{t('report:undeployed')}</h3>
          <Table columns={undeployedColumns(view)} rows={lines} rowKey={({ service }) => service} className="dense" />
          <h3>{t('report:thesis')}</h3>
          {report.delivery.together.map((one) => (
            <p key={one.basis}>{thesisSaid(view, one.thesisToDate)}</p>
          ))}
          <Table columns={thesisColumns(view)} rows={lines} rowKey={({ service }) => service} className="dense" />
          <ConditionsTable view={view} />
          <FailuresTable view={view} />
        </>
      )}
    </>
  );
}

/** What leads in a cell, and below it, smaller, what stands beside it. */
function stacked([first, ...rest]: readonly ReactNode[]): ReactNode {
  return (
    <>
      {first}
      {rest.map((one, index) => (
        // What is said of a figure keeps its place.
        <small key={index}>{one}</small>
      ))}
    </>
  );
}

function keyColumns(view: View): Column<Line>[] {
  return [
    serviceColumn(view, 14),
    ...keyNames.map((name): Column<Line> => ({
      key: name,
      head: view.t(`delivery:key.${name}`),
      cell: ({ keys, failures, basis }) => {
        if (basis === 'releases' && name === 'changeFailRate' && failures.value !== null) {
          return stacked([
            unmeasuredSaid(view, 'noDeployments'),
            joined([view.t('delivery:basis.releases'), ...rateSaid(view, failures.value)], ' '),
          ]);
        }
        return stacked(keySaid(view, keys, name));
      },
    })),
  ];
}

function undeployedColumns(view: View): Column<Line>[] {
  const { t } = view;
  const number = (head: string, key: string, of: (line: Line) => ReactNode): Column<Line> => ({
    key,
    head,
    align: 'right',
    width: 9,
    cell: of,
  });
  const measured = (line: Line) => line.undeployed.value;
  return [
    serviceColumn(view, 22),
    {
      key: 'sizes',
      head: t('report:changesCarried'),
      cell: ({ sizes }) =>
        sizes.n.value === 0 ? <span className="quiet">–</span> : stacked(spreadSaid(view, sizes, (one) => figure(one))),
    },
    number(`${t('report:undeployedChanges')}: ${t('report:undeployedPeak')}`, 'peak', (line) =>
      measured(line) === null
        ? unmeasuredSaid(view, line.undeployed.reason ?? 'noChanges')
        : rounded(measured(line)?.count.peak ?? null, 0),
    ),
    number(t('report:undeployedMean'), 'mean', (line) => rounded(measured(line)?.count.mean ?? null, 1)),
    number(t('report:undeployedOldest'), 'oldest', (line) => rounded(measured(line)?.count.oldestDays ?? null, 1)),
    number(`${t('report:undeployedLines')}: ${t('report:undeployedPeak')}`, 'linesPeak', (line) =>
      rounded(measured(line)?.lines.peak ?? null, 0),
    ),
    number(t('report:undeployedMean'), 'linesMean', (line) => rounded(measured(line)?.lines.mean ?? null, 1)),
  ];
}

function thesisColumns(view: View): Column<Line>[] {
  return [
    serviceColumn(view, 20),
    {
      key: 'finding',
      head: view.t('report:thesisToDate'),
      width: 14,
      cell: ({ thesis, thesisToDate }) => (
        <>
          {view.t(`delivery:finding.${thesisToDate.finding}`)}
          <small>
            {view.t('report:thesisInPeriod')}: {view.t(`delivery:finding.${thesis.finding}`)}
          </small>
        </>
      ),
    },
    ...(['from1', 'from6', 'from21', 'over60'] as const).map((id): Column<Line> => ({
      key: id,
      head: words(view.t(`delivery:band.${id}`)),
      cell: ({ thesisToDate }) => {
        const band = thesisToDate.bands.find((one) => one.band === id);
        return band === undefined ? null : bandSaid(view, band);
      },
    })),
  ];
}
