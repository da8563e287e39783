import type { Incident } from '../../../domain/incidents/kind.ts';
import { kinds } from '../../../domain/index.ts';
import type { Link } from '../../../domain/links/kind.ts';
import { rowsFrom, type KindName, type Row, type Rows } from '../../../domain/rows.ts';
import { rowIndex } from '../../../engine/rows/row-index.ts';
import type { StoredRow } from '../../../engine/rows/row.ts';
import type { Change } from '../../../domain/changes/kind.ts';
import type { Deployment } from '../../../domain/deployments/kind.ts';
import type { Release } from '../../../domain/releases/kind.ts';
import { fromNowhere, nothingNoted, nothingTagged } from '../../support/blank-fields.ts';

/** An instant of 2025 in Seoul: `7-10 10:30` is 10 July at half past ten there. */
export function seoul(text: string): string {
  const [month = 1, day = 1, hour = 0, minute = 0] = text.split(/[-: ]/).map(Number);
  return new Date(Date.UTC(2025, month - 1, day, hour - 9, minute)).toISOString();
}

/** A deployment to production that went as planned; `at` is when it ended. */
export function deployment(code: string, at: string, over: Partial<Deployment> = {}): Deployment {
  return {
    id: code,
    code,
    archivedAt: null,
    serviceId: 's',
    version: code,
    releaseId: null,
    commit: null,
    environment: 'production',
    environmentName: null,
    startedAt: at,
    finishedAt: at,
    planned: true,
    kind: 'code',
    manualSteps: null,
    outcome: 'ok',
    intervention: null,
    recoveredAt: null,
    notes: '',
    outsideId: null,
    url: null,
    ...nothingTagged,
    ...fromNowhere,
    ...over,
  };
}

export function release(version: string, releasedAt: string, over: Partial<Release> = {}): Release {
  return {
    id: version,
    code: `V-${version}`,
    archivedAt: null,
    serviceId: 's',
    version,
    releasedAt,
    notes: '',
    commit: null,
    commits: null,
    filesChanged: null,
    insertions: null,
    deletions: null,
    authors: null,
    oldestCommitAt: null,
    medianLeadTimeHours: null,
    ...nothingTagged,
    ...fromNowhere,
    ...over,
  };
}

export function change(commit: string, mergedAt: string, releaseId: string | null, over: Partial<Change> = {}): Change {
  return {
    id: commit,
    serviceId: 's',
    commit,
    title: commit,
    authoredAt: null,
    mergedAt,
    releaseId,
    filesChanged: null,
    insertions: null,
    deletions: null,
    generatedLines: null,
    areas: [],
    reverts: null,
    hotfix: false,
    ...fromNowhere,
    ...over,
  };
}

export function incident(id: string, startedAt: string, restoredAt: string | null, over: Partial<Incident> = {}): Incident {
  return {
    id,
    code: id,
    archivedAt: null,
    title: id,
    serviceId: 's',
    kind: 'incident',
    severity: null,
    summary: '',
    startedAt,
    startAnchor: null,
    detectedAt: null,
    earlyDetectionReason: '',
    awareAt: null,
    announcedAt: null,
    acknowledgedAt: null,
    identifiedAt: null,
    mitigatedAt: null,
    restoredAt,
    stoodDownAt: null,
    downtimeStart: null,
    downtimeEnd: null,
    components: [],
    timeline: [],
    outsideId: null,
    url: null,
    factsChangedAt: null,
    ...nothingNoted,
    ...fromNowhere,
    ...over,
  };
}

export function service(id: string, over: Partial<Row<'services'>> = {}): Row<'services'> {
  return { id, code: id, archivedAt: null, name: id, developmentOwnerId: null, operationsOwnerId: null, ...over } as Row<'services'>;
}

/** A link, said from a record to another: `['deployments', 'D2', 'caused', 'incidents', 'A']`. */
export function link(...[fromTable, fromId, relation, toTable, toId]: LinkEnds): Link {
  const id = [fromId, relation, toId].join(' ');
  return {
    id,
    fromTable,
    fromId,
    relation,
    toTable,
    toId,
    evidence: '',
    deciderId: null,
    decidedAt: '2025-10-01T00:00:00.000Z',
    ...fromNowhere,
  };
}
type LinkEnds = [fromTable: Link['fromTable'], fromId: string, relation: Link['relation'], toTable: Link['toTable'], toId: string];

/** The rows of a register that holds nothing else. */
export function rowsOf(tables: { readonly [K in KindName]?: readonly Row<K>[] }): Rows {
  const stored = (table: string): StoredRow[] =>
    ((tables as Record<string, readonly object[] | undefined>)[table] ?? []).map(
      (row) => ({ revision: 1, ...row }) as unknown as StoredRow,
    );
  const maps = new Map(kinds.names.map((table) => [table, new Map(stored(table).map((row) => [row.id, row]))]));
  const index = new Map(kinds.names.map((table) => [table, rowIndex(() => maps.get(table) ?? new Map())]));
  return rowsFrom({
    get: (table, id) => maps.get(table)?.get(id) ?? null,
    by: (table, field, value) => index.get(table)?.where(field, value) ?? [],
    all: (table) => [...(maps.get(table)?.values() ?? [])],
  });
}
