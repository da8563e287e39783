import type { Part } from '../part.ts';
import { CategoriesBody } from './html.tsx';

/** The open risks of each category in a table. It shows what the part of the risks selects. */
export const categories: Part = {
  html: {
    editions: ['full'],
    heading: ({ t }) => t('report:section.categories'),
    nothing: ({ t, report }) => (report.risks.total.value === 0 ? t('report:topNone') : null),
    Body: CategoriesBody,
    quotes: true,
  },
};
