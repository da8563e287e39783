import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Locator, Page } from 'playwright';

const root = join(import.meta.dirname, '../../..');

/** Chooses a menu item by the id of its command, as a click on it does. */
export async function chooseFromMenu(app: ElectronApplication, id: string): Promise<void> {
  await app.evaluate(({ Menu, BrowserWindow }, command) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(command);
    if (!item) throw new Error(`no menu item ${command}`);
    item.click(undefined, BrowserWindow.getAllWindows()[0], undefined);
  }, id);
}

/** From the first screen to an empty register. */
export async function createRegister(page: Page, name: string): Promise<void> {
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByRole('button', { name: 'Create register' }).click();
  await waitUntilSaved(page);
}

/** The app says "Saved" only after the store has answered. */
export async function waitUntilSaved(page: Page): Promise<void> {
  await page.locator('[role=status][data-saved=true]').waitFor();
}

/** Records a risk by way of the menu; the page then shows it. */
export async function recordRisk(app: ElectronApplication, page: Page, title: string): Promise<void> {
  await chooseFromMenu(app, 'new.risks');
  const form = page.getByRole('form', { name: 'New risk' });
  await form.getByRole('textbox').first().fill(title);
  await form.locator('input[type=radio][value=market]').check();
  await form.getByRole('button', { name: /record/i }).click();
  await form.waitFor({ state: 'detached' });
  await waitUntilSaved(page);
}

/** Goes to the risks and opens the one with this title. */
export async function openRisk(app: ElectronApplication, page: Page, title: string | RegExp): Promise<void> {
  await waitUntilSaved(page);
  await chooseFromMenu(app, 'go.risks');
  await page.getByText(title).first().click();
  await titleField(page).waitFor();
}

export function titleField(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Title' }).first();
}

/** Quits as the menu does, and answers the exit status. */
export async function quit(app: ElectronApplication): Promise<number | null> {
  const child = app.process();
  const ended = new Promise<number | null>((settle) => {
    child.once('exit', settle);
  });
  await app.evaluate(({ app: running }) => running.quit()).catch(() => undefined);
  return ended;
}

/** What the command line says of a register file, as JSON, and its exit status. */
export function plimsoll(...args: readonly string[]): { readonly status: number | null; readonly json: unknown } {
  const run = spawnSync(process.execPath, [join(root, 'out/node/plimsoll.mjs'), ...args, '--json'], { encoding: 'utf8' });
  // Words for people go to standard error.
  if (run.stdout === '') throw new Error(run.stderr);
  return { status: run.status, json: JSON.parse(run.stdout) };
}

/** The newest backup in the data folder. */
export function newestBackup(data: string): string {
  const folder = join(data, 'backups');
  const names = readdirSync(folder).filter((name) => name.endsWith('.plimsoll'));
  const moment = (name: string): string => name.split('.')[1] ?? '';
  const newest = names.sort((a, b) => (moment(a) < moment(b) ? 1 : -1))[0];
  if (newest === undefined) throw new Error(`no backup in ${folder}`);
  return join(folder, newest);
}

/** What the person chooses in the next dialogs: no test can click in those of the system. */
export async function willChoose({ app }: { readonly app: ElectronApplication }, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    Object.assign(dialog, {
      showOpenDialog: () => Promise.resolve({ canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] }),
      showSaveDialog: () => Promise.resolve({ canceled: chosen === null, filePath: chosen ?? '' }),
    });
  }, path);
}
