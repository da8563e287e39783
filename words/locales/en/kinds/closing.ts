import type { KindWords } from '../../../kind-words.ts';

export const quarters = {
  many: 'Quarters',
  one: 'Quarter',
  fields: {
    quarter: 'Quarter',
    state: 'State',
    body: 'Body',
    meetingOn: 'Meeting on',
    agendaItem: 'Agenda item',
    purpose: 'Purpose',
    documentClass: 'Classification',
  },
} as const satisfies KindWords<'quarters'>;

export const decisionsAsked = {
  many: 'Decisions asked for',
  one: 'Decision asked for',
  fields: { quarterId: 'Quarter', rank: 'Place', option: 'Option proposed', cost: 'Cost', decideBy: 'Decide by' },
} as const satisfies KindWords<'decisionsAsked'>;

export const closings = {
  many: 'Closings of quarters',
  one: 'Closing of a quarter',
  fields: {
    quarterId: 'Quarter',
    version: 'Version of the report',
    start: 'Start of the quarter',
    end: 'End of the quarter',
    compare: 'Compared with',
    validAt: 'Valid at',
    knownAt: 'Data cut-off',
    headSeq: 'Last entry',
    headHash: 'Hash of the last entry',
    definitions: 'Version of the definitions',
    registerSchema: 'Register schema',
    reportFormat: 'Report format',
    correction: 'Reason for the correction',
    closedById: 'Closed by',
    closedAt: 'Closed at',
    withdrawnReason: 'Reason for the withdrawal',
    withdrawnById: 'Withdrawn by',
    withdrawnAt: 'Withdrawn at',
  },
} as const satisfies KindWords<'closings'>;

export const signatures = {
  many: 'Signatures',
  one: 'Signature',
  fields: {
    closingId: 'Closing',
    personId: 'Signer',
    meaning: 'Meaning',
    signedAt: 'Signed at',
    enteredById: 'Entered by',
  },
} as const satisfies KindWords<'signatures'>;

export const waivers = {
  many: 'Waivers',
  one: 'Waiver',
  fields: { closingId: 'Closing', condition: 'Condition', count: 'Records', reason: 'Reason', waivedById: 'Waived by' },
} as const satisfies KindWords<'waivers'>;

export const closedReports = {
  many: 'Files of closed quarters',
  one: 'File of a closed quarter',
  fields: { closingId: 'Closing', name: 'File name', format: 'Format', language: 'Language', size: 'Size in bytes', sha256: 'SHA-256' },
} as const satisfies KindWords<'closedReports'>;
