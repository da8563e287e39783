/** What the figures do not cover. */
export const limits = {
  'section.limits': 'Limits of the data',
  'limit.noLimits': 'No appetite, tolerance or limit is recorded, so no statement on compliance with limits is possible.',
  'limit.notAssessed': 'Open risks without a residual assessment: {{count}} of {{open}}{{codes}}.',
  'limit.reviewOverdue': 'Reviews overdue: {{count}} of {{open}}{{codes}}; open risks without a next review date: {{without}}.',
  'limit.withoutOwner': 'Open risks without an owner: {{count}}{{codes}}.',
  'limit.untested': 'Controls never tested: all {{controls}}, {{key}} of them key controls; this version does not record control tests.',
  'limit.deployments':
    'Deployments to production are not recorded; change fail rate, deployment frequency and lead time cannot be measured.',
  'limit.incidents': 'Incidents of the quarter without a severity: {{severity}}; not yet restored: {{open}}.',
  'limit.outOfOrder':
    'Incidents of the quarter with times in the wrong order: {{count}} ({{codes}}). A duration between two such times counts as unknown.',
  'limit.archived': 'Archived and not counted: risks {{risks}}, incidents {{incidents}}, releases {{releases}}.',
  'limit.otherMatrix': 'Risks assessed with an earlier matrix, not on the map: {{count}}.',
  'limit.archivedWhileOpen': 'Archived while open, and counted as open until the day of archiving: {{count}} ({{codes}}).',
  'limit.identities':
    'Identities are asserted by the person entering data and are not verified; entries made in the name of someone else: {{count}}.',
  'limit.erased': 'People whose names were erased: {{count}}.',
  'limit.clock': 'Recording times follow the clock of the computer used. No entry has an earlier time than the entry before it.',
  'limit.boxes':
    'The typeface of this report lacks characters in these texts: {{count}} ({{records}}). They print with a font of the computer that prints, and as boxes if it has none.',
  'limit.notSealed': 'The quarter is not closed: later entries can change its figures.',
  'limit.lossesCounted':
    'Losses that occurred in the quarter but have no accounting date, and are therefore not booked in any quarter: {{count}}{{codes}}. Archived losses, not counted: {{archived}}.',
  'limit.notReported': 'Indicators, actions and acceptances are not part of this report.',
  'limit.losses': 'No losses are recorded. Indicators, actions and acceptances are not part of this report.',
} as const;
