/** The instants of an incident in the order in which they usually are. */
export const instantFields = [
  'startedAt',
  'downtimeStart',
  'detectedAt',
  'awareAt',
  'announcedAt',
  'acknowledgedAt',
  'identifiedAt',
  'mitigatedAt',
  'downtimeEnd',
  'restoredAt',
  'stoodDownAt',
] as const;
export type InstantField = (typeof instantFields)[number];
