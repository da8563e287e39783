/** Whether the changes of the quarter raised the risk, in a sentence. */
export const change = {
  'change.question': 'Did the changes of this quarter raise the risk?',
  'change.noRecord': 'It cannot be said: no deployment and no release is on record.',
  'change.unmeasured': '{{basis}}: {{reason}}; {{thesis}}.',
  'change.said': 'Of those that are 7 days old or older, {{failures}} failed by what is decided; {{thesis}}.',
  'change.failed': '{{count}} of {{of}} {{basis}}{{undecided}}',
  'change.undecided': ' (at most {{atMost}} with {{undecided}} undecided)',
  'change.supported':
    'in all history, a failure or a patch followed small ones within 7 days less often than large ones ({{small}} against {{large}})',
  'change.contradicted':
    'in all history, a failure or a patch followed small ones within 7 days more often than large ones ({{small}} against {{large}})',
  'change.notShown': 'history does not show that a failure or a patch follows small ones less often ({{small}} against {{large}})',
  'change.tooLittleHistory':
    'there is too little history to say whether a failure or a patch follows small ones less often (n\u00a0=\u00a0{{n}})',
} as const;
