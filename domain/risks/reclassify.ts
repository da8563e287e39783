import { checked, checkQueries } from '../../engine/commands/checked.ts';
import { idInput } from '../../engine/commands/create.ts';
import type { UseCase } from '../../engine/commands/use-case.ts';
import type { Registry } from '../../engine/kind/registry.ts';
import type { Change } from '../../engine/ledger/append.ts';
import { creation, edit, plainRow } from '../../engine/rows/changes.ts';
import { by, get } from '../../engine/rows/query.ts';
import type { StoredRow } from '../../engine/rows/row.ts';
import { textIn } from '../../engine/values/json.ts';
import { problem } from '../../engine/values/problem.ts';
import { fail, ok } from '../../engine/values/result.ts';
import { z } from '../../engine/values/schema.ts';
import { textField } from '../../engine/values/text.ts';
import { recordDay } from '../../engine/values/time.ts';
import { categories } from './category.ts';

const input = z.strictObject({
  id: idInput,
  category: z.enum(categories),
  eventTypeId: idInput.nullable(),
  /** The first day in the new category; `null` where the old one was a mistake from the beginning. */
  movedOn: recordDay.nullable(),
  reason: textField(1000),
});
type Input = z.infer<typeof input>;

/**
 * `risks.reclassify`: a risk moves to another category from a day on, or its category is put right for all days. Error:
 * `risk.movedLater` where it moved after that day already: which of the two it would leave cannot be said.
 */
export function reclassifyCase(kinds: Registry): UseCase<'risks.reclassify', Input, { readonly id: string }> {
  const [risks, reclassifications] = [kinds.of('risks'), kinds.of('reclassifications')];
  const moved = (risk: StoredRow, { category, eventTypeId }: Input) => ({
    ...plainRow(risk),
    category,
    eventTypeId,
    subtypeId: null,
    driverId: null,
  });
  return {
    action: 'risks.reclassify',
    input,
    undoable: true,
    needs: ({ id }) => [get('risks', id), by('reclassifications', 'riskId', id)],
    more(found, asked) {
      const risk = found.get('risks', asked.id);
      if (risk === null) return [];
      return [...checkQueries(kinds, risks, moved(risk, asked), found), ...checkQueries(kinds, risks, plainRow(risk), null)];
    },
    decide(found, asked, { newId, now }) {
      const { id, movedOn, reason } = asked;
      const risk = found.get('risks', id);
      if (risk === null) return fail(problem('record.missing', { table: 'risks', id }));
      if (risk['archivedAt'] !== null) return fail(problem('record.archived', { table: 'risks', id }));
      const next = checked(kinds, risks, moved(risk, asked), plainRow(risk), { found, now });
      if (!next.ok) return next;
      const change = edit('risks', risk, next.value);
      if (change === null) return ok({ changes: [], answer: { id } });
      const changes: Change[] = [change];
      if (movedOn !== null && risk['category'] !== asked.category) {
        const days = found.by('reclassifications', 'riskId', id).map((row) => textIn(row, 'movedOn'));
        const later = days.find((day) => day > movedOn);
        if (later !== undefined) return fail(problem('risk.movedLater', { table: 'risks', id, field: 'movedOn' }, { day: later }));
        const left = { id: newId(), riskId: id, fromCategory: risk['category'] ?? null, movedOn, reason };
        const row = checked(kinds, reclassifications, left, null, { found, now });
        if (!row.ok) return row;
        changes.push(creation('reclassifications', row.value));
      }
      return ok({ changes, answer: { id } });
    },
  };
}
