import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from './support/axe.ts';
import { cutOff } from './support/cut-off.ts';
import { createEmpty, openSample, pages, standAt } from './support/pages.ts';
import { servedApp, type ServedApp } from './support/served-app.ts';

let app: ServedApp;
beforeAll(async () => {
  app = await servedApp();
});
afterAll(() => app.stop());

const looks = (['ko', 'en'] as const).flatMap((language) => (['light', 'dark'] as const).map((scheme) => ({ language, scheme })));

describe.each(looks)('every place, $language, $scheme', ({ language, scheme }) => {
  it('is accessible, shows everything at 1280 x 800, and breaks no policy, with the sample register', async () => {
    const visit = await app.visit({ language, scheme });
    const found: string[] = [];
    const look = async (name: string) => {
      for (const finding of [...(await axeFindings(visit.page)), ...(await cutOff(visit.page))]) found.push(`${name}: ${finding}`);
    };
    await look('start');
    await openSample(visit, language);
    for (const place of pages) {
      await standAt(visit, place);
      await look(place.path + (place.open ? ' open' : ''));
    }
    expect(found).toEqual([]);
    expect(visit.complaints).toEqual([]);
    await visit.leave();
  }, 180_000);
});

describe('an empty register', () => {
  it.each(['ko', 'en'] as const)(
    'teaches the first step in every place, %s',
    async (language) => {
      const visit = await app.visit({ language });
      await createEmpty(visit, language);
      const found: string[] = [];
      for (const path of [
        '/overview',
        '/risks',
        '/controls',
        '/incidents',
        '/releases',
        '/services',
        '/quarters',
        '/audit',
        '/people',
        '/units',
      ]) {
        await standAt(visit, { path });
        for (const finding of [...(await axeFindings(visit.page)), ...(await cutOff(visit.page))]) found.push(`${path}: ${finding}`);
      }
      expect(found).toEqual([]);
      expect(visit.complaints).toEqual([]);
      await visit.leave();
    },
    120_000,
  );
});
