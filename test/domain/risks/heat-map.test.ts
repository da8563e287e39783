import { listIndex, rowsOf } from '../../../domain/register/in-memory.ts';
import type { KindName, Stored } from '../../../domain/rows.ts';
import { describe, expect, it } from 'vitest';
import { type MemoryRegister } from '../../../engine/commands/memory-register.ts';
import { assessedBy, heatMapOf, highestRisks, openRisks, risksInCell, risksNotAssessed } from '../../../domain/risks/heat-map.ts';
import { defaultMatrix } from '../../../domain/scoring/defaults.ts';
import type { ListQuery } from '../../../engine/lists/list-query.ts';
import { createdMemory } from '../../support/memory.ts';
import { replacedMatrix, secondMatrix, writeRows } from '../../support/two-matrices.ts';

function listOf(register: MemoryRegister) {
  const index = listIndex({
    rows: (table: KindName) => new Map(rowsOf(register, table).map((row) => [(row as { id: string }).id, row as Stored])),
    nameOf: () => null,
    asOn: '2025-12-31',
  });
  return async (query: ListQuery, from: number, count: number) => ({ ...index.window(query, from, count), seq: 1 });
}

async function register() {
  const { register, done } = await createdMemory();
  const risk = async (category: string, residual: [number, number] | null, over: Record<string, string> = {}) => {
    const { id } = await done('risks.create', { fields: { title: category, category, identifiedOn: '2025-07-01', ...over } });
    if (residual === null) return;
    const [likelihood, impact] = residual;
    await done('assessments.create', {
      fields: { riskId: id, kind: 'residual', likelihood, impact, matrixId: 'matrix-1', validOn: '2025-07-01' },
    });
  };
  await risk('market', [2, 2]);
  await risk('credit', [2, 2]);
  await risk('market', [4, 5]);
  await risk('liquidity', null);
  await risk('market', [5, 5], { status: 'closed', closedOn: '2025-09-01' });
  return listOf(register);
}

describe('the heat map', () => {
  it('counts open risks in their cells and names the first of them', async () => {
    const map = await heatMapOf({ kind: 'residual', category: null }, defaultMatrix, 1, await register());
    // The matrix is 5 x 5; cell (2, 2) holds, cell (4, 5) holds R-3; R-5 is closed.
    expect(map.cells).toHaveLength(25);
    expect(map.cells.filter((cell) => cell.count > 0)).toEqual([
      { likelihood: 2, impact: 2, rating: 2, count: 2, codes: ['R-1'] },
      { likelihood: 4, impact: 5, rating: 5, count: 1, codes: ['R-3'] },
    ]);
    expect(map.byRating).toEqual([
      { rating: 5, count: 1 },
      { rating: 2, count: 2 },
    ]);
  });

  it('says how many open risks are not assessed', async () => {
    const list = await register();
    const map = await heatMapOf({ kind: 'residual', category: null }, defaultMatrix, 1, list);
    expect([map.total, map.notAssessed]).toEqual([4, 1]);
    expect((await list(risksNotAssessed({ kind: 'residual', category: null }), 0, 9)).rows.map((row) => row.cells['code'])).toEqual([
      'R-4',
    ]);
  });

  it('of one category leaves the others out', async () => {
    const map = await heatMapOf({ kind: 'residual', category: 'market' }, defaultMatrix, 4, await register());
    expect(map.cells.filter((cell) => cell.count > 0).map((cell) => cell.codes)).toEqual([['R-1'], ['R-3']]);
  });

  it('opens the risks behind a cell, and those that stand highest first', async () => {
    const list = await register();
    const codes = async (query: ListQuery) => (await list(query, 0, 9)).rows.map((row) => row.cells['code']);
    expect(await codes(risksInCell({ kind: 'residual', category: null }, 2, 2))).toEqual(['R-1', 'R-2']);
    expect(await codes(highestRisks({ kind: 'residual', category: null }, defaultMatrix))).toEqual(['R-3', 'R-1', 'R-2']);
  });
});

describe('the heat map after the matrix was replaced', () => {
  const view = { kind: 'residual', category: null } as const;

  it('leaves out and counts the risks that were assessed by the matrix before', async () => {
    const list = listOf((await replacedMatrix()).register);
    // Of four open risks R-2 was assessed by the matrix in use, R-1 and R-3 by the one before, R-4 never.
    const map = await heatMapOf(view, secondMatrix, 3, list);
    expect(map.cells.filter((cell) => cell.count > 0)).toEqual([{ likelihood: 4, impact: 4, rating: 3, count: 1, codes: ['R-2'] }]);
    expect([map.total, map.notAssessed, map.otherMatrix]).toEqual([4, 1, 2]);
    expect(map.byRating).toEqual([{ rating: 3, count: 1 }]);
  });

  it('finds the risks behind a cell, those that stand highest and those left out each by themselves', async () => {
    const list = listOf((await replacedMatrix()).register);
    const codes = async (query: ListQuery) => (await list(query, 0, 9)).rows.map((row) => row.cells['code']);
    // R-1 stands at 4 x 4 as well, of the matrix before.
    expect(await codes(risksInCell(view, 4, 4, assessedBy(view, [secondMatrix.id])))).toEqual(['R-2']);
    expect(await codes(highestRisks(view, secondMatrix))).toEqual(['R-2']);
    expect(await codes(openRisks(view, assessedBy(view, [defaultMatrix.id])))).toEqual(['R-1', 'R-3']);
  });

  it('counts a risk beside the map whose levels lie beyond the scales, as an older version let them', async () => {
    const memory = await createdMemory();
    const { id: riskId } = await memory.done('risks.create', { fields: { title: '금리', category: 'market', identifiedOn: '2025-07-01' } });
    const levels = { likelihood: 6, impact: 2, matrixId: defaultMatrix.id, validOn: '2025-07-01', rationale: '', assessorId: null };
    writeRows(memory, 'assessments.create', [['assessments', { id: 'beyond', riskId, kind: 'residual', ...levels }]]);
    const map = await heatMapOf(view, defaultMatrix, 3, listOf(memory.register));
    expect([map.total, map.notAssessed, map.otherMatrix, map.byRating]).toEqual([1, 0, 1, []]);
  });
});
