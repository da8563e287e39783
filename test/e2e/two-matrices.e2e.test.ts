import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileOf } from '../support/register-files.ts';
import { replacedMatrix } from '../support/two-matrices.ts';
import { servedApp, type ServedApp, type Visit } from './support/served-app.ts';

let app: ServedApp;
let folder: string;
beforeAll(async () => {
  app = await servedApp();
  folder = await mkdtemp(join(tmpdir(), 'plimsoll-matrices-'));
  await writeFile(join(folder, 'two.plimsoll'), fileOf((await replacedMatrix()).register));
});
afterAll(async () => {
  await app.stop();
  await rm(folder, { recursive: true });
});

/** A register whose risks were assessed with two versions of the matrix, opened from its file. */
async function opened(look: { readonly language: 'ko' | 'en' }): Promise<Visit> {
  const visit = await app.visit(look);
  const [chooser] = await Promise.all([
    visit.page.waitForEvent('filechooser'),
    visit.page.getByRole('button', { name: look.language === 'ko' ? '파일 선택' : 'Choose a file' }).click(),
  ]);
  await chooser.setFiles(join(folder, 'two.plimsoll'));
  await visit.page.getByRole('navigation').waitFor();
  return visit;
}

const risk = (page: Page, code: string) => page.getByRole('row').filter({ hasText: new RegExp(`${code}(?!\\d)`) });

describe('a rating', () => {
  it('is named, in a list and on the page of its risk, by the matrix that it was made with', async () => {
    const visit = await opened({ language: 'ko' });
    const { page, go } = visit;
    await go('/risks');
    for (const [code, rating, step] of [
      ['R-1', '4높음', '4'],
      ['R-2', '3경계', '5'],
      ['R-3', '2낮음', '2'],
    ] as const) {
      const badge = risk(page, code).locator('[data-rating]');
      await badge.waitFor();
      expect(await badge.locator('..').textContent()).toBe(rating);
      // The third of three ratings is the gravest, the fourth of five the one before.
      expect(await badge.getAttribute('data-rating')).toBe(step);
    }
    await risk(page, 'R-1').click();
    await page.locator('main header').filter({ hasText: '4높음' }).waitFor();
    await page.getByText('발생가능성 4 높음 × 영향도 4 중대').waitFor();
    await risk(page, 'R-2').click();
    await page.locator('main header').filter({ hasText: '3경계' }).waitFor();
    await page.getByText('발생가능성 4 빈도 4급 × 영향도 4 중대').waitFor();
    await visit.leave();
  });

  it('of another matrix does not stand chosen in the form of a new assessment', async () => {
    const visit = await opened({ language: 'ko' });
    const { page, go } = visit;
    await go('/risks');
    await risk(page, 'R-1').click();
    await page.getByRole('button', { name: '잔여리스크 평가 변경' }).click();
    const grid = page.getByRole('grid', { name: /등급표/ });
    await grid.waitFor();
    expect(await grid.getByRole('gridcell', { selected: true }).count()).toBe(0);
    await visit.leave();
  });
});

describe('the heat map', () => {
  it('holds the risks of the matrix in use, counts those of an earlier one beside it, and leads to each', async () => {
    const visit = await opened({ language: 'en' });
    const { page } = visit;
    const codes = async () => {
      await page.getByRole('heading', { name: 'Risks', exact: true }).waitFor();
      await page.locator('[role=row][aria-rowindex="2"]').getByRole('gridcell').first().filter({ hasText: /\S/ }).waitFor();
      return page
        .locator('[role=row]:has([role=gridcell])')
        .evaluateAll((rows) => rows.map((row) => row.querySelector<HTMLElement>('[role=gridcell]')?.innerText ?? ''));
    };
    const status = page.getByRole('status').filter({ hasText: 'Residual risk' });
    await status.waitFor();
    expect(await status.innerText()).toBe(
      'Residual risk, 4 open: 1 Alarming. 2 risks assessed with an earlier matrix, not on the map. 1 risk not assessed.',
    );
    await page.getByRole('link', { name: /^Likelihood 4 Grade 4, impact 4 Major, Alarming: 1 risk, R-2$/ }).click();
    expect(await codes()).toEqual(['R-2']);
    await page.getByRole('button', { name: /^Residual rating, matrix: Risk matrix version 2/ }).waitFor();
    await page.goBack();
    await page.getByRole('link', { name: 'Assessed with an earlier matrix' }).click();
    expect(await codes()).toEqual(['R-1', 'R-3']);
    await visit.leave();
  });
});
