export const units = {
  title: 'Units',
  emptyTitle: 'No units yet',
  emptyText: 'Units are the parts of the firm that own risks, controls and services. They form a hierarchy.',
  new: 'Unit name',
  add: 'Add unit',
  addBelow: 'Add sub-unit',
  parent: 'Parent unit',
  top: 'Top level',
} as const;
