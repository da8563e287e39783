const mebibyte = 1024 ** 2;

/** Bytes that one attachment may have. */
export const largestAttachment = 25 * mebibyte;

/**
 * Bytes that all attachments of a register may have together. A file is written whole for each save and each backup, and goes from
 * page to host in one piece (`largestBytes` of the host's contract): see docs/adr/0062.
 */
export const mostAttached = 250 * mebibyte;
