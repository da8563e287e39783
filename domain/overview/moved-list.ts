import type { Day } from '../../engine/values/time.ts';
import type { ComparedRisk } from '../quarters/compared-risks.ts';
import { openStatuses } from '../risks/heat-map.ts';
import type { ToldMovement } from '../risks/movement.ts';
import type { Stored } from '../rows.ts';
import { counted, type Counted } from './counted.ts';

/** Those that made a movement. No field tells a rise or a fall since a day; when a risk began or was closed its own fields do. */
export function listOfMoved(
  movement: ToldMovement,
  moved: readonly ComparedRisk[],
  risks: readonly Stored<'risks'>[],
  { firstDay, today }: { readonly firstDay: Day; readonly today: Day },
): Counted {
  const own = moved.filter((one) => one.movement === movement).map(({ risk }) => risk);
  switch (movement) {
    case 'new':
      return counted('risks', own, {
        filters: [
          { column: 'status', is: openStatuses },
          { column: 'identifiedOn', from: firstDay, to: null },
        ],
        finds: risks.filter(
          ({ status, archivedAt, identifiedOn }) => openStatuses.includes(status) && archivedAt === null && identifiedOn >= firstDay,
        ),
      });
    case 'closed':
      return counted('risks', own, {
        filters: [
          { column: 'status', is: ['closed'] },
          { column: 'closedOn', from: firstDay, to: today },
        ],
        finds: risks.filter(
          ({ status, archivedAt, closedOn }) =>
            status === 'closed' && archivedAt === null && closedOn !== null && closedOn >= firstDay && closedOn <= today,
        ),
      });
    case 'up':
    case 'down':
    case 'reopened':
      return counted('risks', own);
  }
}
