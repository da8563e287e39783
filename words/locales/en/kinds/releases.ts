import type { KindWords } from '../../../kind-words.ts';
import { cameFrom, notedFields } from './imported.ts';

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
    medianLeadTimeHours: 'Median lead time (hours)',
    'medianLeadTimeHours.inWords': 'Lead time',
    riskCount: 'Number of risks',
    incidentCount: 'Number of incidents',
    tags: notedFields.tags,
    further: notedFields.further,
    ...cameFrom,
  },
  empty: {
    title: 'No releases yet',
    text: 'A release is a version of a service that was made ready for use. Its size and lead time, and the incidents that followed, show whether releases increase risk. Record one, or import the list of a service.',
    action: 'Record the first release',
  },
} as const satisfies KindWords<'releases'>;
