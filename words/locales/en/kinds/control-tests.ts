import type { KindWords } from '../../../kind-words.ts';

export const controlTests = {
  many: 'Control tests',
  one: 'Control test',
  fields: {
    controlId: 'Control',
    heldOn: 'Held on',
    validUntil: 'Valid until',
    conclusion: 'Conclusion',
    testerId: 'Tester',
    population: 'Population',
    sample: 'Sample',
    exceptions: 'Exceptions',
    evidence: 'Evidence',
  },
} as const satisfies KindWords<'controlTests'>;
