import { idInput } from '../../engine/commands/create.ts';
import type { Step } from '../../engine/commands/composed.ts';
import { z } from '../../engine/values/schema.ts';
import { textField } from '../../engine/values/text.ts';
import type { Instant } from '../../engine/values/time.ts';
import { decidedRelations } from '../links/relations.ts';
import type { QueryResult } from '../rows.ts';
import type { SourceRef } from './source.ts';

/** How a risk hangs together with what it is raised from, as a person states it. */
export const statedLink = z.strictObject({
  relation: z.enum(['materialisedAs', 'caused', 'contributed', 'suspected']),
  evidence: textField(4000),
  deciderId: idInput.nullable(),
});

/**
 * The link between a risk and an incident (from the risk) or a deployment (to the risk). One that says the same stands already,
 * or a suspicion where something was decided, adds nothing; a suspicion between the two, whichever way it was entered, is decided
 * by what is stated now.
 */
export function linkSteps(
  found: QueryResult,
  from: SourceRef,
  riskId: string,
  stated: z.infer<typeof statedLink>,
  now: Instant,
): readonly Step[] {
  const [source, risk] = [
    { table: from.table, id: from.id },
    { table: 'risks', id: riskId },
  ];
  const [start, end] = from.table === 'incidents' ? [risk, source] : [source, risk];
  const there = [...found.by('links', 'fromId', from.id), ...found.by('links', 'toId', from.id)].filter(
    ({ fromId, toId }) => fromId === riskId || toId === riskId,
  );
  const isDecided = there.some(({ relation }) => relation !== 'related' && decidedRelations.some((decided) => decided === relation));
  if (there.some(({ relation }) => relation === stated.relation) || (stated.relation === 'suspected' && isDecided)) return [];
  const fields = { fromTable: start.table, fromId: start.id, toTable: end.table, toId: end.id, ...stated, decidedAt: now };
  const suspicion = there.find(({ relation }) => relation === 'suspected');
  return [suspicion === undefined ? { kind: 'links', fields } : { kind: 'links', edits: suspicion.id, fields }];
}
