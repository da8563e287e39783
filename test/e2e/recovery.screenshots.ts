import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from './support/axe.ts';
import { cutOff } from './support/cut-off.ts';
import { looks } from './support/looks.ts';
import { servedApp, type ServedApp } from './support/served-app.ts';
import { troubles } from './support/trouble.ts';

// `npm run screenshots`: a picture of everything that the app says when something cannot be had.

const folder = join(import.meta.dirname, '../../out/screenshots');

let app: ServedApp;
beforeAll(async () => {
  app = await servedApp();
  await mkdir(folder, { recursive: true });
});
afterAll(() => app.stop());

describe.each(looks)('$language, $scheme, $width x $height', (look) => {
  it.each(troubles)('$name', async ({ name, happen }) => {
    const visit = await app.visit(look);
    await happen(visit, look.language);
    await visit.page.waitForTimeout(300);
    const picture = await visit.page.screenshot({
      path: join(folder, `trouble-${name}-${look.language}-${look.scheme}-${look.width}.png`),
    });
    const found = [...(await axeFindings(visit.page)), ...(await cutOff(visit.page))];
    await visit.leave();
    expect(picture.byteLength).toBeGreaterThan(0);
    expect(found).toEqual([]);
  });
});
