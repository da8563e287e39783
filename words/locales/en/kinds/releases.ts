import type { KindWords } from '../../../kind-words.ts';

export const releases = {
  many: 'Releases',
  one: 'Release',
  fields: {
    serviceId: 'Service',
    version: 'Version',
    releasedAt: 'Released at',
    notes: 'Notes',
    commit: 'Commit',
    commits: 'Commits',
    filesChanged: 'Files changed',
    insertions: 'Insertions',
    deletions: 'Deletions',
    authors: 'Authors',
    oldestCommitAt: 'Oldest commit at',
    medianLeadTimeHours: 'Median lead time in hours',
    'medianLeadTimeHours.inWords': 'Lead time',
    riskCount: 'Number of risks',
    incidentCount: 'Number of incidents',
  },
} as const satisfies KindWords<'releases'>;
