import type { Part } from '../part.ts';
import { AppendixBody } from './html.tsx';

/** Scales, matrix, how each number is made, and how the report is verified. It shows what every report is framed by. */
export const appendix: Part = {
  html: { editions: ['full'], heading: ({ t }) => t('report:section.appendix'), Body: AppendixBody },
};
