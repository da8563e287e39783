import type { KindWords } from '../../../kind-words.ts';
import { cameFrom } from './imported.ts';

export const changes = {
  many: 'Changes',
  one: 'Change',
  fields: {
    serviceId: 'Service',
    commit: 'Commit',
    title: 'Title',
    authoredAt: 'Written at',
    mergedAt: 'Merged at',
    releaseId: 'Release',
    filesChanged: 'Files changed',
    insertions: 'Insertions',
    deletions: 'Deletions',
    generatedLines: 'Generated lines',
    areas: 'Folders',
    reverts: 'Takes back commit',
    hotfix: 'Hotfix',
    ...cameFrom,
  },
  empty: {
    title: 'No changes yet',
    text: 'A change is what was merged to the branch from which a service is released. Changes show what a release carried and what waits for its deployment. Import them from a git repository or a list.',
  },
} as const satisfies KindWords<'changes'>;
