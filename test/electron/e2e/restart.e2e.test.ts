import { afterEach, describe, expect, it } from 'vitest';
import { killRounds } from '../../support/long.ts';
import { endAll, killTree, launch, newFolder } from '../support/launch.ts';
import { createRegister, newestBackup, openRisk, plimsoll, quit, recordRisk, titleField, waitUntilSaved } from '../support/story.ts';

afterEach(endAll);

type Logged = readonly {
  readonly seq: number;
  readonly action: string;
  readonly changes: readonly { readonly after: Record<string, unknown> | null }[];
}[];

/** Every value that the field had, in the order of the ledger. */
function valuesOf(log: Logged, field: string): unknown[] {
  return log.flatMap(({ changes }) => changes.flatMap(({ after }) => (after && field in after ? [after[field]] : [])));
}

describe('a register in the window', () => {
  it('is there again after quitting, with what was recorded, and its backup verifies', async () => {
    const data = newFolder();
    const first = await launch(data);
    await createRegister(first.page, 'Operations');
    await recordRisk(first.app, first.page, 'A rate moves against the book');
    expect(await quit(first.app)).toBe(0);

    const second = await launch(data);
    await openRisk(second.app, second.page, 'A rate moves against the book');
    expect(await second.page.evaluate(async () => window.desktop?.call('backups.list', {}))).toMatchObject([
      { name: 'Operations', reason: 'quit' },
    ]);
    const verdict = plimsoll('verify', newestBackup(data));
    expect(verdict).toMatchObject({ status: 0, json: { ok: true, problems: [] } });
  });

  it('keeps what was being typed when it is closed in the middle of a word', async () => {
    const data = newFolder();
    const first = await launch(data);
    await createRegister(first.page, 'Operations');
    await recordRisk(first.app, first.page, 'Before');
    await titleField(first.page).fill('Typed and not yet left');
    expect(await quit(first.app)).toBe(0);

    const second = await launch(data);
    await openRisk(second.app, second.page, 'Typed and not yet left');
    expect(await titleField(second.page).inputValue()).toBe('Typed and not yet left');
    expect(valuesOf(plimsoll('log', newestBackup(data)).json as Logged, 'title')).toEqual(['Before', 'Typed and not yet left']);
  });

  it('closes on the first screen too, where nothing is there to be kept', async () => {
    const { app } = await launch(newFolder());
    expect(await quit(app)).toBe(0);
  });

  it('comes back by itself when only its page was lost', async () => {
    const { app, page } = await launch(newFolder());
    await createRegister(page, 'Operations');
    await recordRisk(app, page, 'A rate moves against the book');
    await titleField(page).fill('Typed and not yet left');
    await page.waitForTimeout(500);
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
    const shows = (): Promise<string> =>
      app.evaluate(async ({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        const text: Promise<string> = contents?.executeJavaScript('document.body.innerText') ?? Promise.resolve('');
        // A page that is not there yet answers nothing at all.
        const soon = new Promise<string>((settle) => {
          setTimeout(() => settle('no answer'), 500);
        });
        return Promise.race([text.catch(() => ''), soon]);
      });
    await expect.poll(shows, { timeout: 20_000 }).toContain('Operations');
  });

  it.each(Array.from({ length: killRounds }, (_, index) => index + 1))(
    'killed during a burst of edits, has every edit that it had called saved, and an unbroken chain (%i)',
    async () => {
      const data = newFolder();
      const first = await launch(data);
      await createRegister(first.page, 'Operations');
      await recordRisk(first.app, first.page, 'edit 0');

      const calledSaved: string[] = [];
      const child = first.app.process();
      const killed = new Promise((settle) => {
        child.once('exit', settle);
      });
      const burst = (async () => {
        const title = titleField(first.page);
        for (let n = 1; n < 400; n += 1) {
          await title.fill(`edit ${n}`);
          await title.press('Enter');
          await waitUntilSaved(first.page);
          calledSaved.push(`edit ${n}`);
        }
      })().catch(() => undefined);
      await expect.poll(() => calledSaved.length, { timeout: 30_000 }).toBeGreaterThan(15);
      killTree(child);
      await killed;
      await burst;

      const second = await launch(data);
      await openRisk(second.app, second.page, /^edit \d+$/);
      const shown = Number((await titleField(second.page).inputValue()).replace('edit ', ''));
      // The last one may have been written without its answer having come back.
      expect(shown).toBeGreaterThanOrEqual(calledSaved.length);
      expect(await quit(second.app)).toBe(0);

      const backup = newestBackup(data);
      expect(plimsoll('verify', backup)).toMatchObject({ status: 0, json: { ok: true, problems: [] } });
      const written = valuesOf(plimsoll('log', backup, '--kind', 'risks').json as Logged, 'title');
      expect(written.slice(0, calledSaved.length + 1)).toEqual(['edit 0', ...calledSaved]);
    },
  );
});
