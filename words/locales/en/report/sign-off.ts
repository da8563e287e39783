/** The sign-off of a closed quarter. */
export const signOff = {
  'section.signOff': 'Sign-off',
  correctionReason: 'Version {{version}} corrects the report. Reason: {{reason}}',
  signatureMeaning: 'Meaning',
  signer: 'Signer',
  signedAt: 'Signed at',
  identity: 'Entered by',
  enteredBy: 'Entered by',
  enteredBySigner: 'the signer; identity not verified',
  enteredByOther: '{{name}}, for the signer; identity not verified',
  signedByNobody: 'This report has no signatures.',
  identitiesAsserted: 'Names are as the operator of the register entered them. The register cannot show that a person signed.',
  waivers: 'Conditions that were waived',
  condition: 'Condition',
  unmetCount: 'Not met',
  waivedBy: 'Waived by',
} as const;
