import { byEngine, inner, onDemand, optional, ref, since } from '../../engine/kind/fields.ts';
import { takesAtSight, z } from '../../engine/values/schema.ts';

/**
 * What the source of an import last said of a record, by field (a long value by its hash): an import of the same source changes
 * what the source changed, and leaves alone what a person did. `null` of a record that no import has touched since schema 6.
 */
export const sourceValues = () => optional(inner(takesAtSight(z.record(z.string(), z.json()), holdsPlainValues)));

/** Whether it is an object of texts, numbers and the like: most of what a source says of a record. */
function holdsPlainValues(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return false;
  const said = value as Readonly<Record<string, unknown>>;
  for (const key in said) {
    const one = said[key];
    if (typeof one !== 'string' && typeof one !== 'boolean' && one !== null && !Number.isFinite(one)) return false;
  }
  return true;
}

/** The mapping by which its table was read when a record last came from a file. */
export const mappingId = () => byEngine(onDemand(optional(ref('importMappings'))));

/** What a record that files bring knows of where it came from. */
export const cameFrom = { sourced: since(7, byEngine(sourceValues())), mappingId: since(7, mappingId()) };
