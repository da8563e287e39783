import type { KindWords } from '../../../kind-words.ts';

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
    transactionsPerDay: 'Transactions a day',
    toleratedMinutes: 'Tolerated minutes of disruption',
    'toleratedMinutes.inWords': 'Tolerated disruption',
    incidentCount: 'Number of incidents',
    releaseCount: 'Number of releases',
  },
  empty: {
    title: 'What the firm runs for others',
    text: 'Incidents and releases belong to a service: figures are told by service, and thresholds ask how many people use it. A name is enough; typing a new name in an incident or a release makes one too.',
    action: 'Add the first service',
  },
} as const satisfies KindWords<'services'>;
