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
} as const satisfies KindWords<'services'>;
