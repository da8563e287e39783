import { newRow } from '../../engine/commands/checked.ts';
import { idInput } from '../../engine/commands/create.ts';
import type { UseCase } from '../../engine/commands/use-case.ts';
import type { Change } from '../../engine/ledger/append.ts';
import { creation, edit } from '../../engine/rows/changes.ts';
import { problem } from '../../engine/values/problem.ts';
import { fail, ok } from '../../engine/values/result.ts';
import { z } from '../../engine/values/schema.ts';
import { useCase } from '../rows.ts';
import { rcsaItems, rcsaSheets } from './kinds.ts';
import { byOwner, canBeAsked, risksOf } from './open.ts';
import { notOpen, roundWhole } from './open-round.ts';

const input = z.strictObject({ roundId: idInput, riskIds: z.array(idInput).min(1).max(100_000) });
type Input = z.infer<typeof input>;

/** `already`: how many are in the round as it is; `leftOut`: how many are closed or archived. */
export type AddedRisks = { readonly added: number; readonly already: number; readonly leftOut: number };

/**
 * `rcsa.add`: risks join a round that is open, each on the sheet of its owner as he is now. Where that went out already it no longer says
 * which entry it shows: what is out there does not ask about them.
 */
export const addToRound: UseCase<'rcsa.add', Input, AddedRisks, 'riskIds'> = useCase<'rcsa.add', Input, AddedRisks, 'riskIds'>({
  action: 'rcsa.add',
  input,
  selects: 'riskIds',
  undoable: true,
  needs: ({ roundId, riskIds }) => [...roundWhole(roundId), ...risksOf(riskIds)],
  decide(found, { roundId, riskIds }, { newId }) {
    const wrong = notOpen(found, roundId);
    if (wrong !== null) return fail(wrong);
    const present = new Set(found.by('rcsaItems', 'roundId', roundId).map(({ riskId }) => riskId));
    const asked = [...new Set(riskIds)];
    const others = asked.filter((id) => !present.has(id));
    const risks = others.flatMap((id) => {
      const risk = found.get('risks', id);
      return risk === null || !canBeAsked(risk) ? [] : [risk];
    });
    if (risks.length === 0) return fail(problem(others.length === 0 ? 'rcsa.alreadyIn' : 'rcsa.noRisks'));
    const sheets = found.by('rcsaSheets', 'roundId', roundId);
    const changes: Change[] = [];
    for (const [ownerId, owned] of byOwner(risks)) {
      const sheet = sheets.find((one) => one.ownerId === ownerId);
      const sheetId = sheet?.id ?? newId();
      const ofSheet =
        sheet === undefined
          ? creation('rcsaSheets', newRow(rcsaSheets, sheetId, null, { roundId, ownerId }))
          : edit('rcsaSheets', sheet, { sentSeq: null });
      if (ofSheet !== null) changes.push(ofSheet);
      for (const risk of owned) {
        changes.push(creation('rcsaItems', newRow(rcsaItems, newId(), null, { roundId, sheetId, riskId: risk.id })));
      }
    }
    const answer = { added: risks.length, already: asked.length - others.length, leftOut: others.length - risks.length };
    return ok({ changes, answer });
  },
});
