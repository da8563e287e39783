import { describe, expect, it } from 'vitest';
import { command, good, marketRisk, mortalClient, newRegister, openedRegister, otherWindow } from './support/registers.ts';

/** Milliseconds: a worker starts within the silence even where everything else is busy. */
const patience = { beat: 100, silence: 1_500, deadline: 30_000 };

describe('a worker that dies', () => {
  it('in the middle of a burst loses no command that it answered, and the others are answered by the next worker', async () => {
    const mortal = mortalClient(patience);
    const { client } = mortal;
    const { registerId } = good(await client.create(newRegister));
    good(await client.open(registerId));
    let answeredBefore = 0;
    let dead = false;
    const sent = Array.from({ length: 200 }, async (_, index) => {
      const id = `risk-${index}`;
      const answer = good(await client.send(command('risks.create', { id, ...marketRisk(`위험 ${index}`) })));
      if (!dead) answeredBefore += 1;
      if (!dead && answeredBefore === 40) {
        dead = true;
        mortal.kill();
      }
      return { id, seq: answer.head.seq };
    });
    const answers = await Promise.all(sent);
    expect(answeredBefore).toBe(40);
    const [all] = await client.ask([{ q: 'all', table: 'risks' }]);
    const rows = all && 'rows' in all ? (all.rows as unknown as { id: string; revision: number }[]) : [];
    expect(rows).toHaveLength(200);
    for (const { id, seq } of answers) expect(rows.find((row) => row.id === id)?.revision).toBe(seq);
    expect(await client.verify(null)).toMatchObject({ ok: true, entries: 201, problems: [] });
    await client.forget(registerId);
    client.stop();
  });

  it('while a register is made does not make two', async () => {
    const mortal = mortalClient(patience);
    const { client } = mortal;
    const before = (await client.registers()).length;
    const creating = client.create(newRegister);
    mortal.kill();
    const { registerId } = good(await creating);
    expect(await client.registers()).toHaveLength(before + 1);
    await client.forget(registerId);
    client.stop();
  });

  it('leaves what was being typed, and the next window finds it', async () => {
    const mortal = mortalClient(patience);
    const { client } = mortal;
    const { registerId } = good(await client.create(newRegister));
    good(await client.open(registerId));
    const typed = { key: 'risks:r1:title', window: 'here', place: '/risks/r1', value: '쓰다 만 제목', at: '2026-01-01T00:00:00.000Z' };
    await client.keepDraft(typed);
    mortal.kill();
    expect(await client.drafts('here', [], [])).toEqual({ texts: [typed], taken: true });
    client.stop();
    const next = await otherWindow(registerId);
    expect(await next.drafts('here', [], [])).toEqual({ texts: [typed], taken: true });
    await next.keepDraft({ ...typed, value: null });
    expect(await next.drafts('here', [], [])).toEqual({ texts: [], taken: true });
    await next.forget(registerId);
    next.stop();
  });

  it('again and again is given up with an answer: nothing waits for ever', async () => {
    const { client: usual, registerId } = await openedRegister();
    const mortal = mortalClient({ ...patience, silence: 500 });
    const killing = setInterval(() => mortal.kill(), 5);
    const opening = mortal.client.open(registerId);
    expect(await opening).toMatchObject({ ok: false, problems: [{ code: 'store.noAnswer' }] });
    await expect(mortal.client.registers()).rejects.toThrow('store.noAnswer');
    clearInterval(killing);
    mortal.client.stop();
    expect((await usual.verify(null)).ok).toBe(true);
    await usual.forget(registerId);
    usual.stop();
  });
});
