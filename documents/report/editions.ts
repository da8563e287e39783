/** How the report is read: everything, the two pages for a committee, or the pages of single risks that somebody asked for. */
export const editions = ['full', 'board', 'risks'] as const;
export type Edition = (typeof editions)[number];

/** What a closing keeps of a report that people read: a committee gets the two pages, and whoever wants to know more the whole. */
export const keptEditions = ['full', 'board'] as const satisfies readonly Edition[];
