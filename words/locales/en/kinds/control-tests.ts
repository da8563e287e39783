import type { KindWords } from '../../../kind-words.ts';
import { cameFrom } from './imported.ts';

export const controlTests = {
  many: 'Control tests',
  one: 'Control test',
  fields: {
    controlId: 'Control',
    heldOn: 'Tested on',
    validUntil: 'Valid until',
    conclusion: 'Conclusion',
    testerId: 'Tester',
    population: 'Population',
    sample: 'Sample',
    exceptions: 'Exceptions',
    evidence: 'Evidence',
    ...cameFrom,
  },
  empty: {
    title: 'No control tests yet',
    text: 'A test states when it was performed, how long it is valid, and what it found on which sample. An untested control earns no credit.',
    action: 'Record the first test',
  },
} as const satisfies KindWords<'controlTests'>;
