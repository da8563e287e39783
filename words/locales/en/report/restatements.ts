/** What was recorded after the quarter compared with had ended. */
export const restatements = {
  restatements: 'Recorded after the end of {{quarter}}',
  restatementsIntro: 'No quarter is sealed, so what was recorded after {{since}} and bears on {{quarter}} is listed as a restatement.',
  restatementsNone: 'Nothing that bears on {{quarter}} was recorded after its end.',
  restatementsYounger:
    'The register began after {{since}}: everything in it about {{quarter}} was recorded later, and there is no earlier knowledge to compare with.',
  figure: 'Figure',
  knownThen: 'Known at its end',
  knownNow: 'Known now',
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
