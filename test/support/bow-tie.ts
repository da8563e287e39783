import { bowTieDrawing } from '../../documents/bow-tie/said.ts';
import type { BowTie } from '../../domain/bow-tie/bow-tie.ts';
import { askBowTie, bowTieIn } from '../../domain/bow-tie/queries.ts';
import type { Language } from '../../domain/settings/kind.ts';
import { memoryReader, type MemoryRegister } from '../../engine/commands/memory-register.ts';
import type { JsonObject } from '../../engine/values/json.ts';
import { createdMemory } from './memory.ts';

/** A risk of December 2025 without causes, consequences or controls, and short words for what is recorded of it. */
export async function riskAlone(fields: JsonObject = {}) {
  const made = await createdMemory(Date.UTC(2025, 11, 1));
  const { done, register } = made;
  const risk = await done('risks.create', {
    fields: { title: '배포 실패', category: 'operational', eventTypeId: 'event.6', identifiedOn: '2025-07-01', ...fields },
  });
  const riskId = risk.id;
  return {
    ...made,
    riskId,
    part: (table: 'causes' | 'consequences', text: string, rank: number) => done(`${table}.create`, { fields: { riskId, text, rank } }),
    control: (title: string, kind: string, over: JsonObject = {}) => done('controls.create', { fields: { title, kind, ...over } }),
    tie: (controlId: string, at: JsonObject = {}) => done('riskControls.create', { fields: { riskId, controlId, ...at } }),
    test: (controlId: string, heldOn: string, conclusion: string, over: JsonObject = {}) =>
      done('controlTests.create', { fields: { controlId, heldOn, conclusion, ...over } }),
    link: (from: readonly [string, string], relation: string, to: readonly [string, string]) =>
      done('links.create', {
        fields: {
          fromTable: from[0],
          fromId: from[1],
          relation,
          toTable: to[0],
          toId: to[1],
          evidence: '근거',
          decidedAt: '2025-10-01T00:00:00.000Z',
        },
      }),
    bowTie: (day = '2025-12-31') => bowTieOn(register, riskId, day),
    drawing: async (language: Language, day = '2025-12-31') => {
      const rows = await askBowTie(memoryReader(register), riskId);
      return bowTieDrawing(await bowTieOn(register, riskId, day), { language, timeZone: 'Asia/Seoul', rows });
    },
  };
}

async function bowTieOn(register: MemoryRegister, id: string, day: string): Promise<BowTie> {
  const shown = bowTieIn(await askBowTie(memoryReader(register), id), id, day);
  if (shown === null) throw new Error('no risk');
  return shown;
}
