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
  empty: {
    title: 'Which controls were tried, and what came of it',
    text: 'A test says when it was held, until when it counts, and what it found on which sample. An untested control earns no credit.',
    action: 'Record the first test',
  },
} as const satisfies KindWords<'controlTests'>;
