import { countOf } from '../../engine/kind/computed.ts';
import { defineKind } from '../../engine/kind/define-kind.ts';
import { choice, flag, freeText, integer, optional, ref, since, text } from '../../engine/kind/fields.ts';
import { cameFrom } from '../imports/came-from.ts';
import { serviceRules } from './rules.ts';

const count = () => optional(integer(0, 1e12));

/** Who may deploy to production: only operations, or the developers too, with controls that compensate. */
export const separations = ['separate', 'integrated'] as const;

/** Something that the firm runs for others. Incidents and releases belong to one. */
export const services = defineKind('services', {
  code: 'S',
  life: 'record',
  since: 1,
  names: 'name',
  createdByName: true,
  fields: {
    /** The short name under which files and teams know it, unique in the register: `code-host`. */
    name: text(120, 'short'),
    description: freeText(4000),
    unitId: optional(ref('units')),
    developmentOwnerId: optional(ref('people')),
    operationsOwnerId: optional(ref('people')),
    /** Supports a critical or important function. */
    critical: flag(),
    subscribers: count(),
    clients: count(),
    transactionsPerDay: count(),
    /** Minutes of disruption that the firm can tolerate. */
    toleratedMinutes: optional(integer(0, 1e12, 'minutes')),
    /** Merged changes that may wait for their deployment: the load line of the service. */
    toleratedChanges: since(6, optional(integer(0, 1e9))),
    separation: since(6, optional(choice('separation', separations))),
    /** What development and operations are held to together. */
    sharedObjective: since(6, freeText(1000)),
    ...cameFrom,
  },
  computed: {
    incidentCount: countOf('incidents', 'serviceId', { where: { kind: 'incident' }, begins: 'startedAt' }),
    releaseCount: countOf('releases', 'serviceId'),
    deploymentCount: countOf('deployments', 'serviceId', { where: { environment: 'production' }, begins: 'startedAt' }),
  },
  rules: serviceRules,
  list: {
    columns: [
      'code',
      'name',
      'unitId',
      'developmentOwnerId',
      'operationsOwnerId',
      'critical',
      'subscribers',
      'incidentCount',
      'releaseCount',
    ],
    narrow: ['code', 'name', 'incidentCount', 'releaseCount'],
    terminal: ['code', 'name', 'unitId', 'critical', 'incidentCount', 'releaseCount'],
    filters: ['unitId', 'critical'],
    sort: { column: 'name', descending: false },
    views: [{ name: 'critical', filters: [{ column: 'critical', is: [true] }] }],
  },
  page: { icon: 'server', line: [2, 4], keys: 'mod+6' },
  copies: {
    marks: 'name',
    fields: [
      ...(['name', 'description', 'unitId', 'developmentOwnerId', 'operationsOwnerId', 'critical'] as const),
      ...(['toleratedMinutes', 'toleratedChanges', 'separation', 'sharedObjective'] as const),
    ],
  },
  imports: { needed: ['name'], title: 'name' },
});
