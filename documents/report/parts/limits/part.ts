import type { DataLimits } from '../../../../domain/quarters/data-limits.ts';
import type { Part } from '../part.ts';
import { LimitsBody } from './html.tsx';
import { selectLimits } from './select.ts';
import { limitSheets } from './sheet.ts';

/** What the figures do not cover. */
export const limits: Part<DataLimits> = {
  select: selectLimits,
  html: { editions: ['full', 'board'], heading: ({ t }) => t('report:section.limits'), Body: LimitsBody, flows: true, className: 'limits' },
  sheets: limitSheets,
};
