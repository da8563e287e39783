import type { KindWords } from '../../../kind-words.ts';

export const settings = {
  many: 'Settings',
  one: 'Settings',
  fields: {
    registerId: 'Register ID',
    name: 'Name of the register',
    currency: 'Currency',
    timeZone: 'Time zone',
    fiscalYearStart: 'First month of the fiscal year',
    fiscalYearNamedAfter: 'Fiscal year named after',
    language: 'Language',
    severityOfImpact: 'Severity of imported impact',
    sampleToday: 'Current date of the sample',
    forkedFrom: 'Copied from',
  },
} as const satisfies KindWords<'settings'>;

export const counters = {
  many: 'Code numbers',
  one: 'Code number',
  fields: {
    id: 'Record type',
    last: 'Last number assigned',
  },
} as const satisfies KindWords<'counters'>;
