export const cli = {
  row: 'row {{row}}',
  entry: 'Entry {{seq}}',
} as const;
