/** The heat map with its arrows. */
export const heatMap = {
  'section.heatMap': 'Heat map',
  heatMapIntro: 'Open risks by residual likelihood and impact on {{day}}. The number in the corner of a cell is its rating.',
  heatMapArrows:
    'Each arrow starts where a risk was at the end of {{quarter}}; a number on an arrow is the number of risks that moved the same way.',
  heatMapNoArrows: 'No risk has moved to another cell since {{quarter}}.',
  heatMapMoves: 'Movements shown by the arrows',
  heatMapFrom: 'From (likelihood, impact)',
  heatMapTo: 'To (likelihood, impact)',
  heatMapRisks: 'Risks',
  heatMapNotShown: 'Not on the map because they have no residual assessment with this matrix: {{codes}}.',
  heatMapSummary_one: 'Heat map of {{count}} open risk; {{high}} rated {{rating}} or above',
  heatMapSummary_other: 'Heat map of {{count}} open risks; {{high}} rated {{rating}} or above',
  heatMapEmpty: 'There are no open risks with a residual assessment.',
  cellName_one: 'Likelihood {{likelihood}}, impact {{impact}}, rating {{rating}}: {{count}} risk {{codes}}',
  cellName_other: 'Likelihood {{likelihood}}, impact {{impact}}, rating {{rating}}: {{count}} risks {{codes}}',
  cellNameEmpty: 'Likelihood {{likelihood}}, impact {{impact}}, rating {{rating}}: no risk',
} as const;
