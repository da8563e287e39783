/** How the report is read: everything, the two pages for a committee, or the pages of single risks that somebody asked for. */
export const editions = ['full', 'board', 'risks'] as const;
export type Edition = (typeof editions)[number];
