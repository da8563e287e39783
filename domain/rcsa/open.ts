import { newRow } from '../../engine/commands/checked.ts';
import { countersKind, nextCodes } from '../../engine/commands/codes.ts';
import { idInput, type Created } from '../../engine/commands/create.ts';
import type { UseCase } from '../../engine/commands/use-case.ts';
import type { Change } from '../../engine/ledger/append.ts';
import { creation } from '../../engine/rows/changes.ts';
import { all, get, type Query } from '../../engine/rows/query.ts';
import { byCodePoint } from '../../engine/values/json.ts';
import { problem } from '../../engine/values/problem.ts';
import { fail, ok } from '../../engine/values/result.ts';
import { z } from '../../engine/values/schema.ts';
import { requiredText, textField } from '../../engine/values/text.ts';
import { recordDay } from '../../engine/values/time.ts';
import { useCase, type Stored } from '../rows.ts';
import { settingsId } from '../settings/kind.ts';
import { todayOf } from '../settings/today.ts';
import { rcsaItems, rcsaRounds, rcsaSheets } from './kinds.ts';

const input = z.strictObject({
  name: requiredText(200),
  dueOn: recordDay,
  asksControls: z.boolean(),
  note: textField(4000).default(''),
  riskIds: z.array(idInput).min(1).max(100_000),
});
type Input = z.infer<typeof input>;

/** Above so many the whole table is asked for. */
export const manyRisks = 500;

/**
 * `rcsa.open`: a round about some risks, with a sheet for each of their owners. Risks that are closed or archived are left out; where none
 * is left the round is refused.
 */
export const openRound: UseCase<'rcsa.open', Input, Created, 'riskIds'> = useCase<'rcsa.open', Input, Created, 'riskIds'>({
  action: 'rcsa.open',
  input,
  selects: 'riskIds',
  undoable: true,
  needs: ({ riskIds }) => [get('settings', settingsId), get(countersKind, 'rcsaRounds'), ...risksOf(riskIds)],
  decide(found, { riskIds, ...fields }, { newId, now }) {
    const settings = found.get('settings', settingsId);
    if (settings === null) return fail(problem('command.needsRegister'));
    const risks = [...new Set(riskIds)].flatMap((id) => {
      const risk = found.get('risks', id);
      return risk === null || !canBeAsked(risk) ? [] : [risk];
    });
    if (risks.length === 0) return fail(problem('rcsa.noRisks', { table: 'rcsaRounds' }));
    const id = newId();
    const { codes, change } = nextCodes(rcsaRounds, 1, found);
    const code = codes[0] ?? null;
    const round = newRow(rcsaRounds, id, code, { ...fields, openedOn: todayOf(settings, now) });
    const changes: Change[] = [creation('rcsaRounds', round), change];
    for (const [ownerId, owned] of byOwner(risks)) {
      const sheetId = newId();
      changes.push(creation('rcsaSheets', newRow(rcsaSheets, sheetId, null, { roundId: id, ownerId })));
      for (const risk of owned) {
        changes.push(creation('rcsaItems', newRow(rcsaItems, newId(), null, { roundId: id, sheetId, riskId: risk.id })));
      }
    }
    return ok({ changes, answer: { id, code } });
  },
});

/** The questions for some risks. */
export function risksOf(riskIds: readonly string[]): readonly Query[] {
  return riskIds.length > manyRisks ? [all('risks')] : riskIds.map((id) => get('risks', id));
}

/** Whether the owner of a risk can be asked where it stands. */
export function canBeAsked({ status, archivedAt }: Pick<Stored<'risks'>, 'status' | 'archivedAt'>): boolean {
  return status !== 'closed' && archivedAt === null;
}

/** Risks by their owner, those without one last. */
export function byOwner<R extends Pick<Stored<'risks'>, 'ownerId'>>(
  risks: readonly R[],
): readonly (readonly [string | null, readonly R[]])[] {
  const owned = new Map<string | null, R[]>();
  for (const risk of risks) {
    const known = owned.get(risk.ownerId);
    if (known === undefined) owned.set(risk.ownerId, [risk]);
    else known.push(risk);
  }
  return [...owned].sort(([a], [b]) => (a === null ? 1 : b === null ? -1 : byCodePoint(a, b)));
}
