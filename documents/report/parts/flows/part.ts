import type { Flows } from '../../../../domain/quarters/flows.ts';
import type { Part } from '../part.ts';
import { selectFlows } from './select.ts';

/** How the open risks of the evening before the quarter became those of its end. It stands under the categories, on the first page and in the workbook. */
export const flows: Part<Flows> = { select: selectFlows };
