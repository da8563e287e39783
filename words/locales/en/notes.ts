/** What is said of notes on the page of their record. */
export const notes = {
  title: 'Notes',
  none: 'No notes.',
  new: 'New note',
  placeholder: 'Write a note. Type @ to mention a person.',
  people: 'People to mention',
  write: 'Save note',
  saveKeys: 'Ctrl+Enter saves',
  edit: 'Edit note',
  withdraw: 'Withdraw note',
  waitsFor: 'Waiting for',
  done: 'Mark as done',
  doneMeans: 'This note then no longer waits for you. A note of your own about this record does the same.',
  authorUnknown: 'Author not recorded',
  earlier_one: '{{n}} earlier note',
  earlier_other: '{{n}} earlier notes',
} as const;
