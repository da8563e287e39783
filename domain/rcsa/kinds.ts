import { defineKind } from '../../engine/kind/define-kind.ts';
import { byEngine, choice, day, flag, freeText, instant, integer, optional, owner, ref, text } from '../../engine/kind/fields.ts';
import { testConclusions } from '../control-tests/kind.ts';
import { toBePutRight } from '../views/to-be-put-right.ts';
import { roundCells } from './round-cells.ts';

/**
 * A risk and control self-assessment (RCSA): the owners of some risks say, each on a sheet of his own, where these stand. Which risks are
 * in it is decided as it is opened (`rcsaItems`).
 */
export const rcsaRounds = defineKind('rcsaRounds', {
  code: 'Q',
  life: 'record',
  since: 9,
  names: 'name',
  fields: {
    name: text(200),
    /** The last day on which answers are in time. */
    dueOn: day(),
    /** Whether owners are asked about the controls of their risks, too. */
    asksControls: byEngine(flag()),
    openedOn: byEngine(optional(day())),
    closedOn: optional(day()),
    note: freeText(4000),
  },
  computed: roundCells,
  order: [
    'code',
    'name',
    'dueOn',
    'openedOn',
    'riskCount',
    'answeredCount',
    'openCount',
    'closedOn',
    'asksControls',
    'note',
    'archivedAt',
    'id',
  ],
  list: {
    columns: ['code', 'name', 'dueOn', 'riskCount', 'answeredCount', 'openCount', 'openedOn', 'closedOn'],
    narrow: ['code', 'name', 'dueOn'],
    filters: ['dueOn', 'openedOn', 'closedOn'],
    sort: { column: 'dueOn', descending: true },
    due: {
      dueOn: [
        { column: 'closedOn', is: [null] },
        { column: 'openCount', after: 0 },
      ],
    },
    views: [
      { name: 'open', filters: [{ column: 'closedOn', is: [null] }] },
      { name: 'late', filters: [{ column: 'dueOn', overdue: true }] },
      toBePutRight,
    ],
  },
  page: { icon: 'clipboard', line: [1, 4], head: ['dueOn', 'closedOn'] },
});

/** What one owner is asked in a round: a sheet goes out, and comes back. */
export const rcsaSheets = defineKind('rcsaSheets', {
  code: null,
  life: 'readOnly',
  removable: true,
  since: 9,
  partOf: 'roundId',
  fields: {
    roundId: owner('rcsaRounds'),
    /** Whose risks they are; empty: risks without an owner. */
    ownerId: optional(ref('people')),
    /** When it last went out, and the last entry that it shows; `null` again once a risk joined that does not stand on what is out. */
    sentAt: optional(instant()),
    sentSeq: optional(integer(1)),
    /** When answers were last taken from it, and the last entry that the sheet showed from which they were taken. */
    answeredAt: optional(instant()),
    answeredSeq: optional(integer(1)),
  },
  order: [],
});

/** What became of a risk in a round: its owner confirmed it as it is, or stated another position. */
export const rcsaOutcomes = ['unchanged', 'changed'] as const;

/** A risk that is in a round, and on whose sheet. */
export const rcsaItems = defineKind('rcsaItems', {
  code: null,
  life: 'readOnly',
  removable: true,
  since: 9,
  partOf: 'roundId',
  fields: {
    roundId: owner('rcsaRounds'),
    sheetId: ref('rcsaSheets', { show: 'id' }),
    riskId: ref('risks', { show: 'code' }),
    outcome: optional(choice('rcsaOutcome', rcsaOutcomes)),
    answeredAt: optional(instant()),
  },
  order: [],
});

/** What the owner of a risk says of a control of it: his word, and no test. */
export const rcsaControls = defineKind('rcsaControls', {
  code: null,
  life: 'readOnly',
  removable: true,
  since: 9,
  partOf: 'roundId',
  fields: {
    roundId: owner('rcsaRounds'),
    sheetId: ref('rcsaSheets', { show: 'id' }),
    riskId: ref('risks', { show: 'code' }),
    controlId: ref('controls', { show: 'code' }),
    rating: choice('testConclusion', testConclusions),
    note: freeText(4000),
    answeredAt: instant(),
  },
  order: [],
});
