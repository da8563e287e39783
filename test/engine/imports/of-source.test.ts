import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../domain/register/in-memory.ts';
import { importing, type Fields } from './importing.ts';

const first: Fields = {
  serviceId: 'payment-approval',
  outsideId: 'gh-1',
  version: 'v1',
  environment: 'production',
  startedAt: '2025-06-01T09:00:00Z',
  finishedAt: '',
  outcome: '',
  notes: '',
};
const finished: Fields = { ...first, finishedAt: '2025-06-01T09:20:00Z', outcome: 'ok' };

async function register() {
  const memory = await importing();
  const send = (rows: readonly Fields[], over?: Fields) => memory.send('deployments', rows, over);
  const deployment = () => {
    const [one] = rowsOf(memory.register, 'deployments');
    if (one === undefined) throw new Error('no deployment');
    return one;
  };
  const edit = (fields: Fields) => memory.done('deployments.edit', { id: deployment().id, fields });
  return { ...memory, send, deployment, edit };
}

const none = { created: 0, updated: 0, noted: 0, changed: false, keptEdits: [] };

describe('a file of a source', () => {
  it('updates what its source changed and nobody edited, and writes nothing the second time', async () => {
    const { send, deployment } = await register();
    expect(await send([first])).toMatchObject({ created: 1, rejected: [] });
    expect(await send([first])).toMatchObject({ ...none, unchanged: 1 });
    expect(await send([finished])).toMatchObject({ updated: 1, noted: 0, keptEdits: [] });
    expect(deployment()).toMatchObject({ outcome: 'ok', finishedAt: '2025-06-01T09:20:00.000Z' });
    expect(await send([finished])).toMatchObject({ ...none, unchanged: 1 });
  });

  it('leaves an edit as it is while the source stays as it was', async () => {
    const { send, deployment, edit } = await register();
    await send([finished]);
    await edit({ outcome: 'rolledBack', recoveredAt: '2025-06-01T10:00:00.000Z', notes: '수동 복구' });
    expect(await send([finished])).toMatchObject({ ...none, unchanged: 1 });
    // Another field of the source moves: the edit stays, and needs no word.
    expect(await send([{ ...finished, version: 'v1.0.1' }])).toMatchObject({ updated: 1, keptEdits: [] });
    expect(deployment()).toMatchObject({ version: 'v1.0.1', outcome: 'rolledBack', notes: '수동 복구' });
  });

  it('keeps an edit where the source changed the same field, says ours and theirs, and says it once', async () => {
    const { send, deployment, edit } = await register();
    await send([first]);
    await edit({ outcome: 'fixedForward', version: 'v1 (hotfix)' });
    const answer = await send([{ ...finished, version: 'v2' }]);
    expect(answer).toMatchObject({ updated: 1, moreKeptEdits: 0 });
    expect(answer.keptEdits).toEqual([
      { row: 2, id: deployment().id, code: 'D-1', field: 'version', item: null, ours: 'v1 (hotfix)', theirs: 'v2' },
      { row: 2, id: deployment().id, code: 'D-1', field: 'outcome', item: null, ours: 'fixedForward', theirs: 'ok' },
    ]);
    expect(deployment()).toMatchObject({ version: 'v1 (hotfix)', outcome: 'fixedForward', finishedAt: '2025-06-01T09:20:00.000Z' });
    expect(await send([{ ...finished, version: 'v2' }])).toMatchObject({ ...none, unchanged: 1 });
  });

  it('that only repeats an edit counts it as unchanged, and notes that the source says so now', async () => {
    const { send, edit, register: kept } = await register();
    await send([first]);
    await edit({ version: 'v2' });
    const entries = kept.entries.length;
    expect(await send([{ ...first, version: 'v2' }])).toMatchObject({ updated: 0, unchanged: 1, noted: 1, changed: true, keptEdits: [] });
    expect(kept.entries.length).toBe(entries + 1);
    // From here on the source is followed again.
    expect(await send([{ ...first, version: 'v3' }])).toMatchObject({ updated: 1 });
  });

  it('tells a trial what it would keep, and strictly refused changes nothing', async () => {
    const { send, edit, deployment } = await register();
    await send([first]);
    await edit({ version: 'mine' });
    const trial = await send([{ ...first, version: 'theirs' }], { trial: true });
    expect(trial).toMatchObject({ changed: false, keptEdits: [{ ours: 'mine', theirs: 'theirs' }], changes: [] });
    const refused = await send(
      [
        { ...first, version: 'theirs' },
        { ...first, outsideId: 'gh-2', startedAt: 'x' },
      ],
      { strict: true },
    );
    expect(refused).toMatchObject({ changed: false, keptEdits: [], noted: 0 });
    expect(deployment()).toMatchObject({ version: 'mine', sourced: { version: 'v1' } });
  });

  it('takes an environment that nobody knows for none that counts, until somebody says what it is', async () => {
    const { send, deployment, edit } = await register();
    const blue = { ...first, environment: '', environmentName: 'blue' };
    await send([blue]);
    expect(deployment()).toMatchObject({ environment: 'other', environmentName: 'blue' });
    expect(await send([{ ...blue, environment: 'production' }])).toMatchObject({ updated: 1 });
    // Read once more without that word, the source says nothing of it.
    expect(await send([blue])).toMatchObject({ ...none, unchanged: 1 });
    await edit({ environment: 'staging' });
    expect(await send([{ ...blue, environment: 'production' }])).toMatchObject({ ...none, unchanged: 1 });
    expect(deployment()).toMatchObject({ environment: 'staging' });
    const named = await register();
    await named.send([{ ...blue, environmentName: '운영' }]);
    expect(named.deployment()).toMatchObject({ environment: 'production' });
  });

  it('knows its record after that was put to another service here', async () => {
    const { send, edit, register: kept, done } = await register();
    await send([first]);
    const other = await done('services.create', { fields: { name: '승인' } });
    await edit({ serviceId: other.id });
    expect(await send([finished])).toMatchObject({ created: 0, updated: 1, keptEdits: [] });
    expect(rowsOf(kept, 'deployments')).toMatchObject([{ serviceId: other.id, outcome: 'ok' }]);
  });

  it('takes a row that names a code as the edited copy of a record, as it always was', async () => {
    const { send, deployment, edit } = await register();
    await send([first]);
    await edit({ version: 'mine' });
    const sourced = deployment().sourced;
    expect(await send([{ code: 'D-1', version: 'copy' }])).toMatchObject({ updated: 1, keptEdits: [] });
    expect(deployment()).toMatchObject({ version: 'copy', sourced });
  });

  it('is undone with what was noted of its source', async () => {
    const { send, deployment, done } = await register();
    await send([first]);
    const before = deployment();
    const { seq } = await send([finished]);
    await done('register.undo', { seq });
    expect({ ...deployment(), revision: 0 }).toEqual({ ...before, revision: 0 });
    // What was undone is the source's word again: the same file brings it back.
    expect(await send([finished])).toMatchObject({ updated: 1, keptEdits: [] });
  });

  it('notes nothing on an archived record, and is refused where it would change it', async () => {
    const { send, deployment, edit, done } = await register();
    await send([first]);
    await edit({ version: 'v2' });
    await done('deployments.archive', { id: deployment().id });
    expect(await send([{ ...first, version: 'v2' }])).toMatchObject({ ...none, unchanged: 1 });
    expect(await send([finished])).toMatchObject({ rejected: [{ row: 2, code: 'record.archived' }] });
  });

  it('tells at most 200 of the edits that it keeps, and how many there are besides', async () => {
    const { send, register: kept, done } = await register();
    const rows = Array.from({ length: 205 }, (_, index) => ({ ...first, outsideId: `gh-${index}` }));
    await send(rows);
    for (const { id } of rowsOf(kept, 'deployments')) await done('deployments.edit', { id, fields: { version: 'mine' } });
    const answer = await send(rows.map((row) => ({ ...row, version: 'theirs' })));
    expect(answer.keptEdits).toHaveLength(200);
    expect(answer).toMatchObject({ moreKeptEdits: 5, unchanged: 205, noted: 205 });
  });
});
