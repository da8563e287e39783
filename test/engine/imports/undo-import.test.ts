import { rowsOf } from '../../../domain/register/in-memory.ts';
import { describe, expect, it } from 'vitest';
import { createdMemory } from '../../support/memory.ts';

/** A register with an import of so many controls, in one entry. */
async function withControls(count: number) {
  const memory = await createdMemory();
  const rows = Array.from({ length: count }, (_, index) => ({
    row: index + 2,
    fields: { title: `통제 ${index + 1}`, kind: 'preventive', ownerId: `담당 ${index % 3}` },
  }));
  const { seq } = await memory.done('register.import', {
    table: 'controls',
    source: 'c.csv',
    service: null,
    strict: true,
    names: {},
    rows,
  });
  return { ...memory, seq };
}

describe('undo of a large import', () => {
  it('takes all of it back, and brings all of it again', async () => {
    const { register, done, seq } = await withControls(3000);
    const before = rowsOf(register, 'controls').map(({ id, code }) => [id, code]);
    const undo = await done('register.undo', { seq });
    expect(rowsOf(register, 'controls')).toEqual([]);
    expect(rowsOf(register, 'people')).toHaveLength(1);
    await done('register.undo', { seq: undo.seq });
    expect(new Map(rowsOf(register, 'controls').map(({ id, code }) => [id, code]))).toEqual(new Map(before as [string, string][]));
  });

  it('is refused while one record of it was changed or built on since, and names the entries', async () => {
    const { register, run, done, seq } = await withControls(600);
    const [first, second] = rowsOf(register, 'controls');
    const edited = await done('controls.edit', { id: first?.id ?? '', fields: { title: '다른 제목' } });
    const risk = await done('risks.create', { fields: { title: '가', category: 'market', identifiedOn: '2025-01-01' } });
    const linked = await done('riskControls.create', { fields: { riskId: risk.id, controlId: second?.id ?? '' } });
    expect(await run('register.undo', { seq })).toMatchObject({
      ok: false,
      problems: [{ code: 'undo.blocked', args: { later: `${edited.seq}, ${linked.seq}` } }],
    });
  });
});
