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
