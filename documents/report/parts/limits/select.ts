import { dataLimits, type DataLimits } from '../../../../domain/quarters/data-limits.ts';
import { heatMapMoves } from '../../../../domain/quarters/heat-map-moves.ts';
import type { ReportContext } from '../../context.ts';

export function selectLimits({ register, open, matrix, quarter }: ReportContext): DataLimits {
  return dataLimits(register, register.headers.values(), open, heatMapMoves(open, matrix.id), quarter);
}
