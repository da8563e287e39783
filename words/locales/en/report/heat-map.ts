/** The heat map with its arrows. */
export const heatMap = {
  'section.heatMap': 'Heat map',
  heatMapIntro: 'Open risks by residual likelihood and impact at the end of {{quarter}}. The number in the corner of a cell is its rating.',
  heatMapArrows: 'An arrow leads from where a risk stood at the end of {{quarter}}; a number on it counts the risks that moved alike.',
  heatMapNoArrows: 'No risk changed its cell since {{quarter}}.',
  heatMapMoves: 'What the arrows show',
  heatMapFrom: 'From (likelihood, impact)',
  heatMapTo: 'To (likelihood, impact)',
  heatMapRisks: 'Risks',
  heatMapNotShown: 'Not on the map, for want of a residual assessment by this matrix: {{codes}}.',
  heatMapSummary: 'Heat map of {{count}} open risks; {{high}} rated {{rating}} or above',
  heatMapEmpty: 'There is no open risk with a residual assessment to show.',
  cellName_one: 'Likelihood {{likelihood}}, impact {{impact}}, rating {{rating}}: {{count}} risk {{codes}}',
  cellName_other: 'Likelihood {{likelihood}}, impact {{impact}}, rating {{rating}}: {{count}} risks {{codes}}',
  cellNameEmpty: 'Likelihood {{likelihood}}, impact {{impact}}, rating {{rating}}: no risk',
} as const;
