import type { Sheet } from '../spreadsheets/sheet.ts';
import type { View } from './html/view.tsx';
import { partsInOrder } from './parts/index.ts';
import { tableSheet } from './parts/table/sheet.ts';

/** The tables of a report: those of its parts in order, then the open risks as an import takes them. */
export function shownSheets(view: View): readonly Sheet[] {
  return [...partsInOrder.flatMap(([, part]) => part.sheets?.(view) ?? []), { ...tableSheet(view.report), isHidden: true as const }];
}
