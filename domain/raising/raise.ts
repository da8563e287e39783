import { composed, stepQueries, type Step } from '../../engine/commands/composed.ts';
import { fieldsInput, idInput } from '../../engine/commands/create.ts';
import type { UseCase } from '../../engine/commands/use-case.ts';
import type { Registry } from '../../engine/kind/registry.ts';
import { by, get } from '../../engine/rows/query.ts';
import { problem, type Problem } from '../../engine/values/problem.ts';
import { fail, ok } from '../../engine/values/result.ts';
import { z } from '../../engine/values/schema.ts';
import { textField } from '../../engine/values/text.ts';
import type { Instant } from '../../engine/values/time.ts';
import { correctedBy } from '../risks/assess.ts';
import { foundOf, type QueryResult, type Stored } from '../rows.ts';
import { settingsId } from '../settings/kind.ts';
import { todayOf } from '../settings/today.ts';
import { isClosedOn } from './candidates.ts';
import { linkSteps, statedLink } from './link-step.ts';
import { raiseSource, sourceKinds, sourceQueries, sourceRelationQueries } from './source.ts';

const from = z.strictObject({ table: z.enum(sourceKinds), id: idInput });
const texts = z.array(textField(1000)).max(20);
const common = { from, link: statedLink };

const input = z.discriminatedUnion('mode', [
  z.strictObject({ ...common, mode: z.literal('raise'), risk: fieldsInput, causes: texts, consequences: texts }),
  z.strictObject({ ...common, mode: z.literal('reopen'), riskId: idInput, closure: fieldsInput }),
  z.strictObject({ ...common, mode: z.literal('rerate'), riskId: idInput, assessment: fieldsInput }),
]);
export type RaiseInput = z.infer<typeof input>;
type Raised = { readonly id: string; readonly code: string };

/**
 * `risks.raise`: an incident or a failed deployment is taken into the register of risks, as one entry and one undo:
 * - `raise`: a new operational risk with its causes and consequences;
 * - `reopen`: a closed one is open again (`closure`: the day and the reason);
 * - `rerate`: an open one has a new residual assessment (`assessment`), or that of the same day is corrected.
 * Each links the risk with where it came from, with evidence; a suspicion between the two is decided by it. Answers the risk's
 * `{ id, code }`. Errors beside those of the records: `raise.plannedWork`, `raise.notFailed` for what gives no risk,
 * `raise.notOperational`, `raise.isOpen`, `raise.isClosed` for a risk with which that cannot be done.
 */
export function raiseCase(kinds: Registry): UseCase<'risks.raise', RaiseInput, Raised> {
  return {
    action: 'risks.raise',
    input,
    undoable: true,
    needs: (asked) => [
      ...sourceQueries(asked.from),
      ...(asked.mode === 'raise'
        ? []
        : [get('risks', asked.riskId), by('assessments', 'riskId', asked.riskId), by('links', 'fromId', asked.riskId)]),
    ],
    more: (found, asked) => [
      ...sourceRelationQueries(foundOf(found), asked.from),
      ...stepQueries(kinds, stepsOf(foundOf(found), asked, asked.mode === 'raise' ? notYet : asked.riskId, ''), found),
    ],
    decide(found, asked, context) {
      const typed = foundOf(found);
      const wrong = refusalOf(typed, asked, context.now);
      if (wrong !== null) return fail(wrong);
      const riskId = asked.mode === 'raise' ? context.newId() : asked.riskId;
      const made = composed(kinds, stepsOf(typed, asked, riskId, context.now), found, context);
      if (!made.ok) return made;
      const { changes, created } = made.value;
      const code = asked.mode === 'raise' ? (created[0]?.code ?? '') : (typed.get('risks', riskId)?.code ?? '');
      return ok({ changes, answer: { id: riskId, code } });
    },
  };
}

function refusalOf(found: QueryResult, asked: RaiseInput, now: Instant): Problem | null {
  const source = raiseSource(found, asked.from, now);
  if (source === null) return problem('record.missing', asked.from);
  if (source.refusal !== null || asked.mode === 'raise') return source.refusal;
  const at = { table: 'risks', id: asked.riskId };
  const risk = found.get('risks', asked.riskId);
  const settings = found.get('settings', settingsId);
  if (risk === null || settings === null) return problem('record.missing', at);
  const { code } = risk;
  if (risk.archivedAt !== null) return problem('record.archived', at, { code });
  if (risk.category !== 'operational') return problem('raise.notOperational', at, { code });
  const isClosed = isClosedOn(risk, todayOf(settings, now));
  if (asked.mode === 'reopen' && !isClosed) return problem('raise.isOpen', at, { code });
  return asked.mode === 'rerate' && isClosed ? problem('raise.isClosed', at, { code }) : null;
}

/** What is asked about in place of a risk that has no id yet. */
const notYet = 'new';

/** What is written, in its order. `riskId` names the new risk; the questions are asked before it has an id. */
function stepsOf(found: QueryResult, asked: RaiseInput, riskId: string, now: Instant): readonly Step[] {
  const links = linkSteps(found, asked.from, riskId, asked.link, now);
  switch (asked.mode) {
    case 'raise': {
      const parts = (kind: 'causes' | 'consequences', lines: readonly string[]) =>
        lines.map((text, index): Step => ({ kind, fields: { riskId, text, rank: index + 1 } }));
      const risk: Step = { kind: 'risks', creates: riskId, fields: { ...asked.risk, category: 'operational' } };
      return [risk, ...parts('causes', asked.causes), ...parts('consequences', asked.consequences), ...links];
    }
    case 'reopen': {
      const { closedOn } = found.get('risks', asked.riskId) ?? { closedOn: null };
      return [{ kind: 'closures', fields: { ...asked.closure, riskId: asked.riskId, closedOn, closingReason: '' } }, ...links];
    }
    case 'rerate': {
      const fields = { ...asked.assessment, riskId: asked.riskId, kind: 'residual' };
      const same = sameDay(found.by('assessments', 'riskId', asked.riskId), asked.assessment['validOn']);
      return [same === null ? { kind: 'assessments', fields } : { kind: 'assessments', edits: same.id, fields }, ...links];
    }
  }
}

function sameDay(assessments: readonly Stored<'assessments'>[], day: unknown): Stored<'assessments'> | null {
  return typeof day === 'string' ? correctedBy(assessments, 'residual', day) : null;
}
