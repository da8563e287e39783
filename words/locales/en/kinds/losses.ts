import type { KindWords } from '../../../kind-words.ts';

export const losses = {
  many: 'Losses',
  one: 'Loss',
  fields: {
    title: 'Title',
    description: 'Description',
    occurredOn: 'Occurred on',
    discoveredOn: 'Discovered on',
    bookedOn: 'Accounting day',
    gross: 'Gross loss',
    currency: 'Currency',
    eventTypeId: 'Event type',
    ownerId: 'Owner',
    unitId: 'Unit',
    outsideId: 'ID at the source',
    recovered: 'Recovered',
    insured: 'Paid by insurance',
    net: 'Net loss',
    netReason: 'No net because',
    riskCount: 'Number of risks',
    incidentCount: 'Number of incidents',
    releaseCount: 'Number of releases',
  },
  empty: {
    title: 'What went wrong and what it cost',
    text: 'A loss event has days of its own for when it happened, was discovered and was booked; what came back is recorded beside it.',
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
  },
} as const satisfies KindWords<'recoveries'>;
