import type { KindWords } from '../../../kind-words.ts';
import { cameFrom, notedFields } from './imported.ts';

export const deployments = {
  many: 'Deployments',
  one: 'Deployment',
  fields: {
    serviceId: 'Service',
    version: 'Version or change',
    releaseId: 'Release',
    commit: 'Commit',
    environment: 'Environment',
    environmentName: 'Environment at the source',
    startedAt: 'Started at',
    finishedAt: 'Finished at',
    minutes: 'Minutes of deployment',
    'minutes.inWords': 'Duration',
    planned: 'Planned',
    kind: 'Deployment type',
    manualSteps: 'Manual steps',
    outcome: 'Outcome',
    intervention: 'Intervention',
    recoveredAt: 'Recovered at',
    notes: 'Notes',
    riskCount: 'Number of risks',
    incidentCount: 'Number of incidents',
    outsideId: 'Source ID',
    url: 'Address',
    tags: notedFields.tags,
    further: notedFields.further,
    ...cameFrom,
  },
  empty: {
    title: 'No deployments yet',
    text: 'A deployment puts a release, a configuration or a flag into production. Deployments show how often a service changes, how often that fails and how fast it recovers. Record one, or import the log of a pipeline.',
    action: 'Record the first deployment',
  },
} as const satisfies KindWords<'deployments'>;
