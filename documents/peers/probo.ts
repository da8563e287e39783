import { categoryWords, levelIn, textOf, wordOf, type Peer } from './peer.ts';

const treatments = { reduce: 'MITIGATED', accept: 'ACCEPTED', avoid: 'AVOIDED', transfer: 'TRANSFERRED' };
const levels = [1, 2, 3, 4, 5];

/**
 * The risks of Probo, each as the input of the call that makes one there (`createRisk`), but for the organization: it reads no files. It
 * must be given category, treatment and both inherent levels of each.
 */
export const proboPeer: Peer = {
  name: 'probo',
  format: 'json',
  carries: { heading: 'note', most: Infinity },
  columns: [
    { heading: 'name', key: 'title', say: textOf },
    { heading: 'description', key: 'event', say: textOf },
    { heading: 'category', key: 'category', say: wordOf(categoryWords) },
    { heading: 'treatment', key: 'response', say: wordOf(treatments) },
    { heading: 'inherentLikelihood', key: 'inherentLikelihood', say: levelIn('likelihood', levels) },
    { heading: 'inherentImpact', key: 'inherentImpact', say: levelIn('impact', levels) },
    { heading: 'residualLikelihood', key: 'residualLikelihood', say: levelIn('likelihood', levels) },
    { heading: 'residualImpact', key: 'residualImpact', say: levelIn('impact', levels) },
    { heading: 'note', key: 'remarks', say: textOf },
  ],
  document: (records) => records,
};
