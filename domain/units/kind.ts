import { defineKind } from '../../engine/kind/define-kind.ts';
import { optional, ref, text } from '../../engine/kind/fields.ts';
import type { RowOf } from '../../engine/kind/kind.ts';
import { cameFrom } from '../imports/came-from.ts';

/** A part of the organisation; `parentId` makes the tree. */
export const units = defineKind('units', {
  code: 'U',
  life: 'record',
  since: 1,
  names: 'name',
  createdByName: true,
  fields: { name: text(120), parentId: optional(ref('units', { tree: true })), ...cameFrom },
  list: { columns: ['code', 'name', 'parentId'], narrow: ['code', 'name'], filters: ['parentId'] },
  page: { icon: 'tree' },
  imports: { needed: ['name'], title: 'name', aliases: { parentId: ['parent unit'] } },
});
export type Unit = RowOf<typeof units>;
