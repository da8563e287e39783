import type { Flows } from '../../../../domain/quarters/flows.ts';
import type { Part } from '../part.ts';
import { selectFlows } from './select.ts';
import { flowSheets } from './sheet.ts';

/** How the open risks of the evening before the quarter became those of its end. It stands on the first page, under the categories. */
export const flows: Part<Flows> = { select: selectFlows, sheets: flowSheets };
