import type { Part } from '../part.ts';
import { ChangesBody } from './html.tsx';
import { selectChanges, type RiskChange } from './select.ts';
import { changeSheets } from './sheet.ts';

/** The risks that stand otherwise than at the end of the quarter compared with. */
export const changes: Part<readonly RiskChange[]> = {
  select: selectChanges,
  html: {
    heading: ({ t, compareName }) =>
      compareName === null ? t('report:section.changesNone') : t('report:section.changes', { quarter: compareName }),
    Body: ChangesBody,
  },
  sheets: changeSheets,
};
