import { copyFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { killRounds } from '../support/long.ts';
import { logFile, storeFolder } from './support/damage.ts';
import { builtApp } from './support/drilled-build.ts';
import { newRegister, type DrilledRegister } from './support/registers.ts';
import { outsideOf } from './support/outside.ts';
import { firstUnit } from './support/work.ts';

let register: DrilledRegister | null = null;
afterEach(async () => {
  await register?.end();
  register = null;
});

async function begin(): Promise<DrilledRegister> {
  register = await newRegister(builtApp);
  return register;
}

/** The number of the log that the store is written to. */
function logNumber(profile: string): number {
  return Number.parseInt(basename(logFile(profile) ?? ''), 10);
}

/** All that stood under "Saved" is in the store, and outside it, whose ends are the same. */
async function expectAll({ session }: DrilledRegister): Promise<void> {
  await session.settled();
  const head = session.saved();
  const outside = await outsideOf(session.data, ({ seq }) => seq === head?.seq);
  expect({ seq: outside?.seq, hash: outside?.hashAt(head?.seq ?? 0) }).toEqual(head);
  expect([...session.claimed()].filter((text) => !outside?.text.includes(`"${text}"`))).toEqual([]);
}

/** Goes on from the page that tells what was restored, and sends the text that stands in its field. */
async function sendRestored({ session }: DrilledRegister, text: string): Promise<void> {
  const page = session.shown();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect.poll(() => firstUnit(page).inputValue()).toBe(text);
  session.enter(text);
  await firstUnit(page).press('Enter');
}

describe('a disk that is full for a while', () => {
  it.each(Array.from({ length: killRounds }, (_, round) => round))(
    'is called full; what is typed stays on screen and is saved when there is room, without a reload, and is there at the next two starts (%i)',
    async (round) => {
      const begun = await begin();
      const { session, rooms } = begun;
      const page = session.shown();
      await rooms.browser.fill(20_000 + round * 2_500);
      const full = page.getByRole('alert').filter({ hasText: 'The disk is full. What you typed stays in this window' });
      let text = '';
      for (let written = 0; written < 40 && !(await full.isVisible()); written += 1) {
        [text = ''] = await session.send('rename');
        await expect.poll(async () => session.isSettled() || (await full.isVisible()), { timeout: 20_000 }).toBe(true);
      }
      await full.waitFor();
      // The browser has closed the store by now. Twelve seconds of it: nobody gives up meanwhile.
      await page.waitForTimeout(round === 0 ? 12_000 : 500);
      expect(await full.isVisible()).toBe(true);
      expect(await firstUnit(page).inputValue()).toBe(text);
      expect(session.last()).toMatchObject({ saved: false });
      await rooms.browser.free();
      // Where the browser finds its log torn it throws the store away: that is told, and the text stands in its field.
      const restored = page.getByRole('heading', { name: 'Registers were restored' });
      await expect.poll(async () => session.isSettled() || (await restored.isVisible()), { timeout: 20_000 }).toBe(true);
      if (await restored.isVisible()) await sendRestored(begun, text);
      await session.settled();
      await session.send('add');
      await session.settled();
      for (const start of ['next', 'after the next']) {
        await session.quitBrowser();
        expect({ start, ...(await session.shownAgain()) }).toMatchObject({ start, shows: 'register' });
        await expectAll(begun);
        // What was sent and does not stand under "Saved" yet would be offered again as what was typed.
        await session.send('rename');
        await session.settled();
      }
    },
  );
});

describe('the log of the store', () => {
  it('is begun anew after an end that was not clean, and only then', async () => {
    const { session } = await begin();
    // A page that is left says so; a browser that is ended around it may not come to that, and is taken for killed.
    await session.shown().goto('about:blank');
    await session.quitBrowser();
    await session.launcher.stop();
    const number = logNumber(session.profile);
    await session.shownAgain();
    expect(logNumber(session.profile)).toBe(number);
    await session.send('add');
    await session.settled();
    await session.strike('both');
    await session.shownAgain();
    await session.settled();
    expect(logNumber(session.profile)).toBeGreaterThan(number);
    // What was written meanwhile stands in the new one alone: the old one is not read again.
    await expect.poll(() => readdirSync(storeFolder(session.profile) ?? '').filter((name) => name.endsWith('.log'))).toHaveLength(1);
  });

  it.each(['after-the-kill.log', 'gone-on-in.log'])('%s is survived in words, and so is the start after it', async (torn) => {
    const { session, rooms, end } = await begin();
    await session.send('two');
    await session.settled();
    await session.strike('both');
    const log = logFile(session.profile);
    if (log === null) throw new Error('no log');
    copyFileSync(join(import.meta.dirname, '../fixtures/torn-logs', torn), log);
    const first = await session.shownAgain();
    expect(first).toMatchObject({ shows: 'register' });
    expect(first.restored).toMatch(/It (had )?ended with entry (\d+)\.\s+Restored up to entry \2,/);
    await expectAll({ session, rooms, end });
    await session.send('rename');
    await session.settled();
    await session.strike('browser');
    expect(await session.shownAgain()).toMatchObject({ shows: 'register', restored: null });
    await expectAll({ session, rooms, end });
  });
});
