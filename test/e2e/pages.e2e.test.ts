import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isLong } from '../support/long.ts';
import { axeFindings } from './support/axe.ts';
import { cutOff } from './support/cut-off.ts';
import { createEmpty, openSample, pages, standAt, turnTo } from './support/pages.ts';
import { servedApp, type ServedApp } from './support/served-app.ts';

let app: ServedApp;
beforeAll(async () => {
  app = await servedApp();
});
afterAll(() => app.stop());

// One reads the app light at first and the other dark. Each page is looked at in both: what only colours decide in the second,
// in which the next page is then met, so that every other page is met dark. They take turns by the day (UTC); `npm run test:long` has both,
// as the catalogue of places has, in windows of three sizes.
const readers = [
  { language: 'ko', scheme: 'light' },
  { language: 'en', scheme: 'dark' },
] as const;
const ofToday = readers.filter((_, at) => isLong || at === new Date().getUTCDate() % 2);

describe.each(ofToday)('every place, $language', ({ language, scheme }) => {
  it('is accessible in light and in dark, shows everything at 1280 x 800, and breaks no policy, with the sample register', async () => {
    const visit = await app.visit({ language, scheme });
    const { page } = visit;
    const found: string[] = [];
    let now: 'light' | 'dark' = scheme;
    const look = async (name: string) => {
      const note = (findings: readonly string[]) => found.push(...findings.map((finding) => `${name}, ${now}: ${finding}`));
      note([...(await axeFindings(page)), ...(await cutOff(page))]);
      now = now === 'light' ? 'dark' : 'light';
      await turnTo(page, now);
      note(await axeFindings(page, 'colours'));
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
  it.each(ofToday.map(({ language }) => language))(
    'teaches the first step in every place, %s',
    async (language) => {
      const visit = await app.visit({ language });
      await createEmpty(visit, language);
      const found: string[] = [];
      for (const path of [
        '/overview',
        '/delivery',
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
