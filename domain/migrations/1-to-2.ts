import type { Migration } from '../../engine/migrations/migration.ts';

/** Risks name the services that they bear on. */
export const from1To2: Migration = { from: 1, rows: { risks: (row) => ({ ...row, serviceIds: [] }) } };
