import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEmpty, openSample, pages, standAt } from './support/pages.ts';
import { looks } from './support/looks.ts';
import { servedApp, type Look, type ServedApp } from './support/served-app.ts';

// `npm run screenshots`: a picture of every page, in both languages, themes and sizes, full and empty, in out/screenshots.

const folder = join(import.meta.dirname, '../../out/screenshots');

let app: ServedApp;
beforeAll(async () => {
  app = await servedApp();
  await mkdir(folder, { recursive: true });
});
afterAll(() => app.stop());

function fileOf({ language, scheme, width }: Look, name: string): string {
  return join(folder, `${name}-${language}-${scheme}-${width}.png`);
}

describe.each(looks)('$language, $scheme, $width x $height', (look) => {
  it('every place of the sample', async () => {
    const visit = await app.visit(look);
    let taken = 0;
    const shoot = async (name: string) => {
      await visit.page.screenshot({ path: fileOf(look, name) });
      taken += 1;
    };
    await shoot('start');
    await openSample(visit, look.language);
    for (const place of pages) {
      await standAt(visit, place);
      await shoot(place.path.slice(1).replace('/', '-') + (place.open ? '-open' : ''));
    }
    await visit.leave();
    expect(taken).toBe(pages.length + 1);
  });

  it('the empty ones', async () => {
    const visit = await app.visit(look);
    await createEmpty(visit, look.language);
    const empty = ['/overview', '/risks', '/controls', '/incidents', '/releases', '/services', '/quarters', '/audit', '/units'];
    for (const path of empty) {
      await standAt(visit, { path });
      await visit.page.screenshot({ path: fileOf(look, `${path.slice(1)}-empty`) });
    }
    await visit.leave();
    expect(empty.length).toBe(9);
  });
});
