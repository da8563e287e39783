import { schemasOf } from '../../engine/migrations/migration.ts';
import { from1To2 } from './1-to-2.ts';

/** Every step of the row schemas so far. Replay takes one where the ledger says `register.migrate`. */
export const schemas = schemasOf([from1To2]);
