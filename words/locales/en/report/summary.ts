/** The summary with the one sentence that tells all. */
export const summary = {
  'section.summary': 'Summary',
  verdict_one:
    '{{when}} (positions of {{valid}}, data as of {{known}}), {{count}} of {{open}} open risks is rated {{rating}} or above{{where}}{{unassessed}}{{movement}}; no limits are recorded, so this report does not state whether any limit was kept.',
  verdict_other:
    '{{when}} (positions of {{valid}}, data as of {{known}}), {{count}} of {{open}} open risks are rated {{rating}} or above{{where}}{{unassessed}}{{movement}}; no limits are recorded, so this report does not state whether any limit was kept.',
  verdictAtEnd: 'At the end of {{quarter}}',
  verdictInProgress: 'In {{quarter}}, in progress',
  verdictMovement: '; since {{compare}}, {{up}} went up and {{down}} went down',
  verdictNotAssessed: ', {{unassessed}} not assessed',
  verdictWithoutRisks:
    '{{when}} (positions of {{valid}}, data as of {{known}}) the register contains no open risks, so this report makes no statement about the level of risk; incidents in the quarter: {{incidents}}; releases: {{releases}}.',
  fiveCategories: 'The five categories: open risks by residual rating',
  previousOpen: 'Previously open',
  new: 'New',
  closed: 'Closed',
  up: 'Up',
  down: 'Down',
  worst: 'Highest',
  limit: 'Limit',
  noLimit: 'none set',
  all: 'All five',
  noLimitsNote:
    'No appetite or limit is recorded in this register, so no category is shown as inside or outside a limit. Ratings are ordinal: they are counted and never added or averaged.',
  keyFigures: 'Key figures',
  versus: '{{quarter}}: {{value}}',
} as const;
