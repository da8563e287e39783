import type { ServiceKey } from '../services.ts';
import type { Text } from '../text.ts';

/**
 * One row a release: service, version, when (Seoul), commits, files changed, lines in and out, authors, days back to the
 * oldest commit, median lead time in hours, and what it brought.
 */
export type ReleaseSource = readonly [
  service: ServiceKey,
  version: string,
  released: string,
  commits: number,
  files: number,
  insertions: number,
  deletions: number,
  authors: number,
  oldestDays: number,
  leadHours: number,
  notes: Text,
];
