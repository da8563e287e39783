import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createEmpty, openSample } from './support/pages.ts';
import { servedApp, type ServedApp, type Visit } from './support/served-app.ts';

let app: ServedApp;
beforeAll(async () => {
  app = await servedApp();
});
afterAll(() => app.stop());

const visits: Visit[] = [];
afterEach(async () => {
  await Promise.all(visits.splice(0).map((visit) => visit.leave()));
});

async function visitOf(look: Parameters<ServedApp['visit']>[0] & { readonly language: 'ko' | 'en' }): Promise<Visit> {
  const visit = await app.visit(look);
  visits.push(visit);
  return visit;
}

async function openFirst({ page, go }: Visit, path: string): Promise<void> {
  await go(path);
  const first = page.locator('[role=row][aria-rowindex="2"]');
  await first.getByRole('gridcell').first().filter({ hasText: /\S/ }).waitFor();
  await first.click();
  await page.locator('main header').waitFor();
}

describe('a new risk without a category', () => {
  it('is asked for it in a sentence that holds no key, with the choice at hand', async () => {
    const visit = await visitOf({ language: 'ko' });
    await createEmpty(visit, 'ko');
    await visit.go('/risks/new');
    await visit.page.getByLabel('일어날 수 있는 일').fill('결제 중단');
    await visit.page.keyboard.press('Enter');
    const said = visit.page.getByRole('group', { name: '리스크 유형' }).getByRole('alert');
    await said.waitFor();
    expect(await said.innerText()).toBe('반드시 입력해야 합니다.');
    await expect.poll(() => visit.page.evaluate(() => document.activeElement?.getAttribute('value'))).toBe('market');
  });
});

describe('a conflict', () => {
  it('is over when the other value is kept, though the field was just left', async () => {
    const visit = await visitOf({ language: 'en' });
    const { page } = visit;
    await openSample(visit, 'en');
    await visit.go('/settings');
    await page.getByLabel('Name of the register').waitFor();
    const other = await visit.anotherTab(page.url());
    await other.getByLabel('Name of the register').fill('Theirs');
    await other.getByLabel('Name of the register').press('Enter');
    await page.locator('nav').getByText('Theirs').waitFor();
    await other.getByLabel('Name of the register').fill('Theirs again');
    await page.getByLabel('Name of the register').fill('Mine');
    await other.getByLabel('Name of the register').press('Enter');
    await page.locator('nav').getByText('Theirs again').waitFor();
    await page.getByLabel('Name of the register').press('Enter');
    const conflict = page.getByRole('alert').filter({ hasText: 'This was changed elsewhere' });
    // The click leaves the field, which sends it again while it is dropped.
    await conflict.getByRole('button', { name: 'Keep the current value' }).click();
    await page.locator('[data-saved=true]').filter({ hasText: 'Saved' }).waitFor();
    await page.waitForTimeout(500);
    expect(await conflict.count()).toBe(0);
    expect(await page.getByLabel('Name of the register').inputValue()).toBe('Theirs again');
  });
});

describe('a time that cannot be read', () => {
  it('says how to write one, is not called saved, and keeps a file from being written without a word', async () => {
    const visit = await visitOf({ language: 'en' });
    const { page } = visit;
    await openSample(visit, 'en');
    await openFirst(visit, '/incidents');
    await page.locator('[data-line=startedAt]').click();
    const started = page.getByLabel('Started at: time', { exact: true });
    await started.fill('yesterday noon');
    await started.press('Enter');
    await page.getByText('This cannot be read as a date and time. Example: 2025-07-01 09:00').waitFor();
    await page.locator('nav').getByText('1 field not saved').waitFor();
    await page.keyboard.press('Control+s');
    await page.getByText(/A field contains a value that could not be saved/).waitFor();
    await started.press('Escape');
    await page.locator('[data-saved=true]').filter({ hasText: 'Saved' }).waitFor();
  });
});

describe('files that cannot be opened', () => {
  it('are named, and the newest complaint is in sight however many there were', async () => {
    const visit = await visitOf({ language: 'en' });
    const folder = await mkdtemp(join(tmpdir(), 'plimsoll-broken-'));
    try {
      for (const name of ['a', 'b', 'c', 'd', 'e', 'f'].map((letter) => `${letter}.plimsoll`)) {
        const path = join(folder, name);
        await writeFile(path, 'no register');
        const [chooser] = await Promise.all([
          visit.page.waitForEvent('filechooser'),
          visit.page.getByRole('button', { name: 'Choose a file' }).click(),
        ]);
        await chooser.setFiles(path);
        await visit.page.getByText(`${name}: This is not a Plimsoll register file.`).waitFor();
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('a narrow window', () => {
  it('shows of each list the columns that stand whole', async () => {
    const visit = await visitOf({ language: 'ko', width: 1024, height: 768 });
    await openSample(visit, 'ko');
    for (const path of ['/risks', '/controls', '/incidents', '/releases', '/services']) {
      await visit.go(path);
      await visit.page.locator('[role=row][aria-rowindex="2"]').getByRole('gridcell').first().filter({ hasText: /\S/ }).waitFor();
      await expect
        .poll(() =>
          visit.page.evaluate(() =>
            Array.from(document.querySelectorAll('[role=columnheader]'))
              .filter((head) => head.getBoundingClientRect().right > innerWidth)
              .map((head) => head.textContent),
          ),
        )
        .toEqual([]);
    }
  });
});

describe('the window', () => {
  it('is named after what stands in it', async () => {
    const visit = await visitOf({ language: 'en' });
    await openSample(visit, 'en');
    await openFirst(visit, '/risks');
    await expect.poll(() => visit.page.title()).toMatch(/^R-\d+ · Risks · Plimsoll$/);
    await visit.page.keyboard.press('Escape');
    await expect.poll(() => visit.page.title()).toBe('Risks · Plimsoll');
  });
});

describe('the keyboard', () => {
  it('takes the first record found with Enter', async () => {
    const visit = await visitOf({ language: 'ko' });
    await openSample(visit, 'ko');
    await visit.page.keyboard.press('Control+k');
    await visit.page.getByRole('combobox', { name: '통합 검색' }).fill('R-21');
    await visit.page.getByRole('option').filter({ hasText: 'R-21' }).first().waitFor();
    await visit.page.keyboard.press('Enter');
    await expect.poll(() => visit.page.title()).toMatch(/^R-21 /);
  });

  it('goes from a link that is being chosen to its relation and back, while the window stays where it is', async () => {
    const visit = await visitOf({ language: 'ko' });
    const { page } = visit;
    await openSample(visit, 'ko');
    await openFirst(visit, '/incidents');
    await page.getByRole('button', { name: '연결 추가' }).click();
    await page.keyboard.type('4.1');
    await page.getByRole('option', { name: /4\.1/ }).first().waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.scrollingElement?.scrollTop)).toBe(0);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '연결 저장' }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('form') !== null)).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('연결 추가');
  });

  it('comes back to the button that opened an assessment when it is left', async () => {
    const visit = await visitOf({ language: 'en' });
    await openSample(visit, 'en');
    await openFirst(visit, '/risks');
    const change = visit.page.getByRole('button', { expanded: false }).and(visit.page.locator('[data-opens=residual]'));
    await change.click();
    await visit.page.getByRole('button', { name: 'Cancel' }).waitFor();
    await visit.page.keyboard.press('Escape');
    await expect.poll(() => visit.page.evaluate(() => document.activeElement?.getAttribute('data-opens'))).toBe('residual');
  });
});
