import type { Change } from '../../../domain/changes/kind.ts';
import type { Deployment } from '../../../domain/deployments/kind.ts';
import type { Release } from '../../../domain/releases/kind.ts';

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
    sourced: null,
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
    ...over,
  };
}
