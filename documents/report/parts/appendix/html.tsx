import { Table } from '../../../html/table.tsx';
import type { ReportScale } from '../../matrix.ts';
import { Rating, RatingLegend } from '../../html/marks.tsx';
import { code, joined, level as levelMark, typed } from '../../html/said.tsx';
import type { View } from '../../html/view.tsx';

const definitions = [
  'open',
  'position',
  'known',
  'movement',
  'worst',
  'events',
  'losses',
  'restore',
  'outcomes',
  'overdue',
  'flows',
] as const;

export function AppendixBody({ view }: { view: View }) {
  const { report, t } = view;
  const { matrix, ledger } = report;
  return (
    <>
      <h3>{t('report:scales')}</h3>
      <div className="pair">
        <Scale view={view} scale={matrix.likelihood} />
        <Scale view={view} scale={matrix.impact} />
      </div>
      <Matrix view={view} />
      <h3>{t('report:howMade')}</h3>
      <ul>
        {definitions
          .filter((name) => name !== 'losses' || report.losses !== undefined)
          .map((name) => (
            <li key={name}>{view.words(`report:made.${name}`)}</li>
          ))}
      </ul>
      <h3>{t('report:verification')}</h3>
      <p>{view.words('report:verificationText')}</p>
      <p className="command">plimsoll verify FILE --head {code(`${ledger.seq}:${ledger.hash}`)}</p>
    </>
  );
}

function Scale({ view, scale }: { view: View; scale: ReportScale }) {
  const { t, say } = view;
  return (
    <Table
      caption={say('report:scaleVersion', { label: typed(scale.label), version: code(scale.version) })}
      rows={scale.levels}
      rowKey={(level) => String(level.level)}
      className="dense"
      columns={[
        { key: 'level', head: t('report:level'), width: 30, cell: levelName },
        { key: 'meaning', head: t('report:meaning'), cell: ({ description }) => typed(description) },
      ]}
    />
  );
}

/** A level of a scale with its word. */
function levelName({ level, label }: ReportScale['levels'][number]) {
  return joined([levelMark(level), typed(label)], ' ');
}

function Matrix({ view }: { view: View }) {
  const { report, t, say } = view;
  const { matrix } = report;
  const rows = matrix.likelihood.levels.slice().reverse();
  return (
    <>
      <Table
        caption={joined(
          [say('report:scaleVersion', { label: typed(matrix.label), version: code(matrix.version) }), t('report:matrixIntro')],
          '. ',
        )}
        rows={rows}
        rowKey={(level) => String(level.level)}
        className="dense matrix"
        columns={[
          { key: 'likelihood', head: '', width: 22, cell: levelName },
          ...matrix.impact.levels.map((impact) => ({
            key: String(impact.level),
            head: <span className="words">{levelName(impact)}</span>,
            align: 'center' as const,
            cell: (level: (typeof rows)[number]) => {
              const rating = matrix.cells[level.level - 1]?.[impact.level - 1] ?? null;
              return <Rating view={view} level={{ rating, label: null }} />;
            },
          })),
        ]}
      />
      <RatingLegend view={view} />
    </>
  );
}
