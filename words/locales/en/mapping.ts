/** What is said of a mapping and of what it made of a file. */
export const mapping = {
  'notice.leftOut': '{{heading}}: "{{value}}" is left out ({{count}})',
  'notice.shortened': '{{heading}}: the title is cut; the whole text is kept under "{{heading}}" ({{count}})',
  'notice.rest': '{{heading}}: of "{{value}}" only a part is taken; the whole text is kept under "{{heading}}" ({{count}})',
  'notice.scoreDiffers': '{{heading}}: the score is not likelihood × impact: {{value}} ({{count}})',
  'notice.overridden': '{{heading}}: another column says this field already; "{{value}}" is kept under "{{heading}}" ({{count}})',
  'notice.ended': '{{heading}}: the status follows from the day on which the record ended ({{count}})',
  'passedOver.heading': 'the heading again',
  'passedOver.total': 'a total',
  'passedOver.note': 'a note',
  'passedOver.empty': 'nothing but a number',
  'why.name': 'by name',
  'why.synonym': 'by a word for it',
  'why.learnt': 'as in an earlier mapping',
  'why.content': 'by what it holds',
  'why.none': 'no column for it',
  reason: 'Why rejected',
} as const;
