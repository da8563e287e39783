import type { Part } from '../part.ts';
import { RisksBody, topRisks } from './html.tsx';
import { selectRisks, type RisksPiece } from './select.ts';
import { riskSheets } from './sheet.ts';

/** Where the risks stand: the gravest on a page, all of them in the workbook. */
export const risks: Part<RisksPiece> = {
  select: selectRisks,
  html: {
    editions: ['full', 'board'],
    heading: ({ t }) => t('report:section.top'),
    nothing: ({ t, report }) =>
      report.risks.total.value === 0 ? t('report:topNone') : topRisks(report).length === 0 ? t('report:topNotAssessed') : null,
    Body: RisksBody,
    className: 'top',
    quotes: true,
  },
  sheets: riskSheets,
};
