import type { ImportAnswer } from '../../../engine/imports/import-input.ts';
import type { Json } from '../../../engine/values/json.ts';
import { createdMemory } from '../../support/memory.ts';

export type Fields = Readonly<Record<string, Json>>;

/** A register (its first entry made at `start`), and what sends it the rows of a file; the first is row 2. */
export async function importing(start?: number) {
  const memory = await createdMemory(start);
  const names = () => Object.fromEntries([...memory.register.privates.values()].map((row) => [row.personId, row.value]));
  const send = async (table: string, rows: readonly Fields[], over: Fields = {}) => {
    const numbered = rows.map((fields, index) => ({ row: index + 2, fields }));
    const input = { table, source: 'file.csv', service: null, strict: false, names: names(), rows: numbered, ...over };
    const result = await memory.run('register.import', input);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    return { ...(result.value.answer as unknown as ImportAnswer), changed: result.value.changed, seq: result.value.head.seq };
  };
  return { ...memory, names, send };
}

/** A risk of credit with everything that a file can say of one. */
export const settlement: Fields = {
  title: '가맹점 선정산 미회수',
  category: 'credit',
  subtypeId: '거래상대방',
  ownerId: '박서준',
  unitId: '여신관리팀',
  status: 'treating',
  identifiedOn: '2025. 3. 4.',
  causes: '가맹점 폐업\n매출 급감',
  residualLikelihood: '3',
  residualImpact: 4,
  residualValidOn: '2025-03-31',
  residualRationale: '지난 분기 미회수 2건',
};
