import { defineKind } from '../../engine/kind/define-kind.ts';
import { inner, kindName, once, text } from '../../engine/kind/fields.ts';
import type { RowOf } from '../../engine/kind/kind.ts';
import type { Json } from '../../engine/values/json.ts';
import { mappingRules } from './mapping-rules.ts';
import { mappingSchema } from './mapping.ts';

/** Their headings, but for those that are left out. */
function headingsOf(mapping: Json): string {
  const { data } = mappingSchema.safeParse(mapping);
  return (data?.columns ?? []).flatMap(({ heading, goes }) => (goes.to === 'leftOut' ? [] : [heading])).join(', ');
}

/** How a table of somebody else's is read, kept so that it is read alike the next time. It never holds the name of a person. */
export const importMappings = defineKind('importMappings', {
  code: null,
  life: 'record',
  since: 7,
  names: 'name',
  fields: {
    name: text(200),
    /** The kind of the records that it makes. */
    table: once(kindName('importable')),
    mapping: inner(mappingSchema, headingsOf),
  },
  rules: mappingRules,
});
export type ImportMapping = RowOf<typeof importMappings>;
