/** The summary with the one sentence that tells all. */
export const summary = {
  'section.summary': 'Summary',
  verdict_one:
    'At the end of {{quarter}} (positions of {{valid}}, known at {{known}}), {{count}} of {{open}} open risks is rated {{rating}} or above{{where}}{{unassessed}}{{movement}}; no limits are recorded, so this report does not say whether any limit was kept.',
  verdict_other:
    'At the end of {{quarter}} (positions of {{valid}}, known at {{known}}), {{count}} of {{open}} open risks are rated {{rating}} or above{{where}}{{unassessed}}{{movement}}; no limits are recorded, so this report does not say whether any limit was kept.',
  verdictMovement: '; since {{compare}}, {{up}} went up and {{down}} went down',
  verdictNotAssessed: ', {{unassessed}} not assessed',
  verdictWithoutRisks:
    'At the end of {{quarter}} (positions of {{valid}}, known at {{known}}) the register holds no open risk, so this report says nothing about the level of risk; the quarter had {{incidents}} incidents and {{releases}} releases.',
  fiveCategories: 'The five categories: open risks by residual rating',
  previousOpen: 'Open before',
  new: 'New',
  closed: 'Closed',
  up: 'Up',
  down: 'Down',
  worst: 'Highest',
  limit: 'Limit',
  noLimit: 'none set',
  all: 'All five',
  noLimitsNote:
    'No appetite or limit is recorded in this register, so no category can be inside or outside one. Ratings are ordinal: they are counted, and never added or averaged.',
  keyFigures: 'Key figures',
  versus: '{{quarter}}: {{value}}',
} as const;
