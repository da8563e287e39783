import { defaultMatrix, defaultScales } from '../../domain/scoring/defaults.ts';
import type { Matrix, Scale } from '../../domain/scoring/kinds.ts';
import { sealEntry } from '../../engine/ledger/append.ts';
import { applyEntry } from '../../engine/ledger/replay.ts';
import type { JsonObject } from '../../engine/values/json.ts';
import { schemas } from '../../domain/migrations/all.ts';
import { createdMemory } from './memory.ts';

const [likelihood, impact] = defaultScales as [Scale, Scale];

/** The second version of the scale of likelihood: the same levels under other words. */
export const secondLikelihood: Scale = {
  ...likelihood,
  id: 'likelihood-2',
  version: 2,
  levels: likelihood.levels.map((level) => ({ ...level, label: { ko: `빈도 ${level.level}급`, en: `Grade ${level.level}` } })),
};

/** The second version of the matrix, 5 x 5 with three ratings: up to 2 x 2 accepted, from 4 x 4 on alarming, between them watched. */
export const secondMatrix: Matrix = {
  ...defaultMatrix,
  id: 'matrix-2',
  version: 2,
  likelihoodScaleId: secondLikelihood.id,
  impactScaleId: impact.id,
  ratings: [
    { rating: 1, label: { ko: '수용', en: 'Accepted' } },
    { rating: 2, label: { ko: '주의', en: 'Watched' } },
    { rating: 3, label: { ko: '경계', en: 'Alarming' } },
  ],
  cells: [
    [1, 1, 2, 2, 2],
    [1, 1, 2, 2, 2],
    [2, 2, 2, 2, 2],
    [2, 2, 2, 3, 3],
    [2, 2, 2, 3, 3],
  ],
};

type Memory = Awaited<ReturnType<typeof createdMemory>>;

/** Writes rows that no command of this version writes: those of an older or a later one. */
export function writeRows(
  { register, context }: Memory,
  action: string,
  rows: readonly (readonly [table: string, row: JsonObject & { readonly id: string }])[],
): void {
  context.tick();
  const changes = rows.map(([table, row]) => ({ table, id: row.id, before: null, after: row }));
  const entry = sealEntry({ action, note: null, changes }, register.replay.head, {
    now: context.now,
    replica: 'test',
    actor: context.actor ?? '',
    attributedTo: null,
    schema: schemas.latest,
  });
  applyEntry(register.replay, entry);
  register.appended.push(entry);
}

/** Puts the second matrix into a register. */
export function addSecondMatrix(memory: Memory): void {
  writeRows(memory, 'matrices.create', [
    ['scales', secondLikelihood],
    ['matrices', secondMatrix],
  ]);
}

/**
 * A register whose matrix was replaced: of its open market risks R-1 (4 x 4) and R-3 (2 x 2) were assessed with the first
 * version, R-2 (4 x 4) with the second; R-4 never was. By hand: R-1 is 4 high, R-3 is 2 low, R-2 is 3 alarming.
 */
export async function replacedMatrix() {
  const memory = await createdMemory();
  const { done } = memory;
  const ids: string[] = [];
  for (const title of ['금리 급등', '환율 급변', '주가 하락', '유동성 경색'])
    ids.push((await done('risks.create', { fields: { title, category: 'market', identifiedOn: '2025-07-01' } })).id);
  const residual = (at: number, level: number, matrixId: string) =>
    done('assessments.create', {
      fields: { riskId: ids[at] ?? '', kind: 'residual', likelihood: level, impact: level, matrixId, validOn: '2025-07-01' },
    });
  await residual(0, 4, defaultMatrix.id);
  await residual(2, 2, defaultMatrix.id);
  addSecondMatrix(memory);
  await residual(1, 4, secondMatrix.id);
  return { ...memory, ids };
}
