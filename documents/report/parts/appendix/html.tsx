import { Table } from '../../../html/table.tsx';
import type { ReportScale } from '../../matrix.ts';
import { Rating, RatingLegend } from '../../html/marks.tsx';
import type { View } from '../../html/view.ts';

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
            <li key={name}>{t(`report:made.${name}`)}</li>
          ))}
      </ul>
      <h3>{t('report:verification')}</h3>
      <p>{t('report:verificationText')}</p>
      <p className="command">
        plimsoll verify FILE --head {ledger.seq}:{ledger.hash}
      </p>
    </>
  );
}

function Scale({ view, scale }: { view: View; scale: ReportScale }) {
  const { t } = view;
  return (
    <Table
      caption={t('report:scaleVersion', { label: scale.label, version: scale.version })}
      rows={scale.levels}
      rowKey={(level) => String(level.level)}
      className="dense"
      columns={[
        { key: 'level', head: t('report:level'), width: 30, cell: (level) => `${level.level} ${level.label}` },
        { key: 'meaning', head: t('report:meaning'), cell: (level) => level.description },
      ]}
    />
  );
}

function Matrix({ view }: { view: View }) {
  const { report, t } = view;
  const { matrix } = report;
  const rows = matrix.likelihood.levels.slice().reverse();
  return (
    <>
      <Table
        caption={`${t('report:scaleVersion', { label: matrix.label, version: matrix.version })}. ${t('report:matrixIntro')}`}
        rows={rows}
        rowKey={(level) => String(level.level)}
        className="dense matrix"
        columns={[
          { key: 'likelihood', head: '', width: 22, cell: (level) => `${level.level} ${level.label}` },
          ...matrix.impact.levels.map((impact) => ({
            key: String(impact.level),
            head: (
              <span className="words">
                {impact.level} {impact.label}
              </span>
            ),
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
