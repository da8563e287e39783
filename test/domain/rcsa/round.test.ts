import { describe, expect, it } from 'vitest';
import { roundStatus } from '../../../domain/rcsa/status.ts';
import { verdictOf } from '../../../domain/rcsa/compare.ts';
import { filledIn, openedRound, rowsIn, takeBack, toWrite, type Memory } from '../../support/rcsa.ts';

const [answer, likelihood, impact, rationale] = [5, 6, 7, 8] as const;
/** A cell of the sheet of risks. */
const risk = (row: number, column: number, cell: string | null) => ({ at: 0, row, column, cell });
const unchanged = '변경 없음';

const statusOf = (memory: Memory, roundId: string, day = '2025-07-20') => {
  const round = rowsIn(memory).get('rcsaRounds', roundId);
  if (round === null) throw new Error('no round');
  return roundStatus(rowsIn(memory), round, day);
};

describe('a round', () => {
  it('has a sheet for each owner of an open risk, and leaves out what is closed', async () => {
    const { memory, roundId, kim, lee } = await openedRound();
    expect(rowsIn(memory).get('rcsaRounds', roundId)).toMatchObject({ code: 'Q-1', openedOn: '2025-07-01', closedOn: null });
    const { sheets } = statusOf(memory, roundId, '2025-07-15');
    expect(sheets.map(({ ownerId, open, daysLate }) => [ownerId, open, daysLate])).toEqual([
      [kim, ['R-1', 'R-2'], 0],
      [lee, ['R-3'], 0],
    ]);
  });

  it('is refused where none of its risks is open', async () => {
    const { memory } = await openedRound();
    const asked = { name: 'x', dueOn: '2025-07-15', asksControls: false, riskIds: ['r4'] };
    expect(await memory.run('rcsa.open', asked)).toMatchObject({ ok: false, problems: [{ code: 'rcsa.noRisks' }] });
  });

  it('says who is late, and by how many days; who has answered is late no more, and nobody once it is closed', async () => {
    const { memory, roundId, kim, sheetOf } = await openedRound();
    // Due on the 15th: five days late on the 20th.
    expect(statusOf(memory, roundId).sheets.map(({ daysLate, state }) => [daysLate, state])).toEqual([
      [5, 'notSent'],
      [5, 'notSent'],
    ]);
    await memory.done('rcsa.send', { roundId, sheetIds: [sheetOf(kim).id], seq: 5 });
    expect(sheetOf(kim)).toMatchObject({ sentSeq: 5 });
    await takeBack(memory, [filledIn(toWrite(memory, sheetOf(kim)), [risk(2, answer, unchanged)])]);
    expect(statusOf(memory, roundId)).toMatchObject({ risks: 3, answered: 1, changed: 0, sent: 1, complete: 0, late: 2 });
    expect(statusOf(memory, roundId).sheets[0]).toMatchObject({ state: 'partly', open: ['R-2'], daysLate: 5 });
    await takeBack(memory, [filledIn(toWrite(memory, sheetOf(kim)), [risk(3, answer, unchanged)])]);
    expect(statusOf(memory, roundId).sheets[0]).toMatchObject({ state: 'answered', open: [], daysLate: 0 });
    await memory.done('rcsaRounds.edit', { id: roundId, fields: { closedOn: '2025-07-19' } });
    expect(statusOf(memory, roundId).late).toBe(0);
    const late = await takeBack(memory, [filledIn(toWrite(memory, sheetOf(kim)), [risk(2, answer, unchanged)])]);
    expect(late).toMatchObject({ ok: false, problems: [{ code: 'rcsa.roundClosed' }] });
  });

  it('waits no more for a risk that was closed since', async () => {
    const { memory, roundId } = await openedRound();
    await memory.done('risks.edit', { id: 'r3', fields: { status: 'closed', closedOn: '2025-07-01' } });
    expect(statusOf(memory, roundId).sheets[1]).toMatchObject({ state: 'answered', open: [] });
  });
});

describe('what owners answer', () => {
  it('becomes assessments and reviews in the name of the owner, as one entry that one undo takes back', async () => {
    const { memory, kim, sheetOf } = await openedRound();
    const before = rowsIn(memory).all('assessments').length;
    const sheet = filledIn(toWrite(memory, sheetOf(kim)), [
      risk(2, likelihood, '4 · 높음'),
      risk(2, impact, '4 · 중대'),
      risk(2, rationale, '금리 변동 확대'),
      risk(3, answer, unchanged),
      { at: 1, row: 2, column: 6, cell: '부분 효과적' },
    ]);
    const taken = await takeBack(memory, [sheet]);
    expect(taken).toMatchObject({ ok: true, answer: { changed: 1, confirmed: 1, held: [], unanswered: [], controls: 1 } });
    const rows = rowsIn(memory);
    expect(rows.all('assessments').at(-1)).toMatchObject({
      riskId: 'r1',
      kind: 'residual',
      likelihood: 4,
      impact: 4,
      validOn: '2025-07-01',
      rationale: '금리 변동 확대',
      assessorId: kim,
      matrixId: 'matrix-1',
    });
    // 4 × 4 is rated 4, high: quarterly. 4 × 2 is rated 3, the rating below: half-yearly.
    expect(rows.all('reviews').map(({ riskId, outcome, reviewerId, nextDueOn }) => [riskId, outcome, reviewerId, nextDueOn])).toEqual([
      ['r1', 'changed', kim, '2025-10-01'],
      ['r2', 'unchanged', kim, '2026-01-01'],
    ]);
    expect(rows.all('rcsaControls')).toMatchObject([{ riskId: 'r1', controlId: 'c1', rating: 'partly', note: '' }]);
    expect(await memory.run('register.undo', { seq: memory.register.replay.head?.seq ?? 0 })).toMatchObject({ ok: true });
    expect(rowsIn(memory).all('assessments').length).toBe(before);
    expect(rowsIn(memory).all('rcsaControls')).toEqual([]);
    expect(sheetOf(kim).answeredAt).toBeNull();
  });

  it('corrects an assessment of the same day, and takes a sheet that comes twice once', async () => {
    const { memory, kim, sheetOf } = await openedRound();
    const sheet = filledIn(toWrite(memory, sheetOf(kim)), [risk(2, likelihood, '5 · 매우 높음'), risk(3, answer, unchanged)]);
    await takeBack(memory, [sheet]);
    const count = rowsIn(memory).all('assessments').length;
    const again = await takeBack(memory, [sheet]);
    expect(again).toMatchObject({ ok: true, changed: false, answer: { changed: 0, confirmed: 0 } });
    const other = filledIn(toWrite(memory, sheetOf(kim)), [risk(2, likelihood, '2 · 낮음')]);
    await takeBack(memory, [other]);
    expect(rowsIn(memory).all('assessments').length).toBe(count);
    expect(rowsIn(memory).all('assessments').at(-1)).toMatchObject({ riskId: 'r1', likelihood: 2 });
  });

  it('does not overwrite what was changed here since, unless it is chosen', async () => {
    const { memory, kim, sheetOf } = await openedRound();
    const sheet = filledIn(toWrite(memory, sheetOf(kim)), [risk(2, likelihood, '4 · 높음'), risk(3, answer, unchanged)]);
    await memory.done('assessments.create', {
      fields: { riskId: 'r1', kind: 'residual', matrixId: 'matrix-1', validOn: '2025-06-30', likelihood: 2, impact: 3, rationale: '점검' },
    });
    const trial = await takeBack(memory, [sheet], { trial: true });
    expect(trial).toMatchObject({ changed: false, answer: { held: ['R-1'], confirmed: 1, changed: 0 } });
    const [line] = trial.ok ? (trial.answer.sheets[0]?.risks ?? []) : [];
    expect(line).toMatchObject({
      verdict: 'conflict',
      asked: { likelihood: 3, impact: 3 },
      now: { likelihood: 2, impact: 3, rationale: '점검' },
      said: { likelihood: 4, impact: 3 },
    });
    await takeBack(memory, [sheet]);
    const residuals = () =>
      rowsIn(memory)
        .by('assessments', 'riskId', 'r1')
        .map((one) => one.likelihood);
    expect(residuals()).toEqual([3, 2]);
    expect(await takeBack(memory, [sheet], { take: ['r1'] })).toMatchObject({ answer: { changed: 1, held: [] } });
    expect(residuals()).toEqual([3, 2, 4]);
  });

  it('is not written where the register moved on between the preview and the confirmation', async () => {
    const { memory, kim, sheetOf } = await openedRound();
    const sheet = filledIn(toWrite(memory, sheetOf(kim)), [risk(3, answer, unchanged)]);
    const trial = await takeBack(memory, [sheet], { trial: true });
    const expected = trial.ok ? trial.answer.mark : 0;
    await memory.done('assessments.edit', { id: 'a2', fields: { impact: 3 } });
    expect(await takeBack(memory, [sheet], { expected })).toMatchObject({ ok: false, problems: [{ code: 'command.changedMeanwhile' }] });
  });

  it('is only an answer where the owner confirms or alters something', () => {
    const [a, b, c] = [3, 4, 5].map((level) => ({ likelihood: level, impact: 3, rationale: '' }));
    if (a === undefined || b === undefined || c === undefined) throw new Error('no levels');
    const verdict = (said: typeof a | null, now: typeof a | null, chosen: 'unchanged' | 'changed' | null = null) =>
      verdictOf({ asked: a, answer: chosen, said }, now);
    expect([
      verdict(a, a),
      verdict(a, a, 'unchanged'),
      verdict(b, a),
      verdict(b, b),
      verdict(b, c),
      verdict(a, b, 'unchanged'),
      verdict(null, a, 'changed'),
    ]).toEqual(['unanswered', 'unchanged', 'changed', 'unchanged', 'conflict', 'conflict', 'unanswered']);
  });

  it('is refused with a line where the sheet is not of this register or round, of another owner, or older than one that was taken', async () => {
    const { memory, kim, lee, sheetOf } = await openedRound();
    const wanted = toWrite(memory, sheetOf(kim));
    const code = async (sheet: Uint8Array) => {
      const taken = await takeBack(memory, [sheet]);
      return taken.ok ? 'taken' : taken.problems.map((one) => one.code).join();
    };
    const confirmed = [risk(2, answer, unchanged)];
    expect(await code(filledIn({ ...wanted, registerId: 'another' }, confirmed))).toBe('rcsa.otherRegister');
    expect(await code(filledIn({ ...wanted, round: { ...wanted.round, id: 'gone' } }, confirmed))).toBe('rcsa.noRound');
    expect(await code(filledIn({ ...wanted, sheet: { ...wanted.sheet, ownerId: lee } }, confirmed))).toBe('rcsa.otherOwner');
    expect(await code(filledIn({ ...wanted, matrix: { ...wanted.matrix, id: 'matrix-2' } }, confirmed))).toBe('rcsa.otherMatrix');
    expect(await code(filledIn(wanted, confirmed))).toBe('taken');
    expect(await code(filledIn({ ...wanted, seq: wanted.seq - 1 }, confirmed))).toBe('rcsa.olderSheet');
  });

  it('takes what is said of a control where the line about its risk cannot be read', async () => {
    const { memory, kim, sheetOf } = await openedRound();
    const said = { at: 1, row: 2, column: 6, cell: '부분 효과적' };
    const taken = await takeBack(memory, [filledIn(toWrite(memory, sheetOf(kim)), [risk(2, likelihood, '99'), said])]);
    expect(taken).toMatchObject({ ok: true, answer: { changed: 0, controls: 1 } });
  });

  it('leaves out risks that are not on the sheet of the round or were closed since, and a second copy of a sheet', async () => {
    const { memory, kim, lee, sheetOf } = await openedRound();
    const sheet = filledIn(toWrite(memory, sheetOf(lee)), [risk(2, answer, '변경'), risk(2, likelihood, '1'), risk(2, impact, '1')]);
    await memory.done('risks.edit', { id: 'r3', fields: { status: 'closed', closedOn: '2025-07-01' } });
    const closed = await takeBack(memory, [sheet]);
    expect(closed.ok && closed.answer.sheets[0]?.problems).toMatchObject([
      { code: 'rcsa.riskClosed', at: { row: 2 }, args: { risk: 'R-3' } },
    ]);
    const wanted = toWrite(memory, sheetOf(kim));
    const stray = filledIn(
      { ...wanted, asked: toWrite(memory, sheetOf(kim)).asked.map((one) => ({ ...one, risk: { ...one.risk, id: 'r3' } })) },
      [risk(2, answer, unchanged)],
    );
    const taken = await takeBack(memory, [stray]);
    expect(taken.ok && taken.answer.sheets[0]?.problems.map((one) => one.code)).toContain('rcsa.notInRound');
    const twice = await takeBack(memory, [filledIn(wanted, [risk(2, answer, unchanged)]), filledIn(wanted, [risk(3, answer, unchanged)])]);
    expect(twice).toMatchObject({ ok: true, answer: { confirmed: 1, sheets: [{ refused: null }, { refused: { code: 'rcsa.twice' } }] } });
  });
});
