import type { Brings } from '../../engine/kind/kind.ts';
import type { Change } from '../../engine/ledger/append.ts';
import { creation } from '../../engine/rows/changes.ts';
import { by, get } from '../../engine/rows/query.ts';
import { foundOf, rowsAs } from '../rows.ts';
import { settingsId } from '../settings/kind.ts';
import { todayOf } from '../settings/today.ts';

/**
 * An edit says how a risk is from today on; how it was until then is put on file, so that no earlier day is rewritten: the category
 * that it leaves, and the span of a closing that ends. Of a risk that was identified today nothing came before.
 */
export const leavesBehind: Brings = {
  needs: ({ id }) => [get('settings', settingsId), by('reclassifications', 'riskId', id)],
  of({ was, next }, found, { now, newId }) {
    if (was === null) return { fields: {}, changes: [] };
    const settings = foundOf(found).get('settings', settingsId);
    const [before] = rowsAs('risks', [was]);
    const [after] = rowsAs('risks', [{ ...next, revision: 0 }]);
    if (settings === null || before === undefined || after === undefined) return { fields: {}, changes: [] };
    const today = todayOf(settings, now);
    const changes: Change[] = [];
    const isMoved = after.category !== before.category && before.identifiedOn < today;
    const movedToday = foundOf(found)
      .by('reclassifications', 'riskId', before.id)
      .some(({ movedOn }) => movedOn === today);
    if (isMoved && !movedToday) {
      changes.push(
        creation('reclassifications', { id: newId(), riskId: before.id, fromCategory: before.category, movedOn: today, reason: '' }),
      );
    }
    const { closedOn, closingReason } = before;
    if (closedOn === null || after.closedOn !== null) return { fields: {}, changes };
    // A closing that lies ahead, or was of today, closed the risk on no day.
    if (closedOn < today) {
      changes.push(
        creation('closures', { id: newId(), riskId: before.id, closedOn, closingReason, reopenedOn: today, reopeningReason: '' }),
      );
    }
    return { fields: { closingReason: '' }, changes };
  },
};
