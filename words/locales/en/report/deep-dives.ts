/** The page of a risk. */
export const deepDives = {
  'section.deepDives': 'Top risks in depth',
  'section.askedRisks': 'Risks in depth',
  weekStripName: '{{code}}, thirteen weeks: residual rating {{ratings}}; incidents that began: {{incidents}}, suspected: {{suspected}}',
  weekStripNote:
    'Thirteen weeks: the residual rating at the end of each; a dot is an incident that began in it, a hollow one is suspected.',
  actsOn: 'Acts on',
  wholeRisk: 'the whole risk',
  exceptionsOfSample: 'Exceptions / sample',
  noLinkedIncident: 'No incident is linked to this risk.',
  pastRatings: 'Residual ratings and their reasons',
  restOfRisk: 'There are more: the page of the risk in the register has all of them.',
} as const;
