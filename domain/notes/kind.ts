import { defineKind } from '../../engine/kind/define-kind.ts';
import { about, instant, kindName, mentioningText, once, optional, ref, refs } from '../../engine/kind/fields.ts';
import { me } from '../../engine/lists/list-filter.ts';
import { cameFrom } from '../imports/came-from.ts';
import { writing } from './writing.ts';

/** What somebody wrote about a record. People whom it mentions stand in it by their ids. */
export const notes = defineKind('notes', {
  code: null,
  life: 'record',
  since: 9,
  names: 'text',
  fields: {
    subjectTable: once(kindName('records')),
    subjectId: once(about('subjectTable')),
    text: mentioningText('people', 8000),
    /** Who wrote it, and when: given by the product where a note is new, by its file where it was written elsewhere before. */
    authorId: once(optional(ref('people'))),
    writtenAt: once(optional(instant())),
    /** Whom it mentions and who has neither answered it nor said that it is done. */
    waitsFor: refs('people', 50),
    ...cameFrom,
  },
  brings: writing,
  list: {
    columns: ['writtenAt', 'subjectId', 'text', 'authorId', 'waitsFor'],
    narrow: ['subjectId', 'text', 'writtenAt'],
    filters: ['subjectTable', 'authorId', 'waitsFor', 'writtenAt'],
    sort: { column: 'writtenAt', descending: true },
    views: [
      { name: 'forMe', filters: [{ column: 'waitsFor', refers: [me] }] },
      { name: 'mine', filters: [{ column: 'authorId', refers: [me] }] },
    ],
  },
  page: { icon: 'note' },
  imports: {
    needed: ['subjectId', 'text'],
    title: 'text',
    within: 'subjectId',
    aliases: {
      subjectId: ['record', '기록'],
      subjectTable: ['kind of record'],
      text: ['note', 'comment', '메모', '의견'],
      authorId: ['author', 'by', '작성자'],
      writtenAt: ['written', 'at', 'date', '작성일', '작성일시'],
    },
  },
});
