/** What is known of when things were, in the order in which they usually are. */
export const stepFields = [
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
] as const;

/** The window in which customers felt it. */
export const windowFields = ['downtimeStart', 'downtimeEnd'] as const;
