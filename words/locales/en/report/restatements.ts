/** What was recorded after the quarter compared with had ended. */
export const restatements = {
  restatements: 'Recorded after the end of {{quarter}}',
  restatementsIntro: 'No quarter is closed, so everything recorded after {{since}} that affects {{quarter}} is listed as a restatement.',
  restatementsNone: 'Nothing that affects {{quarter}} was recorded after its end.',
  restatementsYounger:
    'The register was started after {{since}}: everything in it about {{quarter}} was recorded later, and there is no earlier data to compare with.',
  figure: 'Figure',
  knownThen: 'Recorded at its end',
  knownNow: 'Recorded now',
  'figure.open': 'Open risks',
  'figure.high': 'Risks rated high',
  'figure.incidents': 'Incidents',
  'figure.medianRestoreMinutes': 'Median time to restore',
  'figure.releases': 'Releases',
  'what.added': 'added',
  'what.changed': 'changed',
  'what.removed': 'removed',
  restatedRecords: 'Records',
} as const;
