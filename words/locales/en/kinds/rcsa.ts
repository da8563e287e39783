import type { KindWords } from '../../../kind-words.ts';

export const rcsaRounds = {
  many: 'RCSA rounds',
  one: 'RCSA round',
  fields: {
    name: 'Name',
    dueOn: 'Due on',
    asksControls: 'Asks about controls',
    openedOn: 'Opened on',
    closedOn: 'Closed on',
    note: 'Note',
    riskCount: 'Risks',
    answeredCount: 'Answered',
    openCount: 'Not answered',
  },
  empty: {
    title: 'No risk and control self-assessment (RCSA) yet',
    text: 'In a round each risk owner receives a spreadsheet with the risks they own and today’s ratings filled in. Answers are compared with the register before they are recorded, and you see who has answered and who is late.',
    action: 'Open the first round',
  },
  actions: { create: 'RCSA round recorded', edit: 'RCSA round changed' },
} as const satisfies KindWords<'rcsaRounds'>;

export const rcsaSheets = {
  many: 'RCSA sheets',
  one: 'RCSA sheet',
  fields: {
    roundId: 'Round',
    ownerId: 'Owner',
    sentAt: 'Sent at',
    sentSeq: 'Sent with entry',
    answeredAt: 'Answers recorded at',
    answeredSeq: 'Answered with entry',
  },
} as const satisfies KindWords<'rcsaSheets'>;

export const rcsaItems = {
  many: 'Risks in RCSA rounds',
  one: 'Risk in an RCSA round',
  fields: { roundId: 'Round', sheetId: 'Sheet', riskId: 'Risk', outcome: 'Answer', answeredAt: 'Answered at' },
} as const satisfies KindWords<'rcsaItems'>;

export const rcsaControls = {
  many: 'Self-assessments of controls',
  one: 'Self-assessment of a control',
  fields: {
    roundId: 'Round',
    sheetId: 'Sheet',
    riskId: 'Risk',
    controlId: 'Control',
    rating: 'Self-assessment',
    note: 'Comment',
    answeredAt: 'Answered at',
  },
} as const satisfies KindWords<'rcsaControls'>;
