/** Loss events. */
export const losses = {
  'section.losses': 'Losses',
  lossesIntro:
    'A loss belongs to the quarter of its accounting date, as in Basel loss data (OPE25); losses are also counted by the date on which they occurred. The two counts overlap and must not be added. Dates from {{first}} to {{last}} are counted; recoveries and insurance payments are counted if received by {{valid}}. Amounts in different currencies are never added.',
  lossesNotRecorded: 'No losses are recorded in this register.',
  lossesNone: 'No loss was booked or occurred in this quarter.',
  lossesOfCurrency: 'Losses in {{currency}}',
  lossesCounted: 'Counted',
  'lossBasis.booked': 'Booked in the quarter',
  'lossBasis.occurred': 'Occurred in the quarter',
  lossCount: 'Losses',
  lossInQuarter: '{{mark}} marks a date that is counted.',
  atMost: 'at most {{amount}}',
  lossesWithoutNet: 'No net loss, because money was recovered in another currency: {{codes}}. The total net loss is then an upper bound.',
  lossBack: 'Received',
  lossSums: 'Losses: totals',
} as const;
