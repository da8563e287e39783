/** What a list says of what it shows: filters, sorts, groups and columns. */
export const lists = {
  me: 'me',
  overdue: 'overdue',
};
