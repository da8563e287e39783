import type { Migration } from '../../engine/migrations/migration.ts';
import { schemasOfKinds } from '../../engine/migrations/steps-of-kinds.ts';
import { kinds } from '../index.ts';
import { from2To3 } from './2-to-3.ts';

/**
 * Steps of the row schemas that say more than that a kind or a field came: that is told by its `since`, and what older rows
 * have by its `blank`. A change that they cannot tell (a new name, a move, a split) stands here.
 */
export const writtenSteps: readonly Migration[] = [from2To3];

/** Every step so far. Replay takes one where the ledger says `register.migrate`. */
export const schemas = schemasOfKinds(kinds.all, writtenSteps);
