import type { CloseQuarter } from '../../domain/closing/close.ts';
import { sha256Hex, utf8ToBytes } from '../../engine/values/sha256.ts';
import { createdMemory } from './memory.ts';

type Memory = Awaited<ReturnType<typeof createdMemory>>;

/** What stands for the report of a quarter where only its bytes matter. */
export const paper = utf8ToBytes('{"quarter":"2025-Q3"}\n');

/** A register begun in July 2025 with one assessed market risk `r`, three people, and a clock that stands at 6 October. */
export async function endedQuarter() {
  const memory = await createdMemory(Date.UTC(2025, 6, 1));
  const { done, context } = memory;
  await done('risks.create', { id: 'r', fields: { title: '금리 상승', category: 'market', identifiedOn: '2025-07-01' } });
  await assess(memory, 'r', 3, '2025-07-02');
  for (const name of ['이둘', '박셋']) await done('people.create', { fields: { name, role: null } });
  context.tick(Date.UTC(2025, 9, 6) - Date.parse(context.now));
  await done('quarters.review', { quarter: '2025-Q3' });
  return memory;
}

/** The residual position of a risk: the same level on both axes. */
export function assess({ done, register }: Memory, riskId: string, level: number, validOn: string): Promise<unknown> {
  const matrixId = [...(register.replay.rows.get('matrices')?.keys() ?? [])][0] ?? '';
  return done('assessments.create', { fields: { riskId, kind: 'residual', likelihood: level, impact: level, matrixId, validOn } });
}

/** The people of a register in the order in which they were recorded. */
export function peopleIn({ register }: Pick<Memory, 'register'>): readonly string[] {
  return [...(register.replay.rows.get('people')?.keys() ?? [])];
}

/** A closing of the third quarter with one document, signed by everyone who has to. */
export function closingOf(memory: Memory, over: Partial<CloseQuarter> = {}): CloseQuarter {
  const head = memory.register.replay.head ?? { seq: 0, hash: '' };
  const [prepared = '', reviewed = '', approved = ''] = peopleIn(memory);
  return {
    quarter: '2025-Q3',
    head: { seq: head.seq, hash: head.hash },
    compare: '2025-Q2',
    reportFormat: 4,
    signedAt: memory.context.now,
    signers: (
      [
        { personId: prepared, meaning: 'prepared' },
        { personId: reviewed, meaning: 'reviewed' },
        { personId: approved, meaning: 'approved' },
      ] as const
    ).filter(({ personId }) => personId !== ''),
    waivers: [],
    documents: [{ name: 'report-ko.json', format: 'json', language: 'ko', size: paper.length, sha256: sha256Hex(paper) }],
    ...over,
  };
}

/** Closes the third quarter; it must succeed. */
export function closed(memory: Memory, over: Partial<CloseQuarter> = {}): Promise<{ id: string; seq: number }> {
  return memory.done('quarters.close', closingOf(memory, over), { documents: [paper] });
}
