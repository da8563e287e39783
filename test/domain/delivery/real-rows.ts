import { readFileSync } from 'node:fs';
import type { Change } from '../../../domain/changes/kind.ts';
import type { Incident } from '../../../domain/incidents/kind.ts';
import type { Release } from '../../../domain/releases/kind.ts';
import { defaultSeverityOfImpact } from '../../../domain/settings/kind.ts';
import { parseInstant } from '../../../engine/values/time.ts';
import { change, release } from './rows.ts';
import { fromNowhere, nothingNoted, nothingTagged } from '../../support/blank-fields.ts';

const folder = new URL('../../fixtures/data/', import.meta.url);
const lines = (name: string) => readFileSync(new URL(name, folder), 'utf8').trim().split('\n');

/** What the source says nothing of. */
const unknown = {
  summary: '',
  detectedAt: null,
  earlyDetectionReason: '',
  awareAt: null,
  acknowledgedAt: null,
  identifiedAt: null,
  mitigatedAt: null,
  stoodDownAt: null,
  outsideId: null,
  url: null,
  factsChangedAt: null,
  ...nothingNoted,
  ...fromNowhere,
  archivedAt: null,
};
const unmeasured = {
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
  archivedAt: null,
};

/** The rows of the public incidents, read here without the importer so that the figures do not depend on it. */
export function realIncidents(): Incident[] {
  return lines('github-incidents-2022-2025.jsonl').map((line, index): Incident => {
    const source = JSON.parse(line) as Record<'id' | 'title' | 'impact' | 'started_at' | 'resolved_at', string> & {
      readonly impact_window: { readonly start_at: string; readonly end_at: string } | null;
    };
    const planned = source.impact === 'maintenance';
    return {
      ...unknown,
      id: source.id,
      code: `I-${index + 1}`,
      title: source.title,
      serviceId: 'code-host',
      kind: planned ? 'maintenance' : 'incident',
      severity: planned ? null : defaultSeverityOfImpact[source.impact as keyof typeof defaultSeverityOfImpact],
      startedAt: parseInstant(source.started_at) as string,
      // The page begins with its first post; a window is known only where the post-mortem gives one.
      startAnchor: source.impact_window?.start_at === source.started_at ? 'window' : 'firstPost',
      announcedAt: parseInstant(source.started_at),
      restoredAt: parseInstant(source.resolved_at),
      downtimeStart: parseInstant(source.impact_window?.start_at ?? ''),
      downtimeEnd: parseInstant(source.impact_window?.end_at ?? ''),
      components: [],
      timeline: [],
    };
  });
}

export function realReleases(): Release[] {
  return lines('bruno-releases.csv')
    .slice(1)
    .map((line, index): Release => {
      const [version = '', releasedAt = ''] = line.split(',');
      return {
        ...unmeasured,
        id: version,
        code: `V-${index + 1}`,
        serviceId: 'api-client',
        version,
        releasedAt: parseInstant(releasedAt) as string,
      };
    });
}

/** The changes of 2025 with their releases, of which only what these rows say is known. */
export function realChanges(): { readonly changes: Change[]; readonly releases: Release[] } {
  const rows = lines('bruno-changes-2025.csv')
    .slice(1)
    .map((line) => line.split(','));
  const instant = (text = '') => parseInstant(text) as string;
  const times = new Map(rows.map(([, , version = '', releasedAt]) => [version, instant(releasedAt)]));
  return {
    releases: [...times].map(([version, releasedAt]) => release(version, releasedAt)),
    changes: rows.map(([commit = '', mergedAt, version = '', , filesChanged, insertions, deletions]) =>
      change(commit, instant(mergedAt), version, {
        filesChanged: Number(filesChanged),
        insertions: Number(insertions),
        deletions: Number(deletions),
      }),
    ),
  };
}

/** The releases with their commits as the file counts them; how many lines these changed too. */
export function sizedReleases(): Release[] {
  return lines('bruno-releases.csv')
    .slice(1)
    .map((line) => {
      const [version = '', releasedAt = '', , commits, , insertions, deletions] = line.split(',');
      const counts = { commits: Number(commits), insertions: Number(insertions), deletions: Number(deletions) };
      return release(version, parseInstant(releasedAt) as string, counts);
    });
}
