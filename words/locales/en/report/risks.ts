/** The top risks. */
export const risks = {
  'section.top': 'Top risks',
  topIntro: 'The open risks with the highest residual rating; equal ratings are ordered by impact, then likelihood.',
  topNone: 'The register contains no open risks at the end of this quarter.',
  topNotAssessed: 'No open risk has a residual assessment.',
  inherentToTarget: 'Inherent, residual, target',
  ratedSince: 'At this rating since',
  since: 'since {{day}}',
  reviewOn: 'next review {{day}}',
  reviewWasDue: 'review late, {{day}}',
  weakestControl: 'Weakest control',
  noControl: 'no control',
  noAction: 'none',
  actionAndDue: 'Action · due',
  sameAfterControls:
    'At the same rating after their controls as before: {{count}} of {{of}} risks that have controls and both ratings ({{codes}}).',
  sameAfterControlsNone: 'None of the {{of}} risks that have controls and both ratings is at the same rating after its controls as before.',
} as const;
