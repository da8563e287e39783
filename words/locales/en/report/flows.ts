/** What came and went between the two ends of a quarter. */
export const flows = {
  'flow.opening': 'Opening',
  'flow.began': '+ new',
  'flow.reopened': '+ reopened',
  'flow.movedIn': '+ moved in',
  'flow.closed': '− closed',
  'flow.movedOut': '− moved out',
  'flow.closing': '= closing',
  flowsOpening:
    'Opening as recorded at the end of {{quarter}}: {{was}}; restated since: + {{added}}, − {{removed}}; opening as recorded now: {{now}}.',
  flowsBeganAndClosed_one: 'New and closed within the quarter, so in neither count: {{count}} ({{codes}}).',
  flowsBeganAndClosed_other: 'New and closed within the quarter, so in neither count: {{count}} ({{codes}}).',
  flowsMove: '{{code}} moved from {{from}} to {{to}} on {{day}}.',
  flowsMoveReason: '{{code}} moved from {{from}} to {{to}} on {{day}}: {{reason}}',
  flowsMoves: 'Changes of category: {{count}} ({{codes}}).',
  flows: 'Flow of open risks',
} as const;
