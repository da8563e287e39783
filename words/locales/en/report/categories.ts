/** The risks of each category. */
export const categories = {
  'section.categories': 'Risks by category',
  categoryNone: 'No open risk in this category at the end of the quarter.',
  categoryRest: '{{count}} more risks of this category are in the workbook and in the table of risks.',
  treatment: 'Status, response',
  overdue: 'overdue',
} as const;
