import type { KindWords } from '../../../kind-words.ts';
import { cameFrom } from './imported.ts';

export const services = {
  many: 'Services',
  one: 'Service',
  fields: {
    name: 'Name',
    description: 'Description',
    unitId: 'Unit',
    developmentOwnerId: 'Development owner',
    operationsOwnerId: 'Operations owner',
    critical: 'Critical or important',
    subscribers: 'Subscribers',
    clients: 'Clients',
    transactionsPerDay: 'Transactions per day',
    toleratedMinutes: 'Tolerable disruption (minutes)',
    'toleratedMinutes.inWords': 'Tolerable disruption',
    toleratedChanges: 'Tolerated undeployed changes',
    separation: 'Separation of duties',
    sharedObjective: 'Shared objective of development and operations',
    incidentCount: 'Number of incidents',
    deploymentCount: 'Number of deployments',
    releaseCount: 'Number of releases',
    ...cameFrom,
  },
  empty: {
    title: 'No services yet',
    text: 'Incidents and releases belong to a service: figures are reported by service, and thresholds depend on how many people use it. A name is enough; entering a new name in an incident or a release also creates the service.',
    action: 'Add the first service',
  },
} as const satisfies KindWords<'services'>;
