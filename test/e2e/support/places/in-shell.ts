import type { Locator } from 'playwright';
import { commandOf, commandTitle } from '../../../../words/commands/commands.ts';
import { createEmpty, openSample, standAt } from '../pages.ts';
import { overlay, openRecord, part, rowOf, type At, type Place } from './place.ts';

async function palette({ page }: At, typed: string): Promise<Locator> {
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').and(page.locator(':focus')).waitFor();
  await page.keyboard.type(typed);
  return dialog;
}

/** Gives the page a file where it asks for one. */
async function choose({ page }: At, how: () => Promise<void>, file: string | { name: string; mimeType: string; buffer: Buffer }) {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), how()]);
  await chooser.setFiles(file);
}

async function savedFile({ page }: At): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
  return download.path();
}

async function addUnit({ page, say, go }: At, name: string): Promise<void> {
  await go('/units');
  await page.getByLabel(say('units:new')).fill(name);
  await page.keyboard.press('Enter');
  await page.locator(`input[value="${name}"]`).waitFor();
}

async function closeRegister({ page, say }: At): Promise<void> {
  await page.locator('nav [aria-haspopup=menu]').click();
  await page.getByRole('menuitem', { name: commandTitle(say, commandOf('register.close')) }).click();
  await page
    .getByRole('button', { name: say('start:forget') })
    .first()
    .waitFor();
}

async function askToForget({ page, say }: At): Promise<Locator> {
  await page
    .getByRole('button', { name: say('start:forget') })
    .first()
    .click();
  const form = page.getByRole('dialog');
  await form.waitFor();
  return form;
}

/** What lies over every page, or over none. */
export const inShell: readonly Place[] = [
  overlay('palette', 'app/palette/palette.tsx', async (at) => {
    const dialog = await palette(at, '');
    await dialog.getByRole('option').first().waitFor();
    return dialog;
  }),
  overlay('palette-hits', 'app/palette/palette.tsx', async (at) => {
    const dialog = await palette(at, 'r-2');
    await dialog.getByRole('option').filter({ hasText: 'R-21' }).waitFor();
    return dialog;
  }),
  overlay('palette-nothing', 'app/palette/palette.tsx', async (at) => {
    const dialog = await palette(at, 'qqqq');
    await dialog.getByText(at.say('shell:paletteNothing')).waitFor();
    return dialog;
  }),
  overlay('help', 'app/palette/help.tsx', async ({ page }) => {
    await page.keyboard.press('F1');
    await page.getByRole('dialog').waitFor();
    return page.getByRole('dialog');
  }),
  overlay('guide', 'app/guide/guide.tsx', async (at) => {
    const dialog = await palette(at, at.say('shell:guide'));
    await dialog
      .getByRole('option')
      .filter({ hasText: at.say('shell:guide') })
      .first()
      .click();
    const guide = at.page.getByRole('dialog', { name: at.say('shell:guide') });
    await guide.getByRole('document').waitFor();
    return guide;
  }),
  overlay('register-menu', 'app/shell/navigation.tsx', async ({ page }) => {
    await page.locator('nav [aria-haspopup=menu]').click();
    await page.getByRole('menu').waitFor();
    return page.getByRole('menu');
  }),
  overlay('notice-with-undo', ['ui/notices/notices.tsx', 'app/app.tsx'], async (at) => {
    const { page, say } = at;
    await at.go('/settings');
    await page.getByRole('button', { name: say('settings:addWord') }).waitFor();
    await openRecord(at, 'controls', 'C-1');
    await page
      .locator('main header')
      .getByRole('button', { name: say('common:actionsFor', { code: 'C-1' }) })
      .click();
    await page.getByRole('menuitem', { name: say('common:archive') }).click();
    const notice = page.locator('.mantine-Notification-root').last();
    await notice.waitFor();
    return notice;
  }),
  overlay('notice-of-a-problem', 'ui/notices/notices.tsx', async (at) => {
    const file = { name: 'not-a-register.plimsoll', mimeType: 'application/octet-stream', buffer: Buffer.from('nothing of ours') };
    await choose(at, () => at.page.keyboard.press('Control+o'), file);
    const notice = at.page.locator('.mantine-Notification-root, [role=alert]').last();
    await notice.waitFor();
    return notice;
  }),
  {
    name: 'diverged',
    of: ['app/workspace/diverged-panel.tsx'],
    from: 'start',
    async open(at) {
      const { page, say } = at;
      await createEmpty(at.visit, at.language);
      const base = await savedFile(at);
      await addUnit(at, 'One way');
      const ahead = await savedFile(at);
      await closeRegister(at);
      await (await askToForget(at)).getByRole('button').click();
      await page.getByRole('heading', { name: say('start:registers') }).waitFor({ state: 'detached' });
      await choose(at, () => page.getByRole('button', { name: say('start:openChoose'), exact: true }).click(), base);
      await page.getByRole('navigation').first().waitFor();
      await addUnit(at, 'Another way');
      await choose(at, () => page.keyboard.press('Control+o'), ahead);
      const dialog = page.getByRole('dialog', { name: say('start:divergedTitle') });
      await dialog.waitFor();
      return dialog;
    },
  },
  {
    name: 'forget-register',
    of: ['features/start/registers.tsx'],
    from: 'start',
    async open(at) {
      await openSample(at.visit, at.language);
      await closeRegister(at);
      return askToForget(at);
    },
  },
  ...['/overview', '/delivery', '/risks', '/controls', '/incidents', '/services', '/quarters', '/audit', '/units'].map((path): Place => ({
    name: `empty${path.replaceAll('/', '-')}`,
    of: [],
    from: 'empty',
    async open({ visit, page }) {
      await standAt(visit, { path });
      return page.locator('main h1, main h2').first();
    },
  })),
  { name: 'start', of: [], from: 'start', open: async ({ page }) => page.locator('h1').first() },
  {
    name: 'new-register-more',
    of: ['features/start/new-register.tsx'],
    from: 'start',
    async open({ page, say }) {
      await page.getByRole('button', { name: say('start:newMore') }).click();
      const zone = page.getByRole('combobox', { name: say('start:timeZone') });
      await zone.click();
      const list = page.locator('[role=listbox]:visible');
      await list.waitFor();
      return list;
    },
  },
  part('past', async (at) => {
    const { page, say, go } = at;
    await go('/audit/as-of');
    await page.getByLabel(say('audit:asOfAt', { zone: 'Asia/Seoul' })).fill('2025-06-30 23:59');
    await page.getByRole('button', { name: say('audit:asOfShow'), exact: true }).click();
    await page.getByRole('button', { name: say('audit:pastShow') }).click();
    await page.getByRole('button', { name: say('audit:pastLeave') }).waitFor();
    await go('/risks/');
    await rowOf(at, 'R-1').waitFor();
    return page.getByRole('grid');
  }),
];
