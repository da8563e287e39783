import type { CloseQuarter } from '../../../../domain/closing/close.ts';
import { quarterReport } from '../../../../documents/report/make-report.ts';
import type { ProblemCode } from '../../../../engine/values/problem.ts';
import { createdMemory } from '../../../support/memory.ts';
import { closed, closingOf, endedQuarter, paper, peopleIn } from '../../../support/closings.ts';
import type { Family, Memory } from './met.ts';

/** A report on a register that began on 1 July 2025. */
const report = (quarter: string, compare: string | null) => async () => {
  const { register } = await createdMemory();
  const { entries, privates } = register;
  return quarterReport({ entries, privates, quarter, compare, validAt: null, knownAt: '2025-10-01T00:00:00.000Z', language: 'en' });
};

/** What the third quarter is asked, where it ended, after whatever `before` did. */
const asked =
  (ask: (memory: Memory) => Promise<unknown>, before: (memory: Memory) => Promise<unknown> = () => Promise.resolve()) =>
  async () => {
    const memory = await endedQuarter();
    await before(memory);
    return (await ask(memory)) as Awaited<ReturnType<Memory['run']>>;
  };
const close = (over: Partial<CloseQuarter> | ((memory: Memory) => Partial<CloseQuarter>)) => (memory: Memory) =>
  memory.run('quarters.close', closingOf(memory, typeof over === 'function' ? over(memory) : over), { documents: [paper] });

export const quarterProblems = {
  'quarter.invalid': [
    { given: 'a fifth quarter', call: report('2025-Q5', null), args: { value: '2025-Q5' } },
    { given: 'a year before any register', call: report('1899-Q4', null), args: { value: '1899-Q4' } },
    { given: 'a comparison with no quarter', call: report('2025-Q3', 'Q2'), args: { value: 'Q2' } },
    { given: 'a closing of no quarter', call: asked(close({ quarter: '2025-Q0' })), args: { value: '2025-Q0' } },
  ],
  'quarter.notBegun': [
    { given: 'a quarter of the year after what is known', call: report('2026-Q3', null), args: { quarter: '2026-Q3', day: '2025-10-01' } },
  ],
  'quarter.compareNotEarlier': [
    { given: 'a comparison with itself', call: report('2025-Q3', '2025-Q3'), args: { value: '2025-Q3', quarter: '2025-Q3' } },
  ],
  'quarter.inProgress': [
    { given: 'a closing before the end', call: asked(close({ quarter: '2025-Q4' })), args: { quarter: '2025-Q4', day: '2025-12-31' } },
  ],
  'quarter.closed': [
    { given: 'a second closing', call: asked(close({}), closed), args: { quarter: '2025-Q3' } },
    {
      given: 'a review of a closed quarter',
      call: asked(({ run }) => run('quarters.review', { quarter: '2025-Q3' }), closed),
      args: { quarter: '2025-Q3' },
    },
  ],
  'quarter.notClosed': [
    {
      given: 'a correction of a quarter in review',
      call: asked((memory) => memory.run('quarters.correct', { ...closingOf(memory), correction: '빠진 위험' })),
      args: { quarter: '2025-Q3' },
    },
    {
      given: 'a withdrawal of no closing',
      call: asked(({ run }) => run('quarters.reopen', { quarter: '2025-Q3', reason: '잘못' })),
      args: { quarter: '2025-Q3' },
    },
  ],
  'quarter.movedOn': [
    {
      given: 'a report that does not know the last entry',
      call: asked(close(({ register }) => ({ head: headBefore(register) }))),
      args: { quarter: '2025-Q3' },
    },
    {
      given: 'a report of another ledger',
      call: asked(close(({ register }) => ({ head: { seq: register.replay.head?.seq ?? 0, hash: '0'.repeat(64) } }))),
      args: { quarter: '2025-Q3' },
    },
  ],
  'quarter.knownTooEarly': [
    {
      given: 'a quarter after which nothing was recorded',
      call: async () => {
        const memory = await createdMemory(Date.UTC(2025, 6, 1));
        memory.context.tick(Date.UTC(2025, 9, 6) - Date.parse(memory.context.now));
        return memory.run('quarters.close', closingOf(memory), { documents: [paper] });
      },
      args: { quarter: '2025-Q3', last: '2025-07-01T00:00:01.000Z' },
    },
  ],
  'quarter.signedTwice': [
    {
      given: 'one person who prepares and approves',
      call: asked(
        close((memory) => {
          const [one = '', other = ''] = peopleIn(memory);
          return {
            signers: [
              { personId: one, meaning: 'prepared' },
              { personId: other, meaning: 'reviewed' },
              { personId: one, meaning: 'approved' },
            ],
          };
        }),
      ),
      args: { code: 'P-1' },
    },
  ],
  'quarter.unmet': [
    {
      given: 'a closing that nobody approved',
      call: asked(close((memory) => ({ signers: closingOf(memory).signers.slice(0, 2) }))),
      args: { condition: 'notSigned', count: 1, codes: '' },
    },
  ],
  'quarter.nothingToWaive': [
    {
      given: 'a waiver of reviews where none is late',
      call: asked(close({ waivers: [{ condition: 'reviewsOverdue', reason: '휴가' }] })),
      args: { condition: 'reviewsOverdue' },
    },
  ],
  'person.signed': [
    {
      given: 'an erasure of who approved',
      call: asked((memory) => memory.run('people.erase', { id: peopleIn(memory)[2] ?? '' }), closed),
      at: { table: 'people', id: 'id-000005' },
      args: { code: 'P-3' },
    },
  ],
  'settings.quartersClosed': [
    {
      given: 'another fiscal year after a closing',
      call: asked(({ run }) => run('settings.edit', { id: 'register', fields: { fiscalYearStart: 4 } }), closed),
      at: { table: 'settings', id: 'register', field: 'fiscalYearStart' },
    },
  ],
  'document.missing': [
    {
      given: 'a closing whose report did not come',
      call: asked((memory) => memory.run('quarters.close', closingOf(memory))),
      args: { value: closedPaper() },
    },
  ],
} as const satisfies Family<Extract<ProblemCode, `quarter.${string}` | 'person.signed' | 'settings.quartersClosed' | 'document.missing'>>;

function headBefore({ entries }: Memory['register']) {
  const { seq = 0, hash = '' } = entries.at(-2)?.header ?? {};
  return { seq, hash };
}

/** The hash of the report that did not come. */
function closedPaper(): string {
  // printf '{"quarter":"2025-Q3"}\n' | sha256sum
  return '5036eaa3c5e83497a9a8bde9b710c518eba14288a570e1601df7d6df9fe406d6';
}
