/** What moved since the quarter compared with. */
export const changes = {
  'section.changes': 'Changes since {{quarter}}',
  'section.changesNone': 'Changes',
  changesIntro:
    'Risks that differ from the end of {{quarter}} or were rated higher in between, based on what is recorded now. Who made each change and why are taken from the ledger.',
  changesNone: 'No risk differs from the end of {{quarter}} or was rated higher in between.',
  changesAndRestatementsNone:
    'No risk differs from the end of {{quarter}} or was rated higher in between, and nothing that affects that quarter was recorded after its end.',
  changesNoComparison: 'This report was made without a comparison quarter.',
  change: 'Change',
  changedOn: 'Valid from',
  reaffirmed: 'reaffirmed {{days}}',
  reaffirmedOn: 'Reaffirmed',
  previousRating: 'Previous residual rating',
  note: 'Note',
  noteLine: 'Note: {{note}}',
  changesRest: 'The full report has the other changes.',
} as const;
