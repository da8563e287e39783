import type { ProblemCode } from '../../../../engine/values/problem.ts';
import { taken, withRecords, type Family } from './met.ts';

/** What is wrong with a text that mentions people. */
export const mentionProblems = {
  'mention.ambiguous': [
    {
      given: 'a file whose note mentions two people of one name',
      call: taken('notes', [{ subjectId: 'R-1', text: '@박민수 확인 바랍니다' }], async (memory) => {
        await withRecords(memory);
        await memory.done('people.create', { fields: { name: '박민수' } });
        await memory.done('people.create', { fields: { name: '박민수' } });
      }),
      at: { row: 2, column: 'text' },
      args: { value: '@박민수', codes: '@P-2, @P-3' },
    },
  ],
} as const satisfies Family<Extract<ProblemCode, `mention.${string}`>>;
