/** What is known of when things were, in the order in which they usually are; the window in which customers felt it comes last. */
export const timeFields = [
  'startedAt',
  'startAnchor',
  'detectedAt',
  'earlyDetectionReason',
  'awareAt',
  'announcedAt',
  'acknowledgedAt',
  'identifiedAt',
  'mitigatedAt',
  'restoredAt',
  'stoodDownAt',
  'downtimeStart',
  'downtimeEnd',
] as const;
