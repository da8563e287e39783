import type { ReactNode } from 'react';
import type { ToldRelease } from '../../../delivery/told-delivery.ts';
import { Table, type Column } from '../../../html/table.tsx';
import type { Placed } from '../../figures/placed.ts';
import { spreadSaid } from '../../html/delivery-said.tsx';
import { code, figure, joined, typed } from '../../html/said.tsx';
import type { View } from '../../html/view.tsx';
import { serviceColumn } from './service-column.tsx';
import type { DeliveredLine } from './select.ts';

type Line = Placed<DeliveredLine>;
type Group = Line['conditions']['groups'][number];

/** The three conditions of frequent releases by service, the steps by hand, and both owners. */
export function ConditionsTable({ view }: { view: View }) {
  const { t, say } = view;
  const columns: Column<Line>[] = [
    serviceColumn(view, 16),
    ...(['versionedSource', 'automation', 'devOpsAsOne'] as const).map((name): Column<Line> => ({
      key: name,
      head: t(`delivery:group.${name}`),
      cell: ({ conditions }) => {
        const group = conditions.groups.find((one) => one.group === name);
        return group === undefined ? null : groupSaid(view, group);
      },
    })),
    {
      key: 'steps',
      head: t('report:manualSteps'),
      width: 14,
      cell: ({ conditions: { manualSteps } }) =>
        manualSteps.n.value === 0 ? (
          <span className="quiet">{t('common:unknown')}</span>
        ) : (
          <>
            {figure(manualSteps.total)}
            <small>
              {joined(
                spreadSaid(view, manualSteps, (one) => figure(one)),
                ', ',
              )}
            </small>
            {manualSteps.unknown.value > 0 && <small>{say('delivery:unknown', { n: manualSteps.unknown })}</small>}
          </>
        ),
    },
    {
      key: 'owners',
      head: t('report:owners'),
      width: 16,
      cell: ({ conditions: { developmentOwner, operationsOwner } }) => (
        <>
          <small>
            {t('fields:services.developmentOwnerId')}: {typed(developmentOwner) ?? '–'}
          </small>
          <small>
            {t('fields:services.operationsOwnerId')}: {typed(operationsOwner) ?? '–'}
          </small>
        </>
      ),
    },
  ];
  return (
    <>
      <h3>{t('report:conditions')}</h3>
      <Table columns={columns} rows={view.report.delivery.delivered} rowKey={({ service }) => service} className="dense" />
    </>
  );
}

/** Whether a condition is met, its controls by their last valid test, and what no control keeps. */
function groupSaid({ t }: View, { state, controls, withoutControl, ownersMissing }: Group): ReactNode {
  const strengths = (['effective', 'partly', 'ineffective', 'untested'] as const).flatMap((strength) => {
    const own = controls.filter((control) => control.strength === strength);
    const word = strength === 'untested' ? t('claims:strength.untested') : t(`choices:testConclusion.${strength}`);
    return own.length === 0
      ? []
      : [
          <small key={strength}>
            {joined(
              [
                word,
                joined(
                  own.map((control) => code(control.code)),
                  ', ',
                ),
              ],
              ' ',
            )}
          </small>,
        ];
  });
  const missing = withoutControl.map((condition) => t(`choices:condition.${condition}`)).join(', ');
  return (
    <>
      {t(`delivery:state.${state}`)}
      {strengths}
      {missing !== '' && <small>{t('delivery:withoutControl', { list: missing })}</small>}
      {ownersMissing.map((owner) => (
        <small key={owner}>{t(`delivery:ownerMissing.${owner}`)}</small>
      ))}
    </>
  );
}

type Failure = { readonly line: Line; readonly release: Placed<ToldRelease> };

/** As many as a page has room for. */
const most = 60;

/** The deliveries of the period that failed by what is decided, and those of which it is undecided, with the incidents and who decided. */
export function FailuresTable({ view }: { view: View }) {
  const { t, report } = view;
  const failures = report.delivery.delivered.flatMap((line) =>
    line.perRelease.flatMap((release): Failure[] =>
      release.outcomeSoFar === 'failed' || release.outcomeSoFar === 'undecided' ? [{ line, release }] : [],
    ),
  );
  const columns: Column<Failure>[] = [
    {
      key: 'delivery',
      head: t('report:deliveryKind'),
      width: 22,
      cell: ({ line, release }) => (
        <>
          {joined([code(release.code), typed(release.version)], ' ')}
          <small>{typed(line.name)}</small>
        </>
      ),
    },
    { key: 'at', head: t('report:startedAt'), width: 17, align: 'right', cell: ({ release }) => view.instant(release.at) },
    { key: 'changes', head: t('report:changesCarried'), width: 11, align: 'right', cell: ({ release }) => view.number(release.changes) },
    {
      key: 'outcome',
      head: t('report:outcome'),
      width: 16,
      cell: ({ release }) => (
        <>
          {t(`delivery:outcome.${release.outcomeSoFar === 'failed' ? 'failed' : 'undecided'}`)}
          {release.outcome === 'tooYoung' && <small>{view.words('delivery:outcome.tooYoung')}</small>}
        </>
      ),
    },
    {
      key: 'incidents',
      head: t('report:incidentsOfDelivery'),
      cell: ({ release }) => (
        <>
          {release.incidents.length === 0 && <span className="quiet">–</span>}
          {release.incidents.map((one) => (
            <small key={`${one.incident} ${one.says}`}>
              {joined(
                [
                  code(one.incident),
                  one.says === 'ledTo' ? t('report:ledTo') : t(`choices:relation.${one.says}`),
                  typed(one.decider),
                  one.decidedAt === null ? null : view.instant(one.decidedAt),
                ].filter((piece) => piece !== null),
                ' ',
              )}
            </small>
          ))}
        </>
      ),
    },
  ];
  return (
    <>
      <h3>{t('report:failedDeliveries')}</h3>
      {failures.length === 0 ? (
        <p className="quiet">{t('report:failedDeliveriesNone')}</p>
      ) : (
        <Table columns={columns} rows={failures.slice(0, most)} rowKey={({ release }) => release.code} className="dense" />
      )}
      {failures.length > most && <p className="note">{t('report:rest')}</p>}
    </>
  );
}
