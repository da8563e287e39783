import type { Part } from '../part.ts';
import { restatementSheets } from './sheet.ts';
import { selectRestatements, type RestatementsPiece } from './select.ts';

/** What was recorded after the quarter compared with had ended. It has no heading of its own: it stands under the changes. */
export const restatements: Part<RestatementsPiece | null> = {
  select: selectRestatements,
  sheets: (view) => restatementSheets(view, 'restatements', view.report.compare?.id ?? ''),
};
