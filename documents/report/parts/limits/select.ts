import { dataLimits, type DataLimits } from '../../../../domain/quarters/data-limits.ts';
import type { ReportContext } from '../../context.ts';

export function selectLimits({ register, open, matrix, quarter }: ReportContext): DataLimits {
  return dataLimits(register, register.headers.values(), open, matrix.id, quarter);
}
