import { flowsOf, type Flows } from '../../../../domain/quarters/flows.ts';
import type { ReportContext } from '../../context.ts';

export function selectFlows({ register, quarter }: ReportContext): Flows {
  return flowsOf(register, quarter.firstDay, quarter.lastDay);
}
