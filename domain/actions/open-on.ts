import { byCode } from '../../engine/values/code.ts';
import { byCodePoint } from '../../engine/values/json.ts';
import { dayIn, type Day } from '../../engine/values/time.ts';
import type { Stored } from '../rows.ts';

/**
 * The actions that were still to be done at the end of a day: neither done nor cancelled by then, nor archived. The one that is
 * due first comes first. An action has no day on which it was agreed: one is open from ever.
 */
export function actionsOpenOn(actions: readonly Stored<'actions'>[], day: Day, timeZone: string): Stored<'actions'>[] {
  return actions
    .filter(
      ({ closedOn, archivedAt }) => (closedOn === null || closedOn > day) && (archivedAt === null || dayIn(archivedAt, timeZone) > day),
    )
    .sort((a, b) => byCodePoint(a.dueOn, b.dueOn) || byCode(a.code, b.code));
}
