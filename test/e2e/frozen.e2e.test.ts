import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { frozenSchemas } from '../support/frozen.ts';
import { copyOfFrozen, codesThen } from '../support/frozen-in-a-window.ts';
import { servedApp, type ServedApp } from './support/served-app.ts';

let app: ServedApp;
beforeAll(async () => void (app = await servedApp()));
afterAll(() => app.stop());

describe.each(frozenSchemas.filter((schema) => schema > 1))('the register frozen under schema %i', (schema) => {
  it('opens in the browser with its history, undo and the register then', async () => {
    const visit = await app.visit({ language: 'en' });
    const { page } = visit;
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Choose a file' }).click()]);
    await chooser.setFiles(copyOfFrozen(schema));
    expect([...(await codesThen(page))].sort()).toEqual(['R-1', 'R-2', 'R-4', 'R-5', 'R-6', 'R-7']);
    await visit.leave();
  });
});

describe('a register whose last entry is more than a year old', () => {
  it('asks about the clock before anything is written, the step to the schema of today too', async () => {
    const visit = await app.visit({ language: 'en' });
    const { page, go } = visit;
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Choose a file' }).click()]);
    // The last entry is of 1 July 2025.
    await chooser.setFiles(copyOfFrozen(1));
    const asked = page.getByRole('alert').filter({ hasText: 'more than a year after the last entry' });
    await asked.waitFor();
    await go('/people');
    await page.locator('[role=row][aria-rowindex="2"]').click();
    const name = page.locator('main header input').first();
    await name.fill('Kim Ha-na');
    await name.press('Enter');
    await page.getByText('1 field not saved').waitFor();
    await go('/audit');
    await page.locator('main h1').waitFor();
    await page.getByRole('gridcell', { name: 'Register created' }).waitFor();
    expect(await page.getByRole('gridcell', { name: 'Converted to a later schema' }).count()).toBe(0);
    await asked.getByRole('button', { name: 'The clock is right' }).click();
    await go('/people');
    await page.locator('[role=row][aria-rowindex="2"]').click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.locator('[data-saved=true]').waitFor();
    await go('/audit');
    await page.getByRole('gridcell', { name: 'Converted to a later schema' }).waitFor();
    await visit.leave();
  });
});
