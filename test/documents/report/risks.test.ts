import { describe, expect, it } from 'vitest';
import { putMatrix, putOblongMatrix, oblongMatrix } from '../../support/matrices.ts';
import { putRows } from '../../support/memory.ts';
import { firm } from './firm.ts';
import { reportOf } from './story.ts';

const threeByFour = [
  [1, 1, 2, 2],
  [1, 2, 2, 3],
  [2, 2, 3, 3],
];

describe('a high risk of the report', () => {
  it.each([
    [3, 3],
    [4, 3],
    [5, 4],
    [6, 5],
  ])('is, of %i ratings, one from %i on: the two highest, of three only the highest', async (ratings, highFrom) => {
    const memory = await firm();
    putMatrix(memory.register, 'second', threeByFour, ratings);
    expect(reportOf(memory).matrix).toMatchObject({ id: 'second', version: 2, highFrom, cells: threeByFour });
  });

  it('is high by the matrix of its own assessment', async () => {
    const memory = await firm();
    for (const id of ['a', 'b', 'c', 'd']) await memory.risk(id);
    putMatrix(memory.register, 'three', threeByFour, 3);
    putOblongMatrix(memory.register);
    // Of three ratings 2 is not high; of four 3 is; of five 4 is, and 3 is not.
    await memory.residual('a', 2, 2, '2025-08-01', { matrixId: 'three' });
    await memory.residual('b', 2, 5, '2025-08-01', { matrixId: oblongMatrix });
    await memory.residual('c', 3, 4, '2025-08-01');
    await memory.residual('d', 3, 3, '2025-08-01');
    const { open, sum } = reportOf(memory).risks;
    expect(Object.fromEntries(open.map(({ id, residual }) => [id, [residual?.rating, residual?.high]]))).toEqual({
      a: [2, false],
      b: [3, true],
      c: [4, true],
      d: [3, false],
    });
    expect(sum.high).toBe(2);
  });
});

describe('the order of risks in the report', () => {
  it('is by rating, then impact, then likelihood, then the number of the code', async () => {
    const memory = await firm();
    // All of these but are rated 4 by the default matrix.
    const levels = [
      [5, 3],
      [3, 4],
      [4, 4],
      [2, 5],
      [3, 4],
      [1, 5],
      [3, 5],
      [4, 4],
      [5, 5],
      [1, 1],
      [3, 4],
    ] as const;
    for (const [at, [likelihood, impact]] of levels.entries()) {
      await memory.risk(`r${at + 1}`);
      await memory.residual(`r${at + 1}`, likelihood, impact, '2025-08-01');
    }
    await memory.risk('r12');
    expect(reportOf(memory).risks.open.map(({ code }) => code)).toEqual([
      'R-9', // rated 5
      'R-7', // (3, 5)
      'R-4', // (2, 5)
      'R-6', // (1, 5)
      'R-3', // (4, 4)
      'R-8', // (4, 4)
      'R-2', // (3, 4)
      'R-5', // (3, 4)
      'R-11', // (3, 4)
      'R-1', // (5, 3)
      'R-10', // rated 1
      'R-12', // never rated
    ]);
  });
});

describe('a change of the report', () => {
  it('is also that a risk stands on a level that its matrix does not have, so that it is not rated any more', async () => {
    const memory = await firm();
    for (const id of ['a', 'b']) {
      await memory.risk(id);
      await memory.residual(id, 1, 1, '2025-05-01');
    }
    putOblongMatrix(memory.register);
    await memory.residual('b', 4, 6, '2025-08-01', { matrixId: oblongMatrix });
    // No command takes a fifth likelihood of four; an entry of another hand may hold one.
    const fifth = { riskId: 'a', kind: 'residual', likelihood: 5, impact: 1, matrixId: oblongMatrix, validOn: '2025-08-01' };
    putRows(memory.register, 'assessments', [{ id: 'outside', ...fifth, rationale: '', assessorId: null }]);
    const { risks, changes } = reportOf(memory);
    expect(risks.open.map(({ id, residual, movement }) => [id, residual?.rating ?? null, movement])).toEqual([
      ['b', 4, 'remeasured'],
      ['a', null, 'unrated'],
    ]);
    expect(changes.map(({ movement, risk }) => [movement, risk.id])).toEqual([
      ['unrated', 'a'],
      ['remeasured', 'b'],
    ]);
  });
});

describe('a heat map of the report', () => {
  it('draws no arrow from a cell of one matrix to a cell of another, and the movement is none that could be compared', async () => {
    const memory = await firm();
    for (const id of ['a', 'b', 'c']) await memory.risk(id);
    await memory.residual('a', 1, 1, '2025-05-01');
    await memory.residual('b', 1, 1, '2025-05-01');
    await memory.residual('c', 1, 1, '2025-05-01');
    putOblongMatrix(memory.register);
    await memory.residual('a', 4, 6, '2025-08-01', { matrixId: oblongMatrix });
    await memory.residual('b', 1, 1, '2025-08-01', { matrixId: oblongMatrix });
    const report = reportOf(memory);
    expect(report.heatMap).toEqual({
      cells: [
        { likelihood: 1, impact: 1, codes: ['R-2'] },
        { likelihood: 4, impact: 6, codes: ['R-1'] },
      ],
      arrows: [],
      // R-3 was assessed by the matrix before.
      notShown: ['R-3'],
    });
    expect(report.risks.open.map(({ id, movement }) => [id, movement])).toEqual([
      ['a', 'remeasured'],
      ['b', 'remeasured'],
      ['c', 'same'],
    ]);
    expect(report.risks.sum.moved).toEqual({ new: 0, reopened: 0, closed: 0, up: 0, down: 0 });
    expect(report.changes.map(({ movement, risk }) => [movement, risk.id])).toEqual([
      ['remeasured', 'a'],
      ['remeasured', 'b'],
    ]);
    expect(report.limits).toMatchObject({ otherMatrix: 1, notAssessed: [] });
  });

  it('draws an arrow within one matrix, with every risk that moved the same way', async () => {
    const memory = await firm();
    for (const id of ['a', 'b', 'c']) {
      await memory.risk(id);
      await memory.residual(id, 1, 3, '2025-05-01');
    }
    await memory.residual('b', 3, 1, '2025-08-01');
    await memory.residual('a', 3, 1, '2025-08-01');
    const { heatMap, risks } = reportOf(memory);
    expect(heatMap.arrows).toEqual([{ from: { likelihood: 1, impact: 3 }, to: { likelihood: 3, impact: 1 }, codes: ['R-1', 'R-2'] }]);
    // (1, 3) and (3, 1) are both rated 2.
    expect(risks.open.map(({ code, movement }) => [code, movement])).toEqual([
      ['R-3', 'same'],
      ['R-1', 'shifted'],
      ['R-2', 'shifted'],
    ]);
  });
});

describe('the counts of the report', () => {
  it('name the worst rating of a category and how many have it, and count each rating', async () => {
    const memory = await firm();
    for (const [id, likelihood, impact] of [
      ['a', 4, 5],
      ['b', 5, 5],
      ['c', 3, 4],
      ['d', 1, 1],
    ] as const) {
      await memory.risk(id, { category: id === 'c' ? 'credit' : 'liquidity' });
      await memory.residual(id, likelihood, impact, '2025-08-01');
    }
    const { categories, sum } = reportOf(memory).risks;
    const of = (name: string) => categories.find(({ category }) => category === name);
    expect(of('liquidity')).toMatchObject({ open: 3, byRating: [1, 0, 0, 0, 2], high: 2, worst: { rating: 5, count: 2 } });
    expect(of('credit')).toMatchObject({ open: 1, byRating: [0, 0, 0, 1, 0], high: 1, worst: { rating: 4, count: 1 } });
    expect(of('market')).toMatchObject({ open: 0, high: 0, worst: null });
    expect(sum).toMatchObject({ open: 4, byRating: [1, 0, 0, 1, 2], high: 3, worst: { rating: 5, count: 2 } });
  });

  it('take a risk as open from the day of its identification to the day before its closing', async () => {
    const memory = await firm();
    await memory.risk('opens on the last day', { identifiedOn: '2025-09-30' });
    await memory.risk('opens a day later', { identifiedOn: '2025-10-01' });
    await memory.risk('closes on the last day', { status: 'closed', closedOn: '2025-09-30' });
    await memory.risk('closes a day later', { status: 'closed', closedOn: '2025-10-01' });
    await memory.risk('archived');
    await memory.done('risks.withdraw', { id: 'archived', withdrawnReason: 'entered twice' });
    expect(reportOf(memory).risks.open.map(({ title }) => title)).toEqual(['opens on the last day', 'closes a day later']);
  });
});
