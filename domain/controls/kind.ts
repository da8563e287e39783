import { countOf } from '../../engine/kind/computed.ts';
import { defineKind } from '../../engine/kind/define-kind.ts';
import { choice, flag, freeText, optional, owner, ref, refs, since, text } from '../../engine/kind/fields.ts';
import { me } from '../../engine/lists/list-filter.ts';
import { testCells } from '../control-tests/test-cells.ts';
import { cameFrom } from '../imports/came-from.ts';
import { notedFields } from '../imports/noted-fields.ts';
import { toBePutRight } from '../views/to-be-put-right.ts';
import { riskControlRules } from './rules.ts';

export const controlKinds = ['preventive', 'detective', 'corrective'] as const;
export type ControlKind = (typeof controlKinds)[number];
/** What a control is made as that only its name is known of: most of those that people list beside a risk keep it from happening. */
export const usualControlKind: ControlKind = 'preventive';

/**
 * What must hold for frequent releases to lower risk: source is versioned; build, test and deployment are automated; development and
 * operations work as one.
 */
export const conditions = ['versionedSource', 'automatedBuild', 'automatedTest', 'automatedDeployment', 'devOpsAsOne'] as const;

export const controls = defineKind('controls', {
  code: 'C',
  life: 'record',
  since: 1,
  names: 'title',
  fields: {
    title: text(200),
    description: freeText(4000),
    kind: choice('controlKind', controlKinds),
    /** A key control: one on which the rating of a risk leans. */
    key: flag(),
    ownerId: optional(ref('people')),
    unitId: optional(ref('units')),
    /** A machine carries it out: a deployment to one of its services ends the validity of its tests. */
    automated: since(6, flag()),
    serviceIds: since(6, refs('services', 200)),
    /** The condition of frequent release that it keeps for its services. */
    condition: since(6, optional(choice('condition', conditions))),
    ...notedFields,
    ...cameFrom,
  },
  computed: { riskCount: countOf('riskControls', 'controlId', { distinct: 'riskId' }), ...testCells },
  list: {
    columns: ['code', 'title', 'kind', 'key', 'ownerId', 'unitId', 'riskCount'],
    narrow: ['code', 'title', 'kind'],
    terminal: ['code', 'title', 'kind', 'key', 'ownerId', 'riskCount'],
    filters: ['kind', 'key', 'automated', 'condition', 'ownerId', 'unitId'],
    sort: { column: 'code', descending: false },
    due: { testedUntil: [] },
    views: [
      { name: 'mine', filters: [{ column: 'ownerId', refers: [me] }] },
      { name: 'testDue', filters: [{ column: 'testedUntil', overdue: true }], sort: [{ column: 'testedUntil', descending: false }] },
      { name: 'untested', filters: [{ column: 'lastTestedOn', is: [null] }] },
      { name: 'withoutRisk', filters: [{ column: 'riskCount', is: [0] }] },
      toBePutRight,
    ],
  },
  page: { icon: 'shield', line: [1, 2], keys: 'mod+3', head: ['ownerId'] },
  copies: {
    marks: 'title',
    fields: ['title', 'description', 'kind', 'key', 'ownerId', 'unitId', 'automated', 'serviceIds', 'condition', 'remarks', 'tags'],
    parts: ['riskControls'],
  },
  imports: {
    needed: ['title', 'kind'],
    title: 'title',
    within: 'unitId',
    aliases: {
      title: ['통제명', 'control', 'name'],
      kind: ['kind', 'kind of control', 'type', '종류'],
      key: ['key'],
      ownerId: ['control owner', '책임자'],
    },
  },
});

/** A control at work on a risk; where known, on one cause (prevents) or one consequence (corrects). */
export const riskControls = defineKind('riskControls', {
  code: null,
  life: 'part',
  since: 1,
  partOf: 'riskId',
  fields: {
    riskId: owner('risks'),
    controlId: ref('controls', { show: 'code', tied: true }),
    causeId: optional(ref('causes')),
    consequenceId: optional(ref('consequences')),
  },
  rules: riskControlRules,
});
