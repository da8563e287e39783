import { fieldName } from '../../../../words/names.ts';
import type { ReactNode } from 'react';
import { Table } from '../../../html/table.tsx';
import { CategoryName } from '../../html/marks.tsx';
import type { Figure } from '../../figures/figure.ts';
import { countOf, type Placed } from '../../figures/placed.ts';
import { code, figure, joined, typed } from '../../html/said.tsx';
import type { View } from '../../html/view.tsx';
import { restatedOnce, type RestatedRow } from './rows.ts';
import type { LateEntry, RestatementsPiece } from './select.ts';

const most = 200;

/** What was recorded late, under the changes: figures as they were known then and now, what made the difference, and the entries. */
export function Restatements({ view, piece, quarter }: { view: View; piece: Placed<RestatementsPiece>; quarter: ReactNode }) {
  const { t, say } = view;
  const since = view.instant(piece.since);
  const { version } = piece;
  const rest = (count: number) => count > most && <p className="note">{t('report:rest')}</p>;
  const rows = restatedOnce(piece);
  return (
    <>
      <h3>{say(version === null ? 'report:restatements' : 'report:restatementsClosed', { quarter })}</h3>
      {piece.registerIsYounger ? (
        <p>{say('report:restatementsYounger', { quarter, since })}</p>
      ) : piece.entries.length === 0 ? (
        <p>{say(version === null ? 'report:restatementsNone' : 'report:restatementsClosedNone', { quarter })}</p>
      ) : (
        <>
          <p>
            {version === null
              ? say('report:restatementsIntro', { quarter, since })
              : say('report:restatementsSinceClosing', { quarter, since, version: code(version) })}
          </p>
          <Figures view={view} piece={piece} />
          {rows.length > 0 && <RestatedRecords view={view} rows={rows.slice(0, most)} />}
          {rest(rows.length)}
          <LateEntries view={view} entries={piece.entries.slice(0, most)} />
          {rest(piece.entries.length)}
        </>
      )}
    </>
  );
}

/** Every figure with what was added to it and taken from it; of a category only where anything was. */
function Figures({ view, piece }: { view: View; piece: Placed<RestatementsPiece> }) {
  const { t } = view;
  type Line = Placed<RestatementsPiece>['figures'][number];
  const value = (line: Line, of: Figure | null) => (line.figure === 'medianRestoreMinutes' ? view.duration(of) : view.number(of));
  const count = (sign: string, records: readonly unknown[]) => {
    const many = countOf(records);
    return many.value === 0 ? <span className="quiet">–</span> : figure(many, `${sign}${String(many)}`);
  };
  return (
    <Table
      rows={piece.figures.filter(({ category, added, removed }) => category === null || added.length + removed.length > 0)}
      rowKey={({ figure, category }) => `${figure} ${category ?? ''}`}
      className="counts"
      columns={[
        { key: 'figure', head: t('report:figure'), width: 40, cell: (line) => <FigureName view={view} line={line} /> },
        {
          key: 'was',
          head: t(piece.version === null ? 'report:knownThen' : 'report:knownClosed'),
          align: 'right',
          cell: (line) => value(line, line.was),
        },
        { key: 'added', head: t('report:restatedIn'), align: 'right', cell: ({ added }) => count('+', added) },
        { key: 'removed', head: t('report:restatedOut'), align: 'right', cell: ({ removed }) => count('−', removed) },
        { key: 'now', head: t('report:knownNow'), align: 'right', cell: (line) => value(line, line.now) },
      ]}
    />
  );
}

function RestatedRecords({ view, rows }: { view: View; rows: readonly Placed<RestatedRow>[] }) {
  const { t } = view;
  return (
    <Table
      caption={t('report:restatedCaption')}
      rows={rows}
      rowKey={({ figure, category, sign, names, minutes }) => [figure, category, sign, ...names, minutes?.claim].join(' ')}
      className="dense"
      columns={[
        { key: 'figure', head: t('report:figure'), width: 24, cell: (row) => <FigureName view={view} line={row} /> },
        {
          key: 'records',
          head: t('report:restatedRecords'),
          width: 20,
          cell: ({ sign, names, minutes }) => (
            <>
              <b>{sign === 'added' ? '+' : '−'}</b> {joined(names.map(code), ', ')}
              {minutes !== null && <small>{view.duration(minutes)}</small>}
            </>
          ),
        },
        {
          key: 'why',
          head: t('report:why'),
          cell: ({ why, decided }) => (
            <>
              {typed(why) ?? <span className="quiet">{t('report:noReason')}</span>}
              {decided !== null && (
                <small>
                  {view.say('report:restatedDecided', { name: typed(decided.by) ?? t('report:unknown'), at: view.instant(decided.at) })}
                </small>
              )}
            </>
          ),
        },
        {
          key: 'recorded',
          head: t('report:recordedBy'),
          width: 26,
          cell: ({ entries }) =>
            entries.map((entry) => (
              <span key={entry.seq} className="line">
                {view.recorded(entry)}
              </span>
            )),
        },
      ]}
    />
  );
}

function LateEntries({ view, entries }: { view: View; entries: readonly Placed<LateEntry>[] }) {
  const { t } = view;
  return (
    <Table
      caption={t('report:lateEntries')}
      rows={entries}
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
              {entry.fields.length > 0 && <small>{entry.fields.map((field) => fieldName(t, entry.table, field)).join(', ')}</small>}
            </>
          ),
        },
        { key: 'why', head: t('report:why'), cell: (entry) => typed(entry.why) ?? <span className="quiet">{t('report:noReason')}</span> },
        { key: 'recorded', head: t('report:recordedBy'), width: 26, cell: (entry) => view.recorded(entry) },
      ]}
    />
  );
}

function FigureName({ view, line }: { view: View; line: Pick<Placed<RestatedRow>, 'figure' | 'category'> }) {
  return (
    <>
      {view.t(`report:figure.${line.figure}`)}
      {line.category !== null && (
        <small>
          <CategoryName view={view} category={line.category} />
        </small>
      )}
    </>
  );
}
