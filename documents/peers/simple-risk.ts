import { categoryWords, levelIn, textOf, wordOf, type Peer, type PeerColumn } from './peer.ts';

const likelihoods = ['Remote', 'Unlikely', 'Credible', 'Likely', 'Almost Certain'];
const impacts = ['Insignificant', 'Minor', 'Moderate', 'Major', 'Extreme/Catastrophic'];
const statuses = { identified: 'New', treating: 'Mitigation Planned', monitoring: 'Mgmt Reviewed', closed: 'Closed' };
const strategies = { accept: 'Accept', reduce: 'Mitigate', transfer: 'Transfer' };

/**
 * A CSV file for the import of SimpleRisk, under the headings of its own export. It has one pair of levels, on a scale of five: the
 * inherent one. Categories, teams and owners must be there by name.
 */
export const simpleRiskPeer: Peer = {
  name: 'simplerisk',
  format: 'csv',
  carries: { heading: 'Additional Notes', most: Infinity },
  columns: [
    theirs('Risk ID', null),
    { heading: 'Status', key: 'status', say: wordOf(statuses) },
    { heading: 'Subject', key: 'title', say: textOf },
    { heading: 'External Reference ID', key: 'code', say: textOf },
    { heading: 'Category', key: 'category', say: wordOf(categoryWords) },
    { heading: 'Team', key: 'unitId', say: textOf },
    { heading: 'Owner', key: 'ownerId', say: textOf },
    { heading: 'Risk Assessment', key: 'event', say: textOf },
    { heading: 'Additional Notes', key: 'remarks', say: textOf },
    { heading: 'Submission Date', key: 'identifiedOn', say: textOf },
    { heading: 'Date Closed', key: 'closedOn', say: textOf },
    theirs('Risk Scoring Method', 'Classic'),
    { heading: 'Classic-Likelihood', key: 'inherentLikelihood', say: levelIn('likelihood', likelihoods) },
    { heading: 'Classic-Impact', key: 'inherentImpact', say: levelIn('impact', impacts) },
    { heading: 'Planning Strategy', key: 'response', say: wordOf(strategies) },
    { heading: 'Next Review Date', key: 'nextReviewOn', say: textOf },
  ],
};

function theirs(heading: string, text: string | null): PeerColumn {
  return { heading, key: null, say: () => text };
}
