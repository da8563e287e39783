import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { allPlaces } from './support/places/all-places.ts';
import { sightName, sights } from './support/places/sights.ts';
import { walkPlaces } from './support/places/walk-places.ts';
import { servedApp, type ServedApp } from './support/served-app.ts';

// `npm run screenshots`: a picture of every page and of everything that opens over one, in both languages and themes and in windows of
// three sizes, in out/screenshots or the folder that PLIMSOLL_PICTURES names.

const folder = process.env['PLIMSOLL_PICTURES'] ?? join(import.meta.dirname, '../../out/screenshots');

let app: ServedApp;
beforeAll(async () => {
  app = await servedApp();
  await mkdir(folder, { recursive: true });
});
afterAll(() => app.stop());

it.each(sights.map((sight) => ({ sight, named: sightName(sight) })))(
  'every place at $named',
  async ({ sight, named }) => {
    let taken = 0;
    const wrong = await walkPlaces(app, sight, allPlaces, async ({ page }, { name }) => {
      await page.screenshot({ path: join(folder, `${name}-${named}.png`) });
      taken += 1;
      return [];
    });
    expect(wrong).toEqual([]);
    expect(taken).toBe(allPlaces.length);
  },
  3_600_000,
);
