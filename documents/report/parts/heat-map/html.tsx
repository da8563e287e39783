import { textOf } from '../../../html/text-of.ts';
import { HeatMap } from '../../../charts/heat-map.tsx';
import { Table } from '../../../html/table.tsx';
import type { MapCell } from '../../../../domain/quarters/heat-map-moves.ts';
import { RatingLegend } from '../../html/marks.tsx';
import { countOf } from '../../figures/placed.ts';
import { figure, joined, level } from '../../html/said.tsx';
import type { View } from '../../html/view.tsx';
import { highLabel } from '../../matrix.ts';

export function HeatMapBody({ view }: { view: View }) {
  const { report, say } = view;
  const { heatMap } = report;
  return (
    <>
      <p className="note">
        {view.edition === 'full' && <>{say('report:heatMapIntro', { day: view.day(report.validOn) })} </>}
        {view.compareName !== null &&
          (heatMap.arrows.length === 0
            ? say('report:heatMapNoArrows', { quarter: view.compareName })
            : say('report:heatMapArrows', { quarter: view.compareName }))}
      </p>
      <figure>
        <Map view={view} />
      </figure>
      <RatingLegend view={view} />
      {heatMap.notShown.length > 0 && (
        <p className="note clamp">
          {say('report:heatMapNotShown', { codes: view.names(heatMap.notShown, { most: 30, of: countOf(heatMap.notShown) }) })}
        </p>
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
      cells={heatMap.cells.map(cellOf)}
      arrows={heatMap.arrows.map((arrow) => ({ ...arrow, said: figure(countOf(arrow.codes)) }))}
      textScale={view.edition === 'board' ? 1.25 : 1}
      summary={t('report:heatMapSummary', {
        count: report.risks.total.value,
        high: report.risks.sum.high.value,
        rating: highLabel(matrix),
      })}
      cellName={(cell, label) => {
        const levels = { likelihood: cell.likelihood, impact: cell.impact, rating: label };
        return cell.codes.length === 0
          ? t('report:cellNameEmpty', levels)
          : t('report:cellName', { ...levels, count: cell.codes.length, codes: textOf(view.names(cell.codes, { most: 30 })) });
      }}
    />
  );
}

/** A cell of the map as the chart takes it: levels as numbers, how many risks stand there as the figure. */
function cellOf({ likelihood, impact, codes }: View['report']['heatMap']['cells'][number]) {
  return { likelihood: likelihood.value, impact: impact.value, codes, said: figure(countOf(codes)) };
}

function Moves({ view }: { view: View }) {
  const { report, t } = view;
  const coordinates = (cell: MapCell) => joined([level(cell.likelihood), level(cell.impact)], ', ');
  return (
    <>
      <h3>{t('report:heatMapMoves')}</h3>
      <Table
        rows={report.heatMap.arrows}
        rowKey={({ from, to }) => [from.likelihood, from.impact, to.likelihood, to.impact].join(':')}
        columns={[
          {
            key: 'risks',
            head: t('report:heatMapRisks'),
            width: 40,
            cell: (arrow) => view.names(arrow.codes, { of: countOf(arrow.codes) }),
          },
          { key: 'from', head: t('report:heatMapFrom'), cell: (arrow) => coordinates(arrow.from) },
          { key: 'to', head: t('report:heatMapTo'), cell: (arrow) => coordinates(arrow.to) },
        ]}
      />
    </>
  );
}
