import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../domain/register/in-memory.ts';
import type { ManyAnswer } from '../../../engine/commands/many-tally.ts';
import type { JsonObject } from '../../../engine/values/json.ts';
import { createdMemory } from '../../support/memory.ts';

/** Five risks `r1` to `r5`, and two people who may own them; the first risk has an owner, and the last is archived. */
async function fiveRisks() {
  const memory = await createdMemory();
  for (const id of ['kim', 'lee']) await memory.done('people.create', { id, fields: { name: id } });
  for (const n of [1, 2, 3, 4, 5]) {
    const fields = { title: `위험 ${n}`, category: 'market', identifiedOn: '2025-06-01', ownerId: n === 1 ? 'kim' : null };
    await memory.done('risks.create', { id: `r${n}`, fields });
  }
  await memory.done('risks.edit', { id: 'r5', fields: { status: 'closed', closedOn: '2025-07-01' } });
  const { seq } = await memory.done('risks.archive', { id: 'r5' });
  const many = (ids: readonly string[], fields: JsonObject, over: JsonObject = {}) =>
    memory.run('register.editMany', { table: 'risks', fields, rows: ids.map((id) => ({ id })), ...over });
  const owners = () => rowsOf(memory.register, 'risks').map(({ ownerId }) => ownerId);
  return { ...memory, many, owners, seq };
}

const answerIn = (sent: Awaited<ReturnType<Awaited<ReturnType<typeof createdMemory>>['run']>>) => {
  if (!sent.ok) throw new Error(JSON.stringify(sent.problems));
  return sent.value.answer as ManyAnswer;
};

describe('several records at once', () => {
  it('are edited as one entry and undone as one', async () => {
    const { many, owners, done, register, seq } = await fiveRisks();
    const answer = answerIn(await many(['r1', 'r2', 'r3'], { ownerId: 'lee' }));
    expect(answer).toMatchObject({ changed: 3, unchanged: 0, refusedCount: 0, refused: [] });
    // Before, one belonged to Kim and two to nobody.
    expect(answer.before).toEqual([
      {
        field: 'ownerId',
        values: [
          { value: null, count: 2 },
          { value: 'kim', count: 1 },
        ],
        more: 0,
      },
    ]);
    expect(owners()).toEqual(['lee', 'lee', 'lee', null, null]);
    expect(register.entries.at(-1)?.header).toMatchObject({ action: 'register.editMany', seq: seq + 1, count: 3 });
    await done('register.undo', { seq: seq + 1 });
    expect(owners()).toEqual(['kim', null, null, null, null]);
  });

  it('become what single edits would have made of them', async () => {
    const [one, other] = [await fiveRisks(), await fiveRisks()];
    const fields = { category: 'operational', eventTypeId: 'event.6', status: 'monitoring' };
    answerIn(await one.many(['r1', 'r2', 'r3', 'r4'], fields));
    for (const id of ['r1', 'r2', 'r3', 'r4']) await other.done('risks.edit', { id, fields });
    const rows = ({ register }: typeof one) =>
      (['risks', 'reclassifications'] as const).map((table) =>
        rowsOf(register, table).map((row) => ({
          ...(row as unknown as JsonObject),
          revision: 0,
          id: table === 'risks' ? (row as { id: string }).id : '',
        })),
      );
    expect(rows(one)).toEqual(rows(other));
    expect(rows(one)[1]).toHaveLength(4);
  });

  it('are each given fields of their own', async () => {
    const { run, register } = await fiveRisks();
    const rows = [
      { id: 'r1', fields: { title: '가' } },
      { id: 'r2', fields: { title: '나', status: 'treating' } },
    ];
    answerIn(await run('register.editMany', { table: 'risks', fields: { status: 'monitoring' }, rows }));
    expect(rowsOf(register, 'risks').slice(0, 2)).toMatchObject([
      { title: '가', status: 'monitoring' },
      { title: '나', status: 'treating' },
    ]);
  });

  it('stay as they are where one of them may not be edited, and it is named', async () => {
    const { many, owners } = await fiveRisks();
    expect(await many(['r1', 'r5', 'gone'], { ownerId: 'lee' })).toEqual({
      ok: false,
      problems: [
        { code: 'record.archived', at: { table: 'risks', id: 'r5' } },
        { code: 'record.missing', at: { table: 'risks', id: 'gone' } },
      ],
    });
    expect(owners()).toEqual(['kim', null, null, null, null]);
  });

  it('are edited without those that may not be, where that is asked for', async () => {
    const { many, owners } = await fiveRisks();
    const answer = answerIn(await many(['r1', 'r2', 'r5'], { ownerId: 'lee' }, { partial: true }));
    expect(answer).toMatchObject({
      changed: 2,
      refusedCount: 1,
      refused: [{ problem: { code: 'record.archived', at: { table: 'risks' } }, count: 1, ids: ['r5'] }],
    });
    expect(owners()).toEqual(['lee', 'lee', null, null, null]);
  });

  it('are only looked at by a trial, which counts those that are so already', async () => {
    const { many, owners, register } = await fiveRisks();
    const entries = register.entries.length;
    const answer = answerIn(await many(['r1', 'r2', 'r5'], { ownerId: 'kim' }, { trial: true }));
    expect(answer).toMatchObject({ changed: 1, unchanged: 1, refusedCount: 1 });
    expect([owners(), register.entries.length]).toEqual([['kim', null, null, null, null], entries]);
  });

  it('are not overwritten where a field that is set was changed elsewhere since they were looked at', async () => {
    const { many, done, owners, seq } = await fiveRisks();
    const moved = await done('risks.edit', { id: 'r2', fields: { ownerId: 'kim' } });
    expect(await many(['r2', 'r3'], { ownerId: 'lee' }, { asOf: seq })).toEqual({
      ok: false,
      problems: [
        { code: 'command.conflict', at: { table: 'risks', id: 'r2', field: 'ownerId' }, args: { now: 'kim', revision: moved.seq } },
      ],
    });
    // Whoever has seen it goes on from there.
    answerIn(await many(['r2', 'r3'], { ownerId: 'lee' }, { asOf: moved.seq }));
    expect(owners()).toEqual(['kim', 'lee', 'lee', null, null]);
  });

  it('may be changed elsewhere in other fields, or to the same value', async () => {
    const { many, done, owners, seq } = await fiveRisks();
    await done('risks.edit', { id: 'r2', fields: { title: '환율' } });
    await done('risks.edit', { id: 'r3', fields: { ownerId: 'lee' } });
    expect(answerIn(await many(['r2', 'r3'], { ownerId: 'lee' }, { asOf: seq }))).toMatchObject({ changed: 1, unchanged: 1 });
    expect(owners()).toEqual(['kim', 'lee', 'lee', null, null]);
  });

  it('are refused as a whole where they would not be those of the trial any more', async () => {
    const { many, done } = await fiveRisks();
    const { mark } = answerIn(await many(['r2', 'r3', 'r5'], { ownerId: 'lee' }, { trial: true, partial: true }));
    await done('risks.restore', { id: 'r5' });
    const edit = (expected: string) => many(['r2', 'r3', 'r5'], { ownerId: 'lee' }, { partial: true, expected });
    expect(await edit(mark)).toEqual({ ok: false, problems: [{ code: 'command.changedMeanwhile' }] });
    const again = answerIn(await many(['r2', 'r3', 'r5'], { ownerId: 'lee' }, { trial: true, partial: true }));
    expect(answerIn(await edit(again.mark))).toMatchObject({ changed: 3, refusedCount: 0 });
  });

  it('are decided one after the other: of two units that would each lie within the other the second is refused', async () => {
    const { done, run } = await createdMemory();
    for (const id of ['u1', 'u2']) await done('units.create', { id, fields: { name: id } });
    const rows = [
      { id: 'u1', fields: { parentId: 'u2' } },
      { id: 'u2', fields: { parentId: 'u1' } },
    ];
    expect(await run('register.editMany', { table: 'units', rows })).toEqual({
      ok: false,
      problems: [{ code: 'tree.cycle', at: { table: 'units', id: 'u2', field: 'parentId' } }],
    });
  });

  it('are no two edits of one record', async () => {
    const { many } = await fiveRisks();
    expect(await many(['r1', 'r1'], { ownerId: 'lee' })).toEqual({
      ok: false,
      problems: [{ code: 'field.invalid', at: { field: 'rows' } }],
    });
  });

  it('are archived as one entry: an open risk is closed before', async () => {
    const { run, done, register, many, seq } = await fiveRisks();
    await done('risks.restore', { id: 'r5' });
    const archive = (over: JsonObject) => run('register.archiveMany', { table: 'risks', rows: [{ id: 'r4' }, { id: 'r5' }], ...over });
    const trial = answerIn(await archive({ trial: true }));
    expect(trial).toMatchObject({
      changed: 1,
      refused: [{ problem: { code: 'risk.archivedWhileOpen', at: { table: 'risks', field: 'archivedAt' } }, count: 1, ids: ['r4'] }],
    });
    answerIn(await many(['r4'], { status: 'closed', closedOn: '2025-07-01', closingReason: '더는 없음' }));
    expect(answerIn(await archive({}))).toMatchObject({ changed: 2, refusedCount: 0 });
    expect(rowsOf(register, 'risks').filter(({ archivedAt }) => archivedAt !== null)).toHaveLength(2);
    await done('register.undo', { seq: seq + 3 });
    expect(rowsOf(register, 'risks').filter(({ archivedAt }) => archivedAt !== null)).toHaveLength(0);
  });

  it('are made as one entry where they are parts: a control on several risks, but not twice on one', async () => {
    const { run, done, register, seq } = await fiveRisks();
    await done('controls.create', { id: 'c', fields: { title: '점검', kind: 'preventive' } });
    await done('riskControls.create', { fields: { riskId: 'r1', controlId: 'c' } });
    const rows = ['r1', 'r2', 'r3'].map((riskId) => ({ fields: { riskId } }));
    const link = (over: JsonObject) => run('register.createMany', { table: 'riskControls', fields: { controlId: 'c' }, rows, ...over });
    expect(await link({})).toMatchObject({ ok: false, problems: [{ code: 'control.alreadyLinked' }] });
    expect(answerIn(await link({ partial: true }))).toMatchObject({ changed: 2, refusedCount: 1 });
    expect(rowsOf(register, 'riskControls').map(({ riskId }) => riskId)).toEqual(['r1', 'r2', 'r3']);
    await done('register.undo', { seq: seq + 3 });
    expect(rowsOf(register, 'riskControls')).toHaveLength(1);
  });

  it('are nothing that a register would make or archive otherwise', async () => {
    const { run } = await createdMemory();
    const unknown = (action: string) => ({ ok: false, problems: [{ code: 'command.unknown', args: { action } }] });
    expect(await run('register.createMany', { table: 'risks', rows: [{ fields: {} }] })).toEqual(unknown('risks.create'));
    expect(await run('register.archiveMany', { table: 'causes', rows: [{ id: 'c' }] })).toEqual(unknown('causes.archive'));
    expect(await run('register.editMany', { table: 'dragons', rows: [{ id: 'd' }] })).toEqual(unknown('dragons.edit'));
  });

  it('may be many: whole tables are asked for, and the same comes of it', async () => {
    const { run, done, register } = await createdMemory();
    const causes = Array.from({ length: 700 }, (_, at) => ({ fields: { text: `원인 ${at}`, rank: at + 1 } }));
    await done('risks.create', { id: 'r', fields: { title: '금리', category: 'market', identifiedOn: '2025-06-01' } });
    answerIn(await run('register.createMany', { table: 'causes', fields: { riskId: 'r' }, rows: causes }));
    const rows = rowsOf(register, 'causes').map(({ id }) => ({ id }));
    expect(answerIn(await run('register.editMany', { table: 'causes', fields: { text: '같은 원인' }, rows }))).toMatchObject({
      changed: 700,
    });
    expect(new Set(rowsOf(register, 'causes').map(({ text }) => text))).toEqual(new Set(['같은 원인']));
  });
});
