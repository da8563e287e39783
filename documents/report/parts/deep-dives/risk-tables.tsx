import { Table } from '../../../html/table.tsx';
import type { Placed } from '../../figures/placed.ts';
import { lasted } from '../../html/durations.tsx';
import { ControlTest, Rating } from '../../html/marks.tsx';
import { code, joined, typed } from '../../html/said.tsx';
import type { View } from '../../html/view.tsx';
import type { DeepDive } from './select.ts';

/** So many rows of each table fit a page with the others. */
const most = { controls: 8, incidents: 6, actions: 4, ratings: 4 };

type Piece = { readonly view: View; readonly dive: Placed<DeepDive> };

/** The records of a risk: its controls with their tests, its incidents, what is to be done, and how it was rated. */
export function RiskTables({ view, dive }: Piece) {
  return (
    <>
      <Controls view={view} dive={dive} />
      <Incidents view={view} dive={dive} />
      <Actions view={view} dive={dive} />
      <Ratings view={view} dive={dive} />
    </>
  );
}

function Controls({ view, dive: { controls } }: Piece) {
  const { t } = view;
  return (
    <>
      <h4>{t('report:section.controls')}</h4>
      {controls.length === 0 ? (
        <p>{t('report:noControl')}</p>
      ) : (
        <Table
          rows={controls.slice(0, most.controls)}
          rowKey={({ id }) => id}
          className="dense"
          columns={[
            { key: 'code', head: t('report:code'), whole: true, width: 7, cell: (row) => code(row.code) },
            {
              key: 'title',
              head: t('report:control'),
              width: 32,
              cell: ({ title, kind, key, owner }) => (
                <>
                  {typed(title)}
                  <small>
                    {joined(
                      [t(`choices:controlKind.${kind}`), ...(key ? [t('fields:controls.key')] : []), typed(owner) ?? t('report:noOwner')],
                      ' · ',
                    )}
                  </small>
                </>
              ),
            },
            {
              key: 'actsOn',
              head: t('report:actsOn'),
              cell: ({ actsOn }) => typed(actsOn) ?? <span className="quiet">{t('report:wholeRisk')}</span>,
            },
            { key: 'test', head: t('report:lastTest'), width: 18, cell: (control) => <ControlTest view={view} control={control} /> },
            {
              key: 'sample',
              head: t('report:exceptionsOfSample'),
              align: 'right',
              width: 13,
              cell: ({ test }) =>
                test === null || test.sample === null || test.exceptions === null ? (
                  <span className="quiet">–</span>
                ) : (
                  joined([view.number(test.exceptions), view.number(test.sample)], ' / ')
                ),
            },
          ]}
        />
      )}
      <Rest view={view} count={controls.length - most.controls} />
    </>
  );
}

function Incidents({ view, dive: { incidents } }: Piece) {
  const { t } = view;
  return (
    <>
      <h4>{t('report:incidents')}</h4>
      {incidents.length === 0 ? (
        <p className="quiet">{t('report:noLinkedIncident')}</p>
      ) : (
        <Table
          rows={incidents.slice(0, most.incidents)}
          rowKey={({ code }) => code}
          className="dense"
          columns={[
            { key: 'code', head: t('report:code'), whole: true, width: 7, cell: (row) => code(row.code) },
            {
              key: 'title',
              head: t('report:incident'),
              cell: ({ title, service }) => (
                <>
                  {typed(title)} <span className="quiet">{typed(service)}</span>
                </>
              ),
            },
            { key: 'relation', head: t('report:relation'), width: 14, cell: ({ relation }) => t(`choices:relation.${relation}`) },
            {
              key: 'severity',
              head: t('report:severity'),
              width: 9,
              cell: ({ severity }) => (severity === null ? t('report:unknown') : view.words(`choices:severity.${severity}`)),
            },
            { key: 'started', head: t('report:startedAt'), align: 'right', width: 18, cell: ({ startedAt }) => view.instant(startedAt) },
            {
              key: 'felt',
              head: t('report:felt'),
              align: 'right',
              width: 14,
              cell: ({ felt }) => (felt === null ? t('report:unknown') : lasted(view, felt)),
            },
          ]}
        />
      )}
      <Rest view={view} count={incidents.length - most.incidents} />
    </>
  );
}

function Actions({ view, dive: { actions } }: Piece) {
  const { t, day } = view;
  if (actions.length === 0) return null;
  return (
    <>
      <h4>{t('fields:table.actions')}</h4>
      <Table
        rows={actions.slice(0, most.actions)}
        rowKey={({ code }) => code}
        className="dense"
        columns={[
          { key: 'code', head: t('report:code'), whole: true, width: 7, cell: (row) => code(row.code) },
          { key: 'title', head: t('fields:record.actions'), cell: ({ title }) => typed(title) },
          {
            key: 'owner',
            head: t('report:owner'),
            width: 16,
            cell: ({ owner }) => typed(owner) ?? <span className="quiet">{t('report:noOwner')}</span>,
          },
          {
            key: 'original',
            head: t('fields:actions.originalDueOn'),
            align: 'right',
            width: 16,
            cell: ({ originalDueOn }) => day(originalDueOn),
          },
          {
            key: 'due',
            head: t('fields:actions.dueOn'),
            align: 'right',
            width: 16,
            cell: ({ dueOn, overdue }) => (
              <>
                {day(dueOn)}
                {overdue && <small className="alert">{t('report:overdue')}</small>}
              </>
            ),
          },
        ]}
      />
      <Rest view={view} count={actions.length - most.actions} />
    </>
  );
}

function Ratings({ view, dive: { ratings } }: Piece) {
  const { t, day } = view;
  if (ratings.length === 0) return null;
  return (
    <>
      <h4>{t('report:pastRatings')}</h4>
      <Table
        rows={ratings.slice(0, most.ratings)}
        rowKey={({ on }) => on}
        className="dense"
        columns={[
          { key: 'on', head: t('report:changedOn'), whole: true, width: 14, cell: ({ on }) => day(on) },
          { key: 'rating', head: t('report:residual'), width: 16, cell: (level) => <Rating view={view} level={level} word /> },
          { key: 'why', head: t('report:why'), cell: ({ why }) => typed(why) ?? <span className="quiet">{t('report:noReason')}</span> },
        ]}
      />
      <Rest view={view} count={ratings.length - most.ratings} />
    </>
  );
}

function Rest({ view, count }: { view: View; count: number }) {
  return count > 0 && <p className="note">{view.t('report:restOfRisk')}</p>;
}
