import type { KindWords } from '../../../kind-words.ts';

export const settings = {
  many: 'Settings',
  one: 'Settings',
  fields: {
    registerId: 'Register ID',
    name: 'Name of the register',
    currency: 'Currency',
    timeZone: 'Time zone',
    fiscalYearStart: 'Fiscal year starts in month',
    language: 'Language',
    severityOfImpact: 'Severity of imported impact',
    sampleToday: 'Today in the sample',
    forkedFrom: 'Copied from',
  },
} as const satisfies KindWords<'settings'>;

export const counters = {
  many: 'Code numbers',
  one: 'Code number',
  fields: {
    id: 'Table',
    last: 'Last number given',
  },
} as const satisfies KindWords<'counters'>;
