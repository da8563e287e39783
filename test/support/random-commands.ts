import { rowsOf } from '../../domain/register/in-memory.ts';
import type { KindName } from '../../domain/rows.ts';
import * as fc from 'fast-check';
import { type Committed, type MemoryRegister } from '../../engine/commands/memory-register.ts';
import type { Json } from '../../engine/values/json.ts';
import type { Result } from '../../engine/values/result.ts';

/** One thing that a person might do; numbers choose among the records that are there. */
export type Step = { readonly kind: (typeof kinds)[number]; readonly a: number; readonly b: number; readonly text: string };

const kinds = [
  'newRisk',
  'editRisk',
  'moveRisk',
  'bearOn',
  'newService',
  'renameService',
  'archive',
  'restore',
  'newCause',
  'removeCause',
  'assess',
  'newControl',
  'linkControl',
  'newIncident',
  'link',
  'unlink',
  'newPerson',
  'rename',
  'own',
  'undo',
] as const;

const words = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  fc.constantFrom('정산', '=1+1', '"quoted"', 'two\nlines', '007', '리스크 & 통제'),
);

/** Sequences of steps. Many of them are refused where they do not make sense: that too is how people work. */
export function stepsUpTo(maxLength: number) {
  return fc.array(fc.record({ kind: fc.constantFrom(...kinds), a: fc.nat(1000), b: fc.nat(1000), text: words.map((word) => `${word}.`) }), {
    minLength: 1,
    maxLength,
  });
}

type Run = (action: string, input: Json) => Promise<Result<Committed>>;

/** Takes a step; `null` where there is nothing yet that it could be about. */
export function take(register: MemoryRegister, run: Run, { kind, a, b, text }: Step): Promise<Result<Committed> | null> {
  const pick = (table: KindName, by: number): string | null => {
    const ids = rowsOf(register, table).map((row) => (row as { readonly id: string }).id);
    return ids[by % Math.max(1, ids.length)] ?? null;
  };
  const about = (ids: readonly (string | null)[], action: string, input: (...known: string[]) => Json) =>
    ids.includes(null) ? Promise.resolve(null) : run(action, input(...(ids as string[])));
  const day = `2025-0${1 + (a % 9)}-1${b % 10}`;
  switch (kind) {
    case 'newRisk':
      return run('risks.create', { fields: { title: text, category: 'market', identifiedOn: day } });
    case 'editRisk':
      return about([pick('risks', a)], 'risks.edit', (id) => ({ id, fields: b % 2 === 0 ? { title: text } : { event: text } }));
    case 'moveRisk':
      return about([pick('risks', a)], 'risks.edit', (id) => ({
        id,
        fields: b % 2 === 0 ? { category: 'operational', eventTypeId: 'event.6' } : { category: 'credit', eventTypeId: null },
      }));
    case 'bearOn':
      return about([pick('risks', a), pick('services', b)], 'risks.edit', (id, service) => ({
        id,
        fields: { serviceIds: a % 3 === 0 ? [] : [service] },
      }));
    case 'newService':
      return run('services.create', { fields: { name: text } });
    case 'renameService':
      return about([pick('services', a)], 'services.edit', (id) => ({ id, fields: { name: text } }));
    case 'archive':
    case 'restore': {
      const table = (['risks', 'services', 'controls', 'incidents'] as const)[b % 4] ?? 'risks';
      return about([pick(table, a)], `${table}.${kind}`, (id) => ({ id }));
    }
    case 'newCause':
      return about([pick('risks', a)], 'causes.create', (riskId) => ({ fields: { riskId, text, rank: 1 + (b % 5) } }));
    case 'removeCause':
      return about([pick('causes', a)], 'causes.remove', (id) => ({ id }));
    case 'assess':
      return about([pick('risks', a)], 'assessments.create', (riskId) => ({
        fields: {
          riskId,
          kind: 'residual',
          likelihood: 1 + (a % 5),
          impact: 1 + (b % 5),
          matrixId: 'matrix-1',
          validOn: day,
          rationale: text,
        },
      }));
    case 'newControl':
      return run('controls.create', { fields: { title: text, kind: 'detective', key: b % 2 === 0 } });
    case 'linkControl':
      return about([pick('risks', a), pick('controls', b)], 'riskControls.create', (riskId, controlId) => ({
        fields: { riskId, controlId },
      }));
    case 'newIncident':
      return about([pick('services', a)], 'incidents.create', (serviceId) => {
        // An incident has begun when it is recorded.
        const begun = `2025-0${1 + (a % 6)}-1${b % 10}`;
        return {
          fields: {
            title: text,
            serviceId,
            startedAt: `${begun}T00:00:00.000Z`,
            components: [text],
            timeline: [{ at: `${begun}T01:00:00.000Z`, status: 'open', text }],
          },
        };
      });
    case 'link':
      return about([pick('risks', a), pick('incidents', b)], 'links.create', (fromId, toId) => ({
        fields: { fromTable: 'risks', fromId, relation: 'related', toTable: 'incidents', toId, decidedAt: `${day}T00:00:00.000Z` },
      }));
    case 'unlink':
      return about([pick('links', a)], 'links.remove', (id) => ({ id }));
    case 'newPerson':
      return run('people.create', { fields: { name: text, role: null } });
    case 'rename':
      return about([pick('people', a)], 'people.edit', (id) => ({ id, fields: { name: text } }));
    case 'own':
      return about([pick('risks', a), pick('people', b)], 'risks.edit', (id, ownerId) => ({ id, fields: { ownerId } }));
    case 'undo':
      return run('register.undo', { seq: 1 + (a % Math.max(1, register.replay.head?.seq ?? 1)) });
  }
}
