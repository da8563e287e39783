import { defineKind } from '../../engine/kind/define-kind.ts';
import { anyRef, choice, day, freeText, kindName, once, optional, ref, sameAs, text, withBlank } from '../../engine/kind/fields.ts';
import { me, type ListFilter } from '../../engine/lists/list-filter.ts';
import { cameFrom } from '../imports/came-from.ts';
import { notedFields } from '../imports/noted-fields.ts';
import { closedOnRule } from './closed-on-rule.ts';
import { toBePutRight } from '../views/to-be-put-right.ts';

export const actionStatuses = ['open', 'inProgress', 'done', 'cancelled'] as const;

const isOpen: readonly ListFilter[] = [{ column: 'status', is: ['open', 'inProgress'] }];

/** Something that is to be done about a record: by whom, by when as first agreed and as agreed now, and how it ended. */
export const actions = defineKind('actions', {
  code: 'A',
  life: 'record',
  since: 3,
  names: 'title',
  fields: {
    title: text(200),
    /** The record that it is about. */
    subjectTable: once(kindName('records')),
    subjectId: once(anyRef('subjectTable')),
    ownerId: optional(ref('people')),
    originalDueOn: once(day()),
    dueOn: sameAs('originalDueOn', day()),
    status: withBlank(choice('actionStatus', actionStatuses), 'open'),
    closedOn: optional(day()),
    evidence: freeText(4000),
    ...notedFields,
    ...cameFrom,
  },
  rowRules: [closedOnRule],
  list: {
    columns: ['code', 'title', 'subjectId', 'ownerId', 'originalDueOn', 'dueOn', 'status', 'closedOn'],
    narrow: ['code', 'title', 'dueOn'],
    filters: ['status', 'ownerId', 'dueOn'],
    sort: { column: 'dueOn', descending: false },
    due: { dueOn: isOpen, originalDueOn: isOpen },
    views: [
      { name: 'open', filters: isOpen },
      { name: 'mine', filters: [...isOpen, { column: 'ownerId', refers: [me] }] },
      { name: 'overdue', filters: [{ column: 'dueOn', overdue: true }] },
      toBePutRight,
    ],
  },
  page: { icon: 'checklist', line: [2, 6], head: ['ownerId', 'dueOn', 'status'] },
  copies: { marks: 'title', fields: ['title', 'subjectId', 'ownerId', 'remarks', 'tags'] },
  imports: {
    needed: ['title', 'subjectId', 'originalDueOn'],
    title: 'title',
    within: 'subjectId',
    aliases: {
      subjectId: ['record', '대상'],
      originalDueOn: ['due', '기한', 'originally due on'],
      dueOn: ['due on'],
      subjectTable: ['kind of record'],
    },
  },
});
