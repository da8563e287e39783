import { lossBases, type LossBasis } from '../../../../domain/quarters/quarter-losses.ts';
import type { RecoverySource } from '../../../../domain/losses/kind.ts';
import type { Day } from '../../../../engine/values/time.ts';
import { amountText, moneyText } from '../../../../words/patterns/money.ts';
import type { ReactNode } from 'react';
import { Table, type Column } from '../../../html/table.tsx';
import type { Figure } from '../../figures/figure.ts';
import type { Placed } from '../../figures/placed.ts';
import { code, figure, joined, typed } from '../../html/said.tsx';
import type { View } from '../../html/view.tsx';
import type { CurrencyLine, LossLine } from './select.ts';

const most = 150;
/** Marks a day of the quarter. */
const inQuarter = '●';

/** The sums of each currency, then its losses; what a reader must know of them stands above. */
export function LossesBody({ view }: { view: View }) {
  const { report, t, say } = view;
  const { losses } = report;
  if (losses === undefined) return null;
  return (
    <>
      <p>
        {say('report:lossesIntro', {
          first: view.day(report.quarter.firstDay),
          last: view.day(losses.lastDay),
          valid: view.day(report.validOn),
        })}{' '}
        {t('report:lossInQuarter', { mark: inQuarter })}
      </p>
      {losses.currencies.every(({ lines }) => lines.length === 0) && <p>{t('report:lossesNone')}</p>}
      {losses.currencies.map((line) => (
        <OfCurrency key={line.currency} view={view} line={line} />
      ))}
      {losses.withoutNet.length > 0 && <p className="note">{say('report:lossesWithoutNet', { codes: view.names(losses.withoutNet) })}</p>}
    </>
  );
}

function OfCurrency({ view, line }: { view: View; line: Placed<CurrencyLine> }) {
  const { t } = view;
  const { currency, lines } = line;
  return (
    <>
      <h3>{t('report:lossesOfCurrency', { currency })}</h3>
      <Table columns={sumColumns(view, line)} rows={lossBases} rowKey={(basis) => basis} className="counts" />
      {lines.length > 0 && (
        <Table columns={lossColumns(view, currency)} rows={lines.slice(0, most)} rowKey={(loss) => loss.id} className="dense" />
      )}
      {lines.length > most && <p className="note">{t('report:rest')}</p>}
    </>
  );
}

function sumColumns(view: View, { currency, sums, previous }: Placed<CurrencyLine>): Column<LossBasis>[] {
  const { t, say, compareName } = view;
  const before = (text: (basis: LossBasis) => ReactNode) => (basis: LossBasis) => previous !== null && <small>{text(basis)}</small>;
  const countBefore = before((basis) => view.number(previous?.[basis].count ?? null));
  const grossBefore = before((basis) => amount(previous?.[basis].gross ?? null, currency));
  const sum = (key: 'recovered' | 'insured'): Column<LossBasis> => ({
    key,
    head: amountHead(view, key, currency),
    align: 'right',
    cell: (basis) => amount(sums[basis][key], currency),
  });
  return [
    {
      key: 'basis',
      head: (
        <>
          {t('report:lossesCounted')}
          {compareName !== null && <small>{compareName}</small>}
        </>
      ),
      width: 24,
      cell: (basis) => t(`report:lossBasis.${basis}`),
    },
    {
      key: 'count',
      head: t('report:lossCount'),
      align: 'right',
      cell: (basis) => (
        <>
          {view.number(sums[basis].count)}
          {countBefore(basis)}
        </>
      ),
    },
    {
      key: 'gross',
      head: amountHead(view, 'gross', currency),
      align: 'right',
      cell: (basis) => (
        <>
          {amount(sums[basis].gross, currency)}
          {grossBefore(basis)}
        </>
      ),
    },
    sum('recovered'),
    sum('insured'),
    {
      key: 'net',
      head: amountHead(view, 'net', currency),
      align: 'right',
      cell: (basis) => {
        const { net, netAtMost } = sums[basis];
        return net === null && netAtMost !== null ? say('report:atMost', { amount: amount(netAtMost, currency) }) : amount(net, currency);
      },
    },
  ];
}

function lossColumns(view: View, currency: string): Column<Placed<LossLine>>[] {
  const { t } = view;
  const days = [
    { key: 'occurredOn', counts: ({ occurred }: Placed<LossLine>) => occurred },
    { key: 'discoveredOn', counts: () => false },
    { key: 'bookedOn', counts: ({ booked }: Placed<LossLine>) => booked },
  ] as const;
  const back = (key: 'recovered' | 'insured', source: RecoverySource): Column<Placed<LossLine>> => ({
    key,
    head: amountHead(view, key, currency),
    align: 'right',
    width: 11.5,
    // In another currency each amount names its own.
    cell: (loss) => (loss[key] === null ? <Lines of={moneyBack(view, loss, source)} /> : amount(loss[key], currency)),
  });
  return [
    { key: 'code', head: t('report:code'), whole: true, width: 6, cell: (loss) => code(loss.code) },
    {
      key: 'title',
      head: t('fields:record.losses'),
      cell: (loss) => {
        const about = [loss.eventType, loss.unit, loss.owner ?? t('report:noOwner')].filter((text) => text !== null);
        const linked = [...loss.risks, ...loss.incidents, ...loss.releases];
        return (
          <>
            {typed(loss.title)}
            <small>{joined(about.map(typed), ' · ')}</small>
            {linked.length > 0 && (
              <small>
                {t('report:linkedTo')}: {view.names(linked)}
              </small>
            )}
          </>
        );
      },
    },
    {
      key: 'days',
      head: <Lines of={days.map(({ key }) => t(`fields:losses.${key}`))} />,
      align: 'right',
      width: 14,
      cell: (loss) => <Lines of={days.map(({ key, counts }) => marked(view, loss[key], counts(loss)))} />,
    },
    { key: 'gross', head: amountHead(view, 'gross', currency), align: 'right', width: 11.5, cell: (loss) => amount(loss.gross, currency) },
    back('recovered', 'recovery'),
    back('insured', 'insurance'),
    {
      key: 'net',
      head: amountHead(view, 'net', currency),
      align: 'right',
      width: 11.5,
      cell: (loss) =>
        loss.netReason === null ? amount(loss.net, currency) : <span className="quiet">{t(`choices:netReason.${loss.netReason}`)}</span>,
    },
  ];
}

/** What came back from a source, an amount for each currency. */
export function moneyBack({ language }: View, { back }: Placed<LossLine>, source: RecoverySource): ReactNode[] {
  return back.flatMap(({ amount, ...one }) =>
    one.source === source ? [figure(amount, moneyText(amount.value, one.currency, language))] : [],
  );
}

function amountHead({ t }: View, field: 'gross' | 'recovered' | 'insured' | 'net', currency: string) {
  return `${t(`fields:losses.${field}`)} (${currency})`;
}

/** A dash where the amount cannot be told exactly. */
function amount(minorUnits: Figure | null, currency: string): ReactNode {
  if (minorUnits === null || !Number.isSafeInteger(minorUnits.value)) return '–';
  return figure(minorUnits, amountText(minorUnits.value, currency));
}

/** A day, marked where it is one of the quarter; a dash where there is none. */
function marked(view: View, day: Day | null, counts: boolean): ReactNode {
  if (day === null) return '–';
  return counts ? joined([inQuarter, view.day(day)], '\u00a0') : view.day(day);
}

function Lines({ of }: { of: readonly ReactNode[] }) {
  return of.map((line, index) => (
    // Lines stay in their places, and two may be the same.
    <span key={index} className="line">
      {line}
    </span>
  ));
}
