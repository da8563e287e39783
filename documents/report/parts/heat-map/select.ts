import { heatMapMoves, type HeatMapMoves } from '../../../../domain/quarters/heat-map-moves.ts';
import type { ReportContext } from '../../context.ts';

export function selectHeatMap({ open, matrix }: ReportContext): HeatMapMoves {
  return heatMapMoves(open, matrix.id);
}
