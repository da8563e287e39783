import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from './support/axe.ts';
import { cutOff } from './support/cut-off.ts';
import { servedApp, type ServedApp, type Visit } from './support/served-app.ts';
import { endTrouble, troubles } from './support/trouble.ts';

let app: ServedApp;
beforeAll(async () => {
  app = await servedApp();
});
afterAll(() => app.stop());

const looks = [
  { language: 'ko', scheme: 'dark' },
  { language: 'en', scheme: 'light' },
] as const;
/** One look for each in turn: the pictures of `npm run screenshots` have all four. */
const shown = troubles.map((trouble, index) => ({ ...trouble, look: looks[index % looks.length] ?? looks[0] }));

describe('what cannot be had', () => {
  it.each(shown)('is said in words that everyone can read: $name', async ({ happen, look }) => {
    const visit = await app.visit(look);
    await happen(visit, look.language);
    expect([...(await axeFindings(visit.page)), ...(await cutOff(visit.page))]).toEqual([]);
    await visit.leave();
  });

  it('is there when it is tried again: the register that was open last', async () => {
    const visit = await happened('start-no-worker');
    await visit.page.getByRole('navigation').waitFor();
    expect(await visit.page.getByRole('alert').count()).toBe(0);
    await visit.leave();
  });

  it('is there when it is tried again: a place, and whoever works with the keyboard goes on from its content', async () => {
    const visit = await happened('place-unread');
    await visit.page.getByLabel('조직 이름').waitFor();
    expect(await visit.page.evaluate(() => document.activeElement?.id)).toBe('content');
    await visit.leave();
  });

  /** A visit to which something happened, and that was over when it was tried again. */
  async function happened(name: string): Promise<Visit> {
    const visit = await app.visit(looks[0]);
    await troubles.find((trouble) => trouble.name === name)?.happen(visit, looks[0].language);
    await endTrouble(visit.page);
    await visit.page.getByRole('alert').getByRole('button', { name: '다시 시도' }).click();
    await visit.page.getByRole('alert').waitFor({ state: 'detached' });
    return visit;
  }
});
