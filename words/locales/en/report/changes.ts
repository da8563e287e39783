/** What moved since the quarter compared with. */
export const changes = {
  'section.changes': 'Changes since {{quarter}}',
  'section.changesNone': 'Changes',
  changesIntro: 'Risks that stand otherwise than at the end of {{quarter}}, by what is known now. Who and why are taken from the ledger.',
  changesNone: 'No risk stands otherwise than at the end of {{quarter}}.',
  changesNoComparison: 'This report was made without a quarter to compare with.',
  change: 'Change',
  changedOn: 'Valid on',
  previousRating: 'Residual before',
  note: 'Note',
  noteLine: 'Note: {{note}}',
} as const;
