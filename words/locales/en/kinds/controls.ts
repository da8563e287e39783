import type { KindWords } from '../../../kind-words.ts';

export const controls = {
  many: 'Controls',
  one: 'Control',
  fields: {
    title: 'Title',
    description: 'Description',
    kind: 'Kind of control',
    key: 'Key control',
    ownerId: 'Owner',
    unitId: 'Unit',
    riskCount: 'Number of risks',
  },
  empty: {
    title: 'What holds the risks down',
    text: 'A control prevents a cause, notices an event or limits a consequence. Name one here, or create it on the page of the risk on which it acts.',
    action: 'Record the first control',
  },
} as const satisfies KindWords<'controls'>;

export const riskControls = {
  many: 'Controls of risks',
  one: 'Control of a risk',
  fields: {
    riskId: 'Risk',
    controlId: 'Control',
    causeId: 'Acts on cause',
    consequenceId: 'Acts on consequence',
  },
} as const satisfies KindWords<'riskControls'>;
