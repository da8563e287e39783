/** Scales, matrix, how numbers are made, and how they are verified. */
export const appendix = {
  'section.appendix': 'Appendix',
  scales: 'Scales and matrix',
  scaleVersion: '{{label}}, version {{version}}',
  level: 'Level',
  meaning: 'Meaning',
  matrixIntro: 'The rating of a pair of levels is looked up in the matrix: rows are likelihood, columns impact.',
  howMade: 'How each figure is calculated',
  'made.open':
    'Open risks: identified on or before the position date, and not closed on it; a risk that was reopened is open again from that day. Withdrawn risks are not counted.',
  'made.position':
    'Rating: the latest assessment valid on the position date; of two on one day, the one recorded later. The rating comes from the matrix version that the assessment names.',
  'made.known':
    'Recorded data: every ledger entry up to the data cut-off. Fields without a date of their own (title, owner, status, unit, controls) are shown as recorded at that time.',
  'made.movement':
    'Movement: the rating at the end of the comparison quarter against the current rating, both based on what is recorded now.',
  'made.worst':
    'Rating within the quarter: the highest residual rating on any day of the quarter on which the risk was open, from the one at its beginning, by the matrix of the latest assessment. It is shown beside a movement that does not show it.',
  'made.events':
    'Incidents and releases: those that started or were released in the period, from its first moment to its end or, where that has not come, to the position date.',
  'made.losses':
    'Losses: the net loss is the gross loss less recoveries and insurance payments received; there is none where money came back in another currency. A total of net losses is then an upper bound: the gross loss less what came back in the same currency.',
  'made.restore':
    'Felt by customers: the union of the spans of interrupted and degraded service, else downtime end minus downtime start; a downtime that only repeats the first and the last post of a status page is unknown. Announced to restored: restored minus announced. Time to restore: restored minus started. What had not ended within the period is in no median. Median: the middle value, or the mean of the two middle values. 90th percentile: nearest rank.',
  'made.outcomes': 'Releases and incidents: the most serious relation recorded. Suspected means undecided.',
  'made.overdue':
    'Review overdue: it was due before the position date and had not been held by then; one that was held later stays overdue.',
  'made.flows':
    'Opening and closing: the open risks on the evening before the quarter and on its last day, in the category of that day. Opening + new + reopened + moved in − closed − moved out = closing.',
  verification: 'Verification',
  verificationText: 'Anyone who has this ledger head can prove that the register file still contains what this report was made from:',
} as const;
