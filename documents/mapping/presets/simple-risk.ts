import { field, further, risksWith, type Preset } from './preset.ts';

const likelihoods = { Remote: 1, Unlikely: 2, Credible: 3, Likely: 4, 'Almost Certain': 5 };
const impacts = { Insignificant: 1, Minor: 2, Moderate: 3, Major: 4, 'Extreme/Catastrophic': 5 };
const statuses = {
  New: 'identified',
  'Mitigation Planned': 'treating',
  'Mgmt Reviewed': 'monitoring',
  Closed: 'closed',
  Reopened: 'identified',
  Untreated: 'identified',
  Treated: 'monitoring',
};
/** The categories that it begins with; a firm adds its own. */
const categories = [
  'Access Management',
  'Environmental Resilience',
  'Monitoring',
  'Physical Security',
  'Policy and Procedure',
  'Sensitive Data Management',
  'Technical Vulnerability Management',
  'Third-Party Management',
];

/** The CSV of risks of SimpleRisk, alone or combined with mitigations and reviews, under its English headings. */
export const simpleRisk: Preset = {
  program: 'SimpleRisk',
  wants: ['Risk ID', 'Subject', 'Risk Scoring Method', 'Classic-Likelihood', 'Classic-Impact'],
  carries: { in: 'Additional Notes', code: 'External Reference ID', says: { 'Risk Scoring Method': 'Classic' } },
  mapping: risksWith(
    [
      further('Risk ID'),
      field('Status', 'status', statuses, true),
      field('Subject', 'title'),
      further('External Reference ID'),
      further('Control Regulation'),
      further('Control Number'),
      further('Site/Location'),
      field('Category', 'category', Object.fromEntries(categories.map((name) => [name, 'operational'])), true),
      field('Team', 'unitId'),
      further('Technology'),
      field('Owner', 'ownerId'),
      further("Owner's Manager"),
      field('Risk Assessment', 'event'),
      field('Additional Notes', 'remarks'),
      field('Submission Date', 'identifiedOn'),
      further('Submitted By'),
      field('Date Closed', 'closedOn'),
      further('Risk Scoring Method'),
      field('Classic-Likelihood', 'inherentLikelihood', likelihoods),
      field('Classic-Impact', 'inherentImpact', impacts),
      field(
        'Planning Strategy',
        'response',
        { Accept: 'accept', Mitigate: 'reduce', Transfer: 'transfer', Research: null, Watch: null },
        true,
      ),
      further('Current Solution'),
      further('Security Requirements'),
      further('Security Recommendations'),
      field('Next Review Date', 'nextReviewOn'),
    ],
    1,
  ),
};
