/** What a row has that no file brought. */
export const fromNowhere = { sourced: null, mappingId: null } as const;

/** What a row has of which nobody noted anything. */
export const nothingNoted = { remarks: '', tags: [], further: [] } as const;

const { tags, further } = nothingNoted;
/** The same of a kind with notes of its own. */
export const nothingTagged = { tags, further } as const;
