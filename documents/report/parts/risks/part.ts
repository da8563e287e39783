import type { Part } from '../part.ts';
import { RisksBody, topRisks } from './html.tsx';
import { selectRisks, type RisksPiece } from './select.ts';
import { riskSheets } from './sheet.ts';

/** Where the risks stand: the gravest on a page, all of them in the workbook. */
export const risks: Part<RisksPiece> = {
  select: selectRisks,
  html: { heading: ({ t }) => t('report:section.top'), Body: RisksBody, flows: ({ report }) => topRisks(report).length === 0 },
  sheets: riskSheets,
};
