import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createdMemory } from '../support/memory.ts';
import { fileOf } from '../support/register-files.ts';
import { plimsoll, testFolder } from './support.ts';

let file = '';
beforeEach(() => {
  file = join(testFolder(), 'r.plimsoll');
});

type Logged = { readonly action: string; readonly count: number; readonly changes: readonly { readonly table: string }[] };

async function logged(...options: string[]): Promise<readonly Logged[]> {
  const answer = await plimsoll(['log', file, ...options, '--json']);
  if (answer.status !== 0) throw new Error(answer.err);
  return answer.json() as readonly Logged[];
}
const actionsOf = (log: readonly Logged[]) => log.map(({ action }) => action);

/** R-1 was rated twice, lost a cause, has a control and a link; R-2 has an assessment; R-3 was undone. */
async function ratedRisk() {
  const { register, done } = await createdMemory();
  const risk = (title: string) => done('risks.create', { fields: { title, category: 'market', identifiedOn: '2025-01-01' } });
  const [first, second] = [await risk('first'), await risk('second')];
  const position = { kind: 'residual', likelihood: 2, impact: 2, matrixId: 'matrix-1', validOn: '2025-03-01' };
  const rated = await done('assessments.create', { fields: { ...position, riskId: first.id } });
  await done('assessments.create', { fields: { ...position, riskId: second.id } });
  await done('assessments.edit', { id: rated.id, fields: { impact: 5 } });
  const cause = await done('causes.create', { fields: { riskId: first.id, text: '원인', rank: 1 } });
  await done('causes.remove', { id: cause.id });
  const at = { riskId: first.id, causeId: null, consequenceId: null };
  await done('controls.createAt', { fields: { title: '통제', kind: 'preventive' }, at });
  const decidedAt = '2025-07-02T00:00:00.000Z';
  const ends = { fromTable: 'risks', fromId: second.id, relation: 'triggers', toTable: 'risks', toId: first.id };
  const link = await done('links.create', { fields: { ...ends, decidedAt } });
  await done('links.remove', { id: link.id });
  const third = await risk('third');
  await done('register.undo', { seq: third.seq });
  writeFileSync(file, fileOf(register));
  return { link, third };
}

describe('the log of a record', () => {
  it('has what was done to its parts: an auditor sees that a rating was touched', async () => {
    await ratedRisk();
    const log = await logged('--id', 'R-1');
    expect(actionsOf(log)).toEqual([
      'risks.create',
      'assessments.create',
      'assessments.edit',
      'causes.create',
      'causes.remove',
      'controls.createAt',
      'links.create',
      'links.remove',
    ]);
    // Of the entry that made a control only what it did to the risk: it also made the control and moved the counter.
    expect(log.find(({ action }) => action === 'controls.createAt')).toMatchObject({ count: 3, changes: [{ table: 'riskControls' }] });
    expect(actionsOf(await logged('--id', 'C-1'))).toEqual(['controls.createAt']);
    expect(actionsOf(await logged('--id', 'R-2'))).toEqual(['risks.create', 'assessments.create', 'links.create', 'links.remove']);
  });

  it('counts a table beside a record: both must fit', async () => {
    await ratedRisk();
    expect(actionsOf(await logged('--id', 'R-1', '--table', 'assessments'))).toEqual(['assessments.create', 'assessments.edit']);
    expect(await logged('--id', 'R-1', '--table', 'incidents')).toEqual([]);
    expect(actionsOf(await logged('--id', 'R-1', '--since', '2025-07-01T00:00:10Z'))).toEqual(['links.create', 'links.remove']);
  });

  it('is found where the record is no more, by its code and by its id', async () => {
    const { link, third } = await ratedRisk();
    for (const named of ['R-3', 'r-3', third.id]) expect(actionsOf(await logged('--id', named))).toEqual(['risks.create', 'register.undo']);
    expect(actionsOf(await logged('--id', link.id))).toEqual(['links.create', 'links.remove']);
    const never = await plimsoll(['log', file, '--id', 'R-4', '--language', 'en']);
    expect(never).toMatchObject({ status: 3, out: '', err: 'plimsoll: There is no record "R-4".\n' });
  });
});

describe('an entry of very many changes', () => {
  it('says how many records it does not name', async () => {
    const { register, done } = await createdMemory();
    const rows = Array.from({ length: 5000 }, (_, index) => ({ row: index + 2, fields: { title: `risk ${index}`, category: 'market' } }));
    await done('register.import', { table: 'risks', source: 'r.csv', service: null, strict: true, names: {}, rows });
    writeFileSync(file, fileOf(register));
    const shown = await plimsoll(['log', file, '--language', 'en']);
    expect(shown.out).toContain('R-1 R-2 R-3 R-4 R-5 and 4,995 more');
    // 5,000 risks and the counter of their codes.
    expect((await logged())[1]).toMatchObject({ count: 5001 });
    expect((await logged('--id', 'R-5000'))[0]).toMatchObject({ count: 5001, changes: [{ table: 'risks' }] });
  });
});
