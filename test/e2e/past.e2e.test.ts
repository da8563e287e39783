import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeFindings } from './support/axe.ts';
import { cutOff } from './support/cut-off.ts';
import { openSample, pages, standAt } from './support/pages.ts';
import { servedApp, type ServedApp, type Visit } from './support/served-app.ts';

let app: ServedApp;
beforeAll(async () => void (app = await servedApp()));
afterAll(() => app.stop());

const words = {
  ko: { time: /^시각/, show: '보기', all: '앱 전체를 이 시점으로 보기', banner: '2025. 6. 30. 23:59 시점의 등록부 (Asia/Seoul)' },
  en: { time: /^Time/, show: 'Show', all: 'Show the whole app at this time', banner: 'The register as of 30 Jun 2025, 23:59 (Asia/Seoul)' },
};

/** The whole app as of the last minute of June 2025. */
async function lookAtJune({ page, go }: Visit, language: 'ko' | 'en'): Promise<void> {
  await go('/audit/as-of');
  await page.getByLabel(words[language].time).fill('2025-06-30 23:59');
  await page.getByRole('button', { name: words[language].show, exact: true }).click();
  await page.getByRole('button', { name: words[language].all }).click();
  await page.getByText(words[language].banner).waitFor();
}

it('the whole app is shown as of an instant: every list, nothing can be written, what differs is marked, and it leads back to now', async () => {
  const visit = await app.visit({ language: 'en' });
  const { page, go, complaints, leave } = visit;
  await openSample(visit, 'en');
  await go('/risks');
  const count = page.locator('main [role=status]').filter({ hasText: /^\d+$/ });
  // The sample records its last risk, R-40, in August.
  await count.filter({ hasText: '40' }).waitFor();
  await lookAtJune(visit, 'en');
  await go('/risks');
  await count.filter({ hasText: '39' }).waitFor();
  expect(await page.getByRole('button', { name: 'New risk' }).isDisabled()).toBe(true);
  expect(await page.getByRole('button', { name: 'Import' }).isDisabled()).toBe(true);
  // R-21 was reviewed in September, R-1 was not touched after June.
  const row = (code: string) => page.getByRole('row').filter({ has: page.getByRole('gridcell', { name: new RegExp(`^${code}( |$)`) }) });
  await row('R-21').getByText('Differs from now').waitFor({ state: 'attached' });
  expect(await row('R-1').getByText('Differs from now').count()).toBe(0);
  await row('R-21').click();
  await page.getByRole('status').filter({ hasText: 'has changed since' }).waitFor();
  const title = page.locator('main header').getByRole('textbox').first();
  expect(await title.inputValue()).toBe('Advances to merchants not recovered');
  expect(await title.getAttribute('readonly')).not.toBeNull();
  expect(await page.getByRole('button', { name: 'Reviewed' }).isDisabled()).toBe(true);
  await page.getByRole('button', { name: 'Actions for R-21' }).click();
  expect(await page.getByRole('menuitem', { name: 'Close or withdraw…' }).isDisabled()).toBe(true);
  await page.keyboard.press('Escape');
  await go('/risks/new');
  await page.getByText('is read-only. Go back to now to make changes.').waitFor();
  await go('/audit/log');
  // The last entry of June.
  await page.getByText('538 entries').waitFor();
  await page.getByRole('button', { name: 'Back to now' }).click();
  await page.getByText('669 entries').waitFor();
  await go('/risks');
  await count.filter({ hasText: '40' }).waitFor();
  expect(await page.getByRole('button', { name: 'New risk' }).isDisabled()).toBe(false);
  expect(complaints).toEqual([]);
  await leave();
});

it('the heat map is moved over the day of its positions and the day by which they were recorded, and the whole app follows', async () => {
  const visit = await app.visit({ language: 'en' });
  const { page, go, complaints, leave } = visit;
  await openSample(visit, 'en');
  const cell = (name: RegExp) => page.getByRole('img', { name });
  // R-12 was rated anew on 24 September, as of that day: from 4 and 4 to 3 and 3.
  await go('/overview?known=2025-10-20&valid=2025-09-23');
  await cell(/^Likelihood 4 Likely, impact 4 Major, High: 1 risk, R-12$/).waitFor();
  await page.getByRole('slider', { name: 'Position date' }).focus();
  await page.keyboard.press('ArrowRight');
  await cell(/^Likelihood 3 Possible, impact 3 Moderate, Medium: .*R-12/).waitFor();
  await page.waitForURL(/valid=2025-09-24/);
  // What was recorded by the day before knows nothing of it, and no later day can be asked of it.
  await go('/overview?known=2025-09-23&valid=2025-12-31');
  await cell(/^Likelihood 4 Likely, impact 4 Major, High: 1 risk, R-12$/).waitFor();
  await page.getByText('Positions of 23 Sep 2025, as recorded by 23 Sep 2025').waitFor();
  await go('/overview?known=2024-01-01');
  await page.getByText('The register did not exist yet.').waitFor();
  await go('/overview?known=2025-09-23&valid=2025-09-23');
  await page.getByRole('button', { name: 'Show the whole app at the end of 23 Sep 2025' }).click();
  await page.getByText('The register as of 23 Sep 2025, 23:59 (Asia/Seoul)').waitFor();
  await page.getByRole('button', { name: 'Back to now' }).click();
  await page.getByRole('button', { name: 'Over time' }).click();
  await page.getByRole('link', { name: /^Likelihood 3 Possible, impact 3 Moderate, Medium: .*R-12/ }).waitFor();
  expect(complaints).toEqual([]);
  await leave();
});

/** What takes something in, or away: only a search and filters may be left of it. */
const off = ':not([disabled], [data-disabled], [readonly], [type=hidden], [type=radio], [data-list-search])';
const writing = ['[data-takes-away]', 'form button[type=submit]', 'input', 'textarea'].map((act) => `main ${act}${off}`).join(', ');

it.each(['ko', 'en'] as const)(
  'on every page as of an instant nothing takes anything in or away, %s',
  async (language) => {
    const visit = await app.visit({ language });
    await openSample(visit, language);
    await lookAtJune(visit, language);
    const found: string[] = [];
    for (const place of pages) {
      if (place.path.endsWith('/new') || place.path === '/quarters') continue;
      await standAt(visit, place);
      for (const finding of [...(await axeFindings(visit.page)), ...(await cutOff(visit.page))]) found.push(`${place.path}: ${finding}`);
      const acts = await visit.page.locator(writing).count();
      if (acts > 0 && !place.path.startsWith('/audit')) found.push(`${place.path}: ${acts} acts that write`);
    }
    expect(found).toEqual([]);
    expect(visit.complaints).toEqual([]);
    await visit.leave();
  },
  240_000,
);
