import type { Part } from '../part.ts';
import { DeepDivesBody } from './html.tsx';
import { selectDeepDives, type DeepDive } from './select.ts';

/** A page for each of the gravest risks, or of those that were asked for: from its causes to thirteen weeks of its history. */
export const deepDives: Part<readonly DeepDive[]> = {
  select: selectDeepDives,
  html: {
    editions: ['full', 'risks'],
    heading: ({ t, edition }) => t(edition === 'risks' ? 'report:section.askedRisks' : 'report:section.deepDives'),
    applies: ({ report }) => report.deepDives.length > 0,
    Body: DeepDivesBody,
    quotes: true,
  },
};
