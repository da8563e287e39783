/** What the paper asks of a committee. */
export const paper = {
  decisionsAsked: 'Decisions asked for',
} as const;
