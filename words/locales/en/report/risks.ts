/** The top risks. */
export const risks = {
  'section.top': 'Top risks',
  topIntro_one: 'The {{count}} open risk with the highest residual rating.',
  topIntro_other: 'The {{count}} open risks with the highest residual rating; equal ratings are ordered by impact, then likelihood.',
  topNone: 'The register contains no open risks at the end of this quarter.',
  topNotAssessed: 'No open risk has a residual assessment.',
  inherentToTarget: 'Inherent, residual, target',
  ratedSince: 'At this rating since',
  since: 'since {{day}}',
  noKeyControl: 'none',
} as const;
