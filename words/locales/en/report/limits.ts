/** What the figures do not cover. */
export const limits = {
  'section.limits': 'Limits of the data',
  'limit.noLimits': 'No appetite, tolerance or limit is recorded; no statement about keeping one is possible.',
  'limit.notAssessed': 'Open risks without a residual assessment: {{count}} of {{open}}{{codes}}.',
  'limit.reviewOverdue': 'Reviews overdue: {{count}} of {{open}}{{codes}}; open risks without a day for the next review: {{without}}.',
  'limit.withoutOwner': 'Open risks without an owner: {{count}}{{codes}}.',
  'limit.untested': 'Controls never tested: all {{controls}}, {{key}} of them key controls; this version does not record tests.',
  'limit.deployments':
    'Deployments to production are not recorded; change fail rate, deployment frequency and lead time cannot be measured.',
  'limit.incidents': 'Incidents of the quarter without a severity: {{severity}}; not yet restored: {{open}}.',
  'limit.archived': 'Archived and not counted: {{risks}} risks, {{incidents}} incidents, {{releases}} releases.',
  'limit.archivedWhileOpen': 'Archived while they were open, and counted as open until the day of archiving: {{count}} ({{codes}}).',
  'limit.otherMatrix': 'Risks assessed by an earlier matrix, not on the map: {{count}}.',
  'limit.identities':
    'Identities are asserted by the operating person and proven by nothing; entries made in the name of someone else: {{count}}.',
  'limit.erased': 'People whose names were erased: {{count}}.',
  'limit.clock':
    'Times of recording are those of the clock of the machine that recorded. An entry never has an earlier time than the one before.',
  'limit.notSealed': 'The quarter is not sealed: what is recorded from now on can change its figures.',
  'limit.lossesCounted':
    'Losses that occurred in the quarter and have no accounting day, so that no quarter has them as booked: {{count}}{{codes}}. Archived losses, not counted: {{archived}}.',
  'limit.notReported': 'Indicators, actions and acceptances are not part of this report.',
  'limit.losses': 'Losses, indicators, actions and acceptances are not part of this version of the register.',
} as const;
