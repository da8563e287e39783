import type { JsonObject } from '../../../engine/values/json.ts';
import { createdMemory } from '../../support/memory.ts';

/** The last instant of 2025-Q2 in Seoul. */
export const endOfQ2 = '2025-06-30T14:59:59.999Z';

/** A firm in Seoul that began on 1 April 2025, and short words for what is recorded in it. */
export async function firm() {
  const memory = await createdMemory(Date.UTC(2025, 3, 1));
  const { context, done } = memory;
  /** The next command is recorded at this instant: a command first lets the clock tick for a second. */
  const recordNextAt = (instant: string) => context.tick(Date.parse(instant) - Date.parse(context.now) - 1000);
  return {
    ...memory,
    recordNextAt,
    risk: (id: string, fields: JsonObject = {}) =>
      done('risks.create', { id, fields: { title: id, category: 'market', identifiedOn: '2025-01-01', ...fields } }),
    residual: (riskId: string, likelihood: number, impact: number, validOn: string, over: JsonObject = {}) =>
      done('assessments.create', { fields: { riskId, kind: 'residual', likelihood, impact, matrixId: 'matrix-1', validOn, ...over } }),
    /** An incident, recorded once it has begun. */
    incident: (id: string, fields: { readonly startedAt?: string } & JsonObject = {}) => {
      const startedAt = fields.startedAt ?? '2025-08-01T00:00:00.000Z';
      if (startedAt > context.now) recordNextAt(startedAt);
      return done('incidents.create', { id, fields: { title: id, serviceId: 's', startedAt, ...fields } });
    },
  };
}
