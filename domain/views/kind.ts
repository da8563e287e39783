import { defineKind } from '../../engine/kind/define-kind.ts';
import { inner, kindName, once, optional, ref, text } from '../../engine/kind/fields.ts';
import { listFilterSchema } from '../../engine/lists/list-filter.ts';
import { z } from '../../engine/values/schema.ts';
import { textField } from '../../engine/values/text.ts';
import { viewRules } from './rules.ts';

/** What a view asks of its list: how `ListQuery` asks it, but for the table. */
export const askedSchema = z.strictObject({
  search: textField(400),
  filters: z.array(listFilterSchema).max(100).readonly(),
  sort: z
    .array(z.strictObject({ column: z.string(), descending: z.boolean() }))
    .max(20)
    .readonly(),
  group: z.string().nullable(),
  archived: z.boolean(),
});
export type Asked = Readonly<z.infer<typeof askedSchema>>;

/** In pixels, of a column that a person sized. */
export const [leastWidth, mostWidth] = [40, 1600];

/** The columns of a list in order; a width of `null` is that of its kind. */
export const shownColumnsSchema = z
  .array(z.strictObject({ key: z.string(), width: z.int().min(leastWidth).max(mostWidth).nullable() }))
  .min(1)
  .max(200)
  .readonly();
export type ShownColumns = z.infer<typeof shownColumnsSchema>;

/** A list as somebody likes to look at it, under a name. It never holds the name of a person: filters name people by id. */
export const views = defineKind('views', {
  code: null,
  life: 'record',
  since: 8,
  names: 'name',
  fields: {
    name: text(100),
    /** The kind whose list it shows. */
    table: once(kindName('listed')),
    /** Whose view it is; empty: everyone's. */
    ownerId: optional(ref('people')),
    asked: inner(askedSchema),
    /** Empty: the columns that the list shows anyway. */
    columns: optional(inner(shownColumnsSchema)),
  },
  rules: viewRules,
});
