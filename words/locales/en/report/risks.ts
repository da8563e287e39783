/** The top risks. */
export const risks = {
  'section.top': 'Top risks',
  topIntro: 'The {{count}} open risks with the highest residual rating; equal ratings by impact, then likelihood.',
  topNone: 'The register holds no open risk at the end of this quarter.',
  inherentToTarget: 'Inherent, residual, target',
  noKeyControl: 'none',
} as const;
