/** What was recorded since the quarter of the report was closed. */
export const corrections = {
  'section.corrections': 'Changes to {{quarter}} since it was closed',
} as const;
