/** The risks of each category. */
export const categories = {
  'section.categories': 'Risks by category',
  categoriesNone: 'Categories without open risks on {{day}}: {{categories}}.',
  categoryRest: 'The other risks of this category are in the workbook and in the table of risks.',
  treatment: 'Status, response',
  overdue: 'overdue',
} as const;
