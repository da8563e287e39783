/** The summary with the one sentence that tells all. */
export const summary = {
  'section.summary': 'Summary',
  verdict_one:
    '{{when}} (positions of {{valid}}, data as of {{known}}), {{count}} of {{open}} open risks is rated {{rating}} or above{{where}}{{unassessed}}; no limits are recorded, so this report does not state whether any limit was kept.',
  verdict_other:
    '{{when}} (positions of {{valid}}, data as of {{known}}), {{count}} of {{open}} open risks are rated {{rating}} or above{{where}}{{unassessed}}; no limits are recorded, so this report does not state whether any limit was kept.',
  verdictAtEnd: 'at the end of {{quarter}}',
  verdictInProgress: 'in {{quarter}}, in progress',
  verdictChanged: 'since {{compare}}: {{moves}}; ',
  verdictUnchanged: 'since {{compare}} no risk has moved; ',
  'verdictMoved.up': '{{count}} up ({{codes}})',
  'verdictMoved.down': '{{count}} down ({{codes}})',
  'verdictMoved.new': '{{count}} new ({{codes}})',
  'verdictMoved.reopened': '{{count}} reopened ({{codes}})',
  'verdictMoved.closed': '{{count}} closed ({{codes}})',
  verdictDecisions_one: '{{count}} decision is asked for; ',
  verdictDecisions_other: '{{count}} decisions are asked for; ',
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
  all: 'All five',
  ordinalNote: 'Ratings are ordinal: they are counted, never added or averaged.',
  keyFigures: 'Key figures',
  versus: '{{quarter}}: {{value}}',
} as const;
