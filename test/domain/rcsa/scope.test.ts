import { describe, expect, it } from 'vitest';
import { verifyRegisterFile } from '../../../documents/register-file/read-register-file.ts';
import { roundStatus } from '../../../domain/rcsa/status.ts';
import { fileOf } from '../../support/register-files.ts';
import { filledIn, openedRound, readBack, rowsIn, takeBack, toWrite, type Memory } from '../../support/rcsa.ts';

const answer = 5;
const unchanged = '변경 없음';
const confirms = (row: number) => ({ at: 0, row, column: answer, cell: unchanged });

const sheetsOf = (memory: Memory, roundId: string) => {
  const round = rowsIn(memory).get('rcsaRounds', roundId);
  if (round === null) throw new Error('no round');
  return roundStatus(rowsIn(memory), round, '2025-07-01').sheets;
};
const undo = (memory: Memory) => memory.run('register.undo', { seq: memory.register.replay.head?.seq ?? 0 });
const recorded = async (memory: Memory, id: string, ownerId: string | null) =>
  memory.done('risks.create', { id, fields: { category: 'market', identifiedOn: '2025-06-01', title: id, ownerId } });

describe('a risk that joins a round', () => {
  it('stands on the sheet of its owner, or on a new one, as one entry that one undo takes back', async () => {
    const { memory, roundId, kim, lee } = await openedRound();
    const park = (await memory.done('people.create', { fields: { name: '박셋', role: null } })).id;
    await recorded(memory, 'r5', kim);
    await recorded(memory, 'r6', park);
    // R-1 is in the round already, R-4 is closed.
    const joined = await memory.run('rcsa.add', { roundId, riskIds: ['r5', 'r6', 'r1', 'r4', 'r5'] });
    expect(joined).toMatchObject({ ok: true, value: { answer: { added: 2, already: 1, leftOut: 1 } } });
    const owned = sheetsOf(memory, roundId).map(({ ownerId, open, isBehind }) => [ownerId, open, isBehind]);
    expect(owned).toEqual([
      [kim, ['R-1', 'R-2', 'R-5'], false],
      [lee, ['R-3'], false],
      [park, ['R-6'], false],
    ]);
    expect(await undo(memory)).toMatchObject({ ok: true });
    expect(sheetsOf(memory, roundId).map(({ open }) => open)).toEqual([['R-1', 'R-2'], ['R-3']]);
  });

  it('leaves the sheet that is out valid, which says what joined since; its owner is behind until a newer one goes out', async () => {
    const { memory, roundId, kim, sheetOf } = await openedRound();
    const seq = memory.register.replay.head?.seq ?? 0;
    await memory.done('rcsa.send', { roundId, sheetIds: [sheetOf(kim).id], seq });
    const out = filledIn(toWrite(memory, sheetOf(kim), 'ko', seq), [confirms(2)]);
    await recorded(memory, 'r5', kim);
    await memory.done('rcsa.add', { roundId, riskIds: ['r5'] });
    expect(sheetOf(kim)).toMatchObject({ sentSeq: null });
    expect(sheetOf(kim).sentAt).not.toBeNull();
    expect(sheetsOf(memory, roundId)[0]).toMatchObject({ isBehind: true, state: 'sent', open: ['R-1', 'R-2', 'R-5'] });
    const taken = await takeBack(memory, [out]);
    expect(taken).toMatchObject({ ok: true, answer: { confirmed: 1, sheets: [{ problems: [], joined: ['R-5'], isNewerOut: false }] } });
    // Taking back answers is no reason to think that it is on the sheet: it is still behind after an undo.
    await undo(memory);
    expect(sheetsOf(memory, roundId)[0]).toMatchObject({ isBehind: true });

    const later = memory.register.replay.head?.seq ?? 0;
    await memory.done('rcsa.send', { roundId, sheetIds: [sheetOf(kim).id], seq: later });
    expect(sheetsOf(memory, roundId)[0]).toMatchObject({ isBehind: false });
    const old = await takeBack(memory, [out]);
    expect(old).toMatchObject({ ok: true, answer: { confirmed: 1, sheets: [{ joined: ['R-5'], isNewerOut: true }] } });
    const fresh = filledIn(toWrite(memory, sheetOf(kim), 'ko', later), [confirms(3)]);
    const whole = await takeBack(memory, [fresh]);
    expect(whole).toMatchObject({ ok: true, answer: { confirmed: 1, sheets: [{ joined: [], isNewerOut: false }] } });
    // A line that cannot be read stood there all the same.
    const torn = readBack(memory, filledIn(toWrite(memory, sheetOf(kim)), [{ at: 0, row: 4, column: 6, cell: '99' }]));
    expect(torn.ok && [torn.value.sheet.risks.length, torn.value.sheet.listed]).toEqual([2, ['r1', 'r2', 'r5']]);
  });

  it('is refused where it is there already, is closed, or the round is', async () => {
    const { memory, roundId } = await openedRound();
    const refused = async (riskIds: string[]) => {
      const sent = await memory.run('rcsa.add', { roundId, riskIds });
      return sent.ok ? null : sent.problems[0]?.code;
    };
    expect(await refused(['r1', 'r2'])).toBe('rcsa.alreadyIn');
    expect(await refused(['r1', 'r4'])).toBe('rcsa.noRisks');
    await memory.done('rcsaRounds.edit', { id: roundId, fields: { closedOn: '2025-07-01' } });
    expect(await refused(['r1'])).toBe('rcsa.roundClosed');
  });
});

it('what is undone of a round, and what left it, leaves a register file that verifies', async () => {
  const { memory, roundId, kim, sheetOf } = await openedRound();
  await takeBack(memory, [filledIn(toWrite(memory, sheetOf(kim)), [confirms(3), { at: 1, row: 2, column: 6, cell: '부분 효과적' }])]);
  await undo(memory);
  await memory.done('rcsa.remove', { roundId, riskIds: ['r3'], reason: 'x' });
  await undo(memory);
  await memory.done('rcsa.open', { name: 'x', dueOn: '2025-07-15', asksControls: false, riskIds: ['r1'] });
  await undo(memory);
  const verified = await verifyRegisterFile(fileOf(memory.register), null);
  expect(verified).toMatchObject({ ok: true, value: { verdict: { ok: true } } });
});

describe('a risk that leaves a round', () => {
  it('does so with a reason; the sheet leaves with its last, and one undo brings all of it back', async () => {
    const { memory, roundId, kim, lee, sheetOf } = await openedRound();
    const sheet = filledIn(toWrite(memory, sheetOf(lee)), []);
    const gone = filledIn(toWrite(memory, sheetOf(kim)), [confirms(2), confirms(3)]);
    await memory.done('rcsa.remove', { roundId, riskIds: ['r2', 'r3'], reason: '합병으로 이관' });
    expect(memory.register.entries.at(-1)?.header).toMatchObject({ action: 'rcsa.remove', note: '합병으로 이관' });
    expect(sheetsOf(memory, roundId).map(({ ownerId, open }) => [ownerId, open])).toEqual([[kim, ['R-1']]]);
    expect(await takeBack(memory, [sheet])).toMatchObject({ ok: false, problems: [{ code: 'rcsa.sheetGone' }] });
    const taken = await takeBack(memory, [gone], { trial: true });
    expect(taken).toMatchObject({ ok: true, answer: { confirmed: 1, sheets: [{ problems: [{ code: 'rcsa.notInRound' }] }] } });
    await undo(memory);
    expect(sheetsOf(memory, roundId).map(({ open }) => open)).toEqual([['R-1', 'R-2'], ['R-3']]);
  });

  it('was not answered, neither it nor a control of it; else nothing leaves', async () => {
    const { memory, roundId, kim, sheetOf } = await openedRound();
    await takeBack(memory, [filledIn(toWrite(memory, sheetOf(kim)), [confirms(3), { at: 1, row: 2, column: 6, cell: '부분 효과적' }])]);
    const before = rowsIn(memory).all('rcsaItems').length;
    const refused = async (riskIds: string[], reason = 'x') => {
      const sent = await memory.run('rcsa.remove', { roundId, riskIds, reason });
      return sent.ok ? null : sent.problems.map(({ code, args }) => [code, args?.['risk']]);
    };
    expect(await refused(['r1', 'r2', 'r3'])).toEqual([
      ['rcsa.answered', 'R-1'],
      ['rcsa.answered', 'R-2'],
    ]);
    expect(await refused(['r4'])).toEqual([['rcsa.notIn', 'R-4']]);
    expect(await refused(['r3'], ' ')).toMatchObject([['field.required', undefined]]);
    expect(rowsIn(memory).all('rcsaItems')).toHaveLength(before);
  });
});
