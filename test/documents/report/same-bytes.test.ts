import { chromium } from 'playwright';
import { build, type Rolldown } from 'vite';
import { describe, expect, it } from 'vitest';
import { findBrowser } from '../../../node/browser/find-browser.ts';
import { inTimeZones } from '../../support/time-zones.ts';
import { hashesOfForms } from './written-forms.ts';

const timeZones = ['UTC', 'Asia/Seoul', 'America/New_York'];

/** The same module as one script for a page. */
async function pageScript(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', development: false } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      lib: { entry: new URL('./written-forms.ts', import.meta.url).pathname, formats: ['iife'], name: 'forms' },
    },
  })) as Rolldown.RolldownOutput[];
  return built[0]?.output[0].code ?? '';
}

describe('the same report', () => {
  it('has the same bytes twice, in three time zones, in Node and in Chromium', async () => {
    const seen = new Set((await inTimeZones(timeZones, hashesOfForms)).map((hashes) => JSON.stringify(hashes)));
    const found = await findBrowser();
    if (found === null) throw new Error('no browser');
    const browser = await chromium.launch({
      executablePath: found.executablePath,
      args: [...found.args],
      env: { ...process.env, ...found.env },
      chromiumSandbox: !found.args.includes('--no-sandbox'),
    });
    try {
      const script = await pageScript();
      for (const timezoneId of timeZones) {
        const context = await browser.newContext({ timezoneId, locale: timezoneId === 'UTC' ? 'de-DE' : 'ko-KR' });
        const page = await context.newPage();
        await page.addScriptTag({ content: script });
        seen.add(JSON.stringify(await page.evaluate('forms.hashesOfForms()')));
        await context.close();
      }
    } finally {
      await browser.close();
    }
    expect([...seen]).toHaveLength(1);
    expect(Object.keys(JSON.parse([...seen][0] as string) as object)).toHaveLength(12);
  }, 60_000);
});
