import { HeatMap } from '../../../charts/heat-map.tsx';
import { Table } from '../../../html/table.tsx';
import type { MapCell } from '../../../../domain/quarters/heat-map-moves.ts';
import { RatingLegend } from '../../html/marks.tsx';
import type { View } from '../../html/view.ts';
import { highLabel } from '../../matrix.ts';

export function HeatMapBody({ view }: { view: View }) {
  const { report, t } = view;
  const { heatMap } = report;
  return (
    <>
      <p className="note">
        {view.edition === 'full' && `${t('report:heatMapIntro', { day: view.day(report.validOn) })} `}
        {view.compareName !== null &&
          (heatMap.arrows.length === 0
            ? t('report:heatMapNoArrows', { quarter: view.compareName })
            : t('report:heatMapArrows', { quarter: view.compareName }))}
      </p>
      <figure>
        <Map view={view} />
      </figure>
      <RatingLegend view={view} />
      {heatMap.notShown.length > 0 && (
        <p className="note clamp">{t('report:heatMapNotShown', { codes: view.names(heatMap.notShown, 30) })}</p>
      )}
      {heatMap.arrows.length > 0 && view.edition === 'full' && <Moves view={view} />}
    </>
  );
}

function Map({ view }: { view: View }) {
  const { report, t } = view;
  const { heatMap, matrix } = report;
  return (
    <HeatMap
      likelihood={matrix.likelihood}
      impact={matrix.impact}
      ratings={matrix.cells}
      ratingLabels={matrix.ratings}
      cells={heatMap.cells}
      arrows={heatMap.arrows}
      textScale={view.edition === 'board' ? 1.25 : 1}
      summary={t('report:heatMapSummary', { count: report.risks.total, high: report.risks.sum.high, rating: highLabel(matrix) })}
      more={(count) => t('report:more', { count })}
      cellName={(cell, label) => {
        const levels = { likelihood: cell.likelihood, impact: cell.impact, rating: label };
        return cell.codes.length === 0
          ? t('report:cellNameEmpty', levels)
          : t('report:cellName', { ...levels, count: cell.codes.length, codes: view.names(cell.codes, 30) });
      }}
    />
  );
}

function Moves({ view }: { view: View }) {
  const { report, t } = view;
  const coordinates = (cell: MapCell) => `${cell.likelihood}, ${cell.impact}`;
  return (
    <>
      <h3>{t('report:heatMapMoves')}</h3>
      <Table
        rows={report.heatMap.arrows}
        rowKey={(arrow) => `${coordinates(arrow.from)}:${coordinates(arrow.to)}`}
        columns={[
          { key: 'risks', head: t('report:heatMapRisks'), width: 40, cell: (arrow) => view.names(arrow.codes) },
          { key: 'from', head: t('report:heatMapFrom'), cell: (arrow) => coordinates(arrow.from) },
          { key: 'to', head: t('report:heatMapTo'), cell: (arrow) => coordinates(arrow.to) },
        ]}
      />
    </>
  );
}
