import type { Part } from '../part.ts';
import { ChangesBody } from './html.tsx';
import { selectChanges, type RiskChange } from './select.ts';
import { changeSheets } from './sheet.ts';

/** The risks that stand otherwise than at the end of the quarter compared with. */
export const changes: Part<readonly RiskChange[]> = {
  select: selectChanges,
  html: {
    editions: ['full'],
    heading: ({ t, say, compareName }) =>
      compareName === null ? t('report:section.changesNone') : say('report:section.changes', { quarter: compareName }),
    nothing({ t, say, compareName, report: { changes, restatements } }) {
      if (compareName === null) return t('report:changesNoComparison');
      const wasRestated = restatements !== null && (restatements.registerIsYounger || restatements.entries.length > 0);
      return changes.length > 0 || wasRestated ? null : say('report:changesAndRestatementsNone', { quarter: compareName });
    },
    Body: ChangesBody,
    quotes: true,
  },
  sheets: changeSheets,
};
