import { inner, optional } from '../../engine/kind/fields.ts';
import { z } from '../../engine/values/schema.ts';

/**
 * What the source of an import last said of a record, by field (a long value by its hash): an import of the same source changes
 * what the source changed, and leaves alone what a person did. `null` of a record that no import has touched since schema 6.
 */
export const sourceValues = () => optional(inner(z.record(z.string(), z.json())));
