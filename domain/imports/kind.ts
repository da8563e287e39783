import { defineKind } from '../../engine/kind/define-kind.ts';
import { inner, kindName, once, text } from '../../engine/kind/fields.ts';
import { mappingRules } from './mapping-rules.ts';
import { mappingSchema } from './mapping.ts';

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
    mapping: inner(mappingSchema),
  },
  rules: mappingRules,
});
