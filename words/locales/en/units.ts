export const units = {
  title: 'Units',
  emptyTitle: 'No units yet',
  emptyText: 'Units are the parts of the firm that own risks, controls and services. They form a tree.',
  new: 'Name of the unit',
  add: 'Add unit',
  addBelow: 'Add below',
  parent: 'Part of',
  top: 'Top level',
} as const;
