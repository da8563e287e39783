import type { KindWords } from '../../../kind-words.ts';
import { cameFrom, notedFields } from './imported.ts';

export const controls = {
  many: 'Controls',
  one: 'Control',
  fields: {
    title: 'Title',
    description: 'Description',
    kind: 'Control type',
    key: 'Key control',
    ownerId: 'Owner',
    unitId: 'Unit',
    automated: 'Automated',
    serviceIds: 'Services',
    condition: 'Condition of frequent release',
    riskCount: 'Number of risks',
    lastTestedOn: 'Last tested on',
    testedUntil: 'Tested until',
    ...notedFields,
    ...cameFrom,
  },
  empty: {
    title: 'No controls yet',
    text: 'A control prevents a cause, detects an event or limits a consequence. Record one here, or create it on the page of the risk it acts on.',
    action: 'Record the first control',
  },
} as const satisfies KindWords<'controls'>;

export const riskControls = {
  many: 'Risk controls',
  one: 'Risk control',
  fields: {
    riskId: 'Risk',
    controlId: 'Control',
    causeId: 'Acts on cause',
    consequenceId: 'Acts on consequence',
  },
} as const satisfies KindWords<'riskControls'>;
