/** Loss events. */
export const losses = {
  'section.losses': 'Losses',
  lossesIntro:
    'A loss belongs to the quarter of its accounting day, as in the loss data of Basel (OPE25); beside that, losses are counted by the day on which they occurred. The two overlap and are not to be added. Days from {{first}} to {{last}} count; what came back counts where it was received by {{valid}}. Amounts of two currencies are never added.',
  lossesNone: 'No loss was booked or occurred in this quarter.',
  lossesOfCurrency: 'Losses in {{currency}}',
  lossesCounted: 'Counted',
  'lossBasis.booked': 'Booked in the quarter',
  'lossBasis.occurred': 'Occurred in the quarter',
  lossCount: 'Losses',
  lossInQuarter: '{{mark}} marks a day that counts.',
  atMost: 'at most {{amount}}',
  lossesWithoutNet: 'Without a net, since money came back in another currency: {{codes}}. The sum of the nets is then told as a bound.',
  lossBack: 'Came back in',
  lossSums: 'Losses: sums',
} as const;
