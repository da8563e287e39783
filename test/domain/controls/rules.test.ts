import { describe, expect, it } from 'vitest';
import { createdMemory } from '../../support/memory.ts';

const market = { title: '금리 상승', category: 'market', identifiedOn: '2025-07-01' };

/** Risks `a` and `b`; `a` with causes `a1`, `a2` and a consequence `a3`; controls `c` and `d`. */
async function risksAndControls() {
  const memory = await createdMemory();
  const { done } = memory;
  for (const id of ['a', 'b']) await done('risks.create', { id, fields: market });
  for (const id of ['a1', 'a2']) await done('causes.create', { id, fields: { riskId: 'a', text: id, rank: 1 } });
  await done('consequences.create', { id: 'a3', fields: { riskId: 'a', text: 'a3', rank: 1 } });
  for (const id of ['c', 'd']) await done('controls.create', { id, fields: { title: id, kind: 'preventive' } });
  return memory;
}

describe('a control', () => {
  it('stands once on each place: the whole risk, each cause, each consequence, a cause and a consequence together, other risks', async () => {
    const { run } = await risksAndControls();
    const places = [
      { riskId: 'a' },
      { riskId: 'a', causeId: 'a1' },
      { riskId: 'a', causeId: 'a2' },
      { riskId: 'a', consequenceId: 'a3' },
      { riskId: 'a', causeId: 'a1', consequenceId: 'a3' },
      { riskId: 'b' },
    ];
    for (const place of places) expect((await run('riskControls.create', { fields: { controlId: 'c', ...place } })).ok).toBe(true);
    for (const place of places) {
      expect(await run('riskControls.create', { fields: { controlId: 'c', ...place } })).toMatchObject({
        ok: false,
        problems: [{ code: 'control.alreadyLinked' }],
      });
    }
    expect((await run('riskControls.create', { fields: { controlId: 'd', riskId: 'a', causeId: 'a1' } })).ok).toBe(true);
  });

  it('that is put on another cause is not in its own way, but in that of the one that stands there', async () => {
    const { run, done } = await risksAndControls();
    await done('riskControls.create', { id: 't1', fields: { controlId: 'c', riskId: 'a', causeId: 'a1' } });
    await done('riskControls.create', { id: 't2', fields: { controlId: 'c', riskId: 'a', causeId: 'a2' } });
    expect((await run('riskControls.edit', { id: 't1', fields: { causeId: 'a1' } })).ok).toBe(true);
    expect(await run('riskControls.edit', { id: 't1', fields: { causeId: 'a2' } })).toMatchObject({
      ok: false,
      problems: [{ code: 'control.alreadyLinked', at: { id: 't1' } }],
    });
  });
});
