import { defineKind } from '../../engine/kind/define-kind.ts';
import { inner, kindName, once, text } from '../../engine/kind/fields.ts';
import { copiedSchema } from '../copying/copied-schema.ts';
import { textsHeld } from './texts-held.ts';
import { templateRules } from './rules.ts';

/** What new records of a kind may begin with, under a name. A change of the record from which it was made changes nothing in it. */
export const recordTemplates = defineKind('recordTemplates', {
  code: null,
  life: 'record',
  since: 9,
  names: 'name',
  fields: {
    name: text(100),
    /** The kind of the records that it is for. */
    table: once(kindName('records')),
    holds: { ...inner(copiedSchema), showItem: textsHeld },
  },
  rules: templateRules,
  list: {
    columns: ['name', 'table', 'archivedAt'],
    narrow: ['name', 'table'],
    filters: ['table'],
    sort: { column: 'name', descending: false },
  },
  page: { icon: 'template' },
});
