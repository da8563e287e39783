import type { Part } from '../part.ts';
import { SummaryBody } from './html.tsx';
import { summarySheets } from './sheet.ts';

/** The first page: the one sentence, the key figures and the counts of the five categories. It shows what other parts select. */
export const summary: Part = {
  html: {
    editions: ['full', 'board'],
    heading: ({ t }) => t('report:section.summary'),
    Body: SummaryBody,
    quotes: true,
    className: 'summary',
  },
  sheets: summarySheets,
};
