import { controlKinds } from '../../domain/controls/control.ts';
import { incidentKinds } from '../../domain/incidents/incident.ts';
import { severities } from '../../domain/incidents/severity.ts';
import { causalRelations, decidedRelations, linkedTables, relations, type LinkedTable } from '../../domain/links/link.ts';
import type { TableName } from '../../domain/index.ts';
import { categories } from '../../domain/risks/category.ts';
import { riskResponses, riskStatuses } from '../../domain/risks/risk.ts';
import { assessmentKinds, type AssessmentKind } from '../../domain/scoring/assessment.ts';
import type { CellSource, Column, ColumnKind } from './column.ts';

const own = (kind: ColumnKind, ...keys: readonly string[]): Column[] =>
  keys.map((key) => ({ key, kind, source: { from: 'field', field: key } }));
const choice = (key: string, vocabulary: string, values: readonly string[]): Column => ({
  key,
  kind: 'choice',
  source: { from: 'field', field: key },
  vocabulary,
  values,
});
const person = (key: string): Column => ({ key, kind: 'person', source: { from: 'person', field: key } });
const refers = (key: string, table: TableName, show: string): Column => ({
  key,
  kind: show === 'code' ? 'code' : 'reference',
  source: { from: 'label', field: key, table, show },
});
const unit = refers('unitId', 'units', 'name');
const service = refers('serviceId', 'services', 'name');
/** Which links count for a number of records: the words for each column's meaning say the same (`words/locales/…/columns`). */
const linked = (
  key: string,
  table: LinkedTable,
  rule: Pick<Extract<CellSource, { from: 'linked' }>, 'relations' | 'direction'>,
): Column => ({
  key,
  kind: 'number',
  source: { from: 'linked', table, ...rule },
});
/** What is decided to belong together, whichever way it is said. */
const decided = { relations: decidedRelations, direction: 'either' } as const;
/** What a release did: an incident that led to a release, as to a fix, says nothing of harm. */
const harmDone = { relations: causalRelations, direction: 'outward' } as const;
const harmSuffered = { relations: causalRelations, direction: 'inward' } as const;
const counted = (key: string, table: TableName, by: string, distinct: string): Column => ({
  key,
  kind: 'number',
  source: { from: 'count', table, by, distinct },
});

function position(of: AssessmentKind): Column[] {
  return [
    { key: of, kind: 'rating', source: { from: 'position', of, part: 'rating' } },
    { key: `${of}Likelihood`, kind: 'level', source: { from: 'position', of, part: 'likelihood' } },
    { key: `${of}Impact`, kind: 'level', source: { from: 'position', of, part: 'impact' } },
    { key: `${of}ValidOn`, kind: 'day', source: { from: 'position', of, part: 'validOn' } },
    { key: `${of}Rationale`, kind: 'text', source: { from: 'position', of, part: 'rationale' } },
  ];
}

const category = choice('category', 'category', categories);
const id = own('text', 'id');
const code = own('code', 'code');
const archived = own('instant', 'archivedAt');

const columns: { readonly [T in TableName]?: readonly Column[] } = {
  people: [...code, person('name'), ...own('text', 'role'), ...own('instant', 'erasedAt'), ...archived, ...id],
  units: [...code, ...own('text', 'name'), refers('parentId', 'units', 'name'), ...archived, ...id],
  services: [
    ...code,
    { key: 'name', kind: 'text', source: { from: 'field', field: 'name' }, short: true },
    ...own('text', 'description'),
    unit,
    person('developmentOwnerId'),
    person('operationsOwnerId'),
    ...own('flag', 'critical'),
    ...own('number', 'subscribers', 'clients', 'transactionsPerDay'),
    { key: 'toleratedMinutes', kind: 'number', source: { from: 'field', field: 'toleratedMinutes' }, unit: 'minutes' },
    {
      key: 'incidentCount',
      kind: 'number',
      source: { from: 'count', table: 'incidents', by: 'serviceId', distinct: 'id', where: { field: 'kind', is: 'incident' } },
    },
    counted('releaseCount', 'releases', 'serviceId', 'id'),
    ...archived,
    ...id,
  ],
  taxonomy: [
    ...id,
    category,
    choice('kind', 'termKind', ['subtype', 'eventType', 'driver']),
    { key: 'label', kind: 'term', source: { from: 'field', field: 'id' } },
    ...own('term', 'parentId'),
    ...own('number', 'rank'),
    ...archived,
  ],
  risks: [
    ...code,
    ...own('text', 'title'),
    category,
    ...own('term', 'subtypeId', 'eventTypeId', 'driverId'),
    { key: 'causes', kind: 'lines', source: { from: 'parts', table: 'causes' } },
    ...own('text', 'event'),
    { key: 'consequences', kind: 'lines', source: { from: 'parts', table: 'consequences' } },
    person('ownerId'),
    unit,
    { key: 'serviceIds', kind: 'lines', source: { from: 'labels', field: 'serviceIds', table: 'services', show: 'name' } },
    choice('status', 'status', riskStatuses),
    choice('response', 'response', riskResponses),
    ...own('day', 'identifiedOn', 'closedOn', 'nextReviewOn'),
    ...assessmentKinds.flatMap(position),
    { key: 'controls', kind: 'lines', source: { from: 'controls' } },
    counted('controlCount', 'riskControls', 'riskId', 'controlId'),
    linked('incidentCount', 'incidents', decided),
    linked('releaseCount', 'releases', decided),
    ...archived,
    ...id,
  ],
  causes: [refers('riskId', 'risks', 'code'), ...own('text', 'text'), ...own('number', 'rank'), ...id],
  consequences: [refers('riskId', 'risks', 'code'), ...own('text', 'text'), ...own('number', 'rank'), ...id],
  assessments: [
    refers('riskId', 'risks', 'code'),
    choice('kind', 'assessmentKind', assessmentKinds),
    ...own('level', 'likelihood', 'impact'),
    { key: 'rating', kind: 'rating', source: { from: 'rating' } },
    ...own('day', 'validOn'),
    ...own('text', 'rationale'),
    person('assessorId'),
    ...own('text', 'matrixId'),
    ...id,
  ],
  controls: [
    ...code,
    ...own('text', 'title', 'description'),
    choice('kind', 'controlKind', controlKinds),
    ...own('flag', 'key'),
    person('ownerId'),
    unit,
    counted('riskCount', 'riskControls', 'controlId', 'riskId'),
    ...archived,
    ...id,
  ],
  riskControls: [
    refers('riskId', 'risks', 'code'),
    refers('controlId', 'controls', 'code'),
    refers('causeId', 'causes', 'text'),
    refers('consequenceId', 'consequences', 'text'),
    ...id,
  ],
  incidents: [
    ...code,
    ...own('text', 'title'),
    service,
    choice('kind', 'incidentKind', incidentKinds),
    choice('severity', 'severity', severities),
    ...own('text', 'summary'),
    ...own('instant', 'startedAt', 'detectedAt', 'acknowledgedAt', 'restoredAt'),
    { key: 'restoreMinutes', kind: 'number', source: { from: 'minutes', start: 'startedAt', end: 'restoredAt' }, unit: 'minutes' },
    ...own('instant', 'downtimeStart', 'downtimeEnd'),
    { key: 'components', kind: 'lines', source: { from: 'list', field: 'components' } },
    { key: 'timeline', kind: 'text', source: { from: 'json', field: 'timeline' } },
    linked('riskCount', 'risks', decided),
    linked('releaseCount', 'releases', harmSuffered),
    ...own('text', 'outsideId', 'url'),
    ...archived,
    ...id,
  ],
  releases: [
    ...code,
    service,
    { key: 'version', kind: 'text', source: { from: 'field', field: 'version' }, short: true },
    ...own('instant', 'releasedAt'),
    ...own('text', 'notes', 'commit'),
    ...own('number', 'commits', 'filesChanged', 'insertions', 'deletions', 'authors'),
    ...own('instant', 'oldestCommitAt'),
    { key: 'medianLeadTimeHours', kind: 'number', source: { from: 'field', field: 'medianLeadTimeHours' }, unit: 'hours' },
    linked('riskCount', 'risks', decided),
    linked('incidentCount', 'incidents', harmDone),
    ...archived,
    ...id,
  ],
  links: [
    choice('fromTable', 'linkedTable', linkedTables),
    { key: 'fromId', kind: 'code', source: { from: 'end', tableField: 'fromTable', field: 'fromId' } },
    choice('relation', 'relation', relations),
    choice('toTable', 'linkedTable', linkedTables),
    { key: 'toId', kind: 'code', source: { from: 'end', tableField: 'toTable', field: 'toId' } },
    ...own('text', 'evidence'),
    person('deciderId'),
    ...own('instant', 'decidedAt'),
    ...id,
  ],
};

/** The columns of a table's list, in the order in which they are offered. None for tables that are no list (settings, scales). */
export function columnsOf(table: TableName): readonly Column[] {
  return columns[table] ?? [];
}

export function columnOf(table: TableName, key: string): Column | null {
  return columnsOf(table).find((column) => column.key === key) ?? null;
}

/** The tables that can be listed. */
export const listedTables = Object.keys(columns) as readonly TableName[];
