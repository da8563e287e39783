/** Scales, matrix, how numbers are made, and how they are verified. */
export const appendix = {
  'section.appendix': 'Appendix',
  scales: 'Scales and matrix',
  scaleVersion: '{{label}}, version {{version}}',
  level: 'Level',
  meaning: 'Meaning',
  matrixIntro: 'The rating of a pair of levels is looked up: rows are likelihood, columns impact.',
  howMade: 'How each number is made',
  'made.open': 'Open risks: identified on or before the valid day, and not closed on or before it. Archived risks are not counted.',
  'made.position':
    'Rating: the latest assessment valid on the valid day; of two on one day, the one recorded later. The rating comes from the matrix version that the assessment names.',
  'made.known':
    'Knowledge: every ledger entry up to the time shown as known. Fields without a date of their own (title, owner, status, controls, next review) are shown as known then.',
  'made.movement': 'Movement: the rating at the end of the compared quarter beside the rating now, both by what is known now.',
  'made.events': 'Incidents and releases: those whose start or release lies in the period, from its first instant to before its end.',
  'made.losses':
    'Losses: net is gross less what was received from recoveries and insurance; it is not told where money came back in another currency. A sum of nets is then a bound: gross less what came back in the same currency.',
  'made.restore':
    'Time to restore: restored less started. Median: the middle value, or the mean of the two middle ones. 90th percentile: nearest rank.',
  'made.outcomes': 'Releases beside incidents: the gravest relation recorded. Suspected is undecided.',
  'made.overdue': 'Review overdue: the day of the next review lies before the valid day.',
  verification: 'Verification',
  verificationText: 'Whoever holds this head can prove that the register file still contains what this report was made from:',
} as const;
