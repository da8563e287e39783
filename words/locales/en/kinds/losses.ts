import type { KindWords } from '../../../kind-words.ts';
import { cameFrom, notedFields } from './imported.ts';

export const losses = {
  many: 'Losses',
  one: 'Loss',
  fields: {
    title: 'Title',
    description: 'Description',
    occurredOn: 'Occurred on',
    discoveredOn: 'Discovered on',
    bookedOn: 'Accounting date',
    gross: 'Gross loss',
    currency: 'Currency',
    eventTypeId: 'Event type',
    ownerId: 'Owner',
    unitId: 'Unit',
    outsideId: 'Source ID',
    recovered: 'Recovered',
    insured: 'Paid by insurance',
    net: 'Net loss',
    netReason: 'Reason for no net loss',
    riskCount: 'Number of risks',
    incidentCount: 'Number of incidents',
    releaseCount: 'Number of releases',
    ...notedFields,
    ...cameFrom,
  },
  empty: {
    title: 'No losses yet',
    text: 'A loss event has separate dates for when it occurred, was discovered and was booked; amounts recovered are recorded with it.',
    action: 'Record the first loss event',
  },
} as const satisfies KindWords<'losses'>;

export const recoveries = {
  many: 'Recoveries',
  one: 'Recovery',
  fields: {
    lossId: 'Loss',
    source: 'Source',
    receivedOn: 'Received on',
    amount: 'Amount',
    currency: 'Currency',
    note: 'Note',
    ...cameFrom,
  },
} as const satisfies KindWords<'recoveries'>;
