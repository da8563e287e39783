import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { translator } from '../../words/translate.ts';
import { axeFindings } from './support/axe.ts';
import { cutOff } from './support/cut-off.ts';
import { openSample } from './support/pages.ts';
import { servedApp, type ServedApp } from './support/served-app.ts';

// `npm run screenshots`: what a file would change in the sample, before it is taken.

const folder = join(import.meta.dirname, '../../out/screenshots');
const looks = (['ko', 'en'] as const).flatMap((language) => (['light', 'dark'] as const).map((scheme) => ({ language, scheme })));

const file = [
  'Code,Title,Category,Owner,Unit,Status,Next review,Event,Causes,Residual likelihood,Residual impact,Residual valid from',
  'R-1,,,,,Monitoring,2026-03-31,,,,,',
  'R-2,A title of this file,,,,,,Something else happens than what was written before,"One cause\nAnother cause",4,4,2025-10-20',
  'R-3,,Weather,,,,,,,,,',
  ',A new risk,Market risk,Ann Lee,,,,,,,,',
  '',
].join('\n');

let app: ServedApp;
beforeAll(async () => {
  app = await servedApp();
  await mkdir(folder, { recursive: true });
});
afterAll(() => app.stop());

describe.each(looks)('$language, $scheme', (look) => {
  it('a file that changes and empties fields', async () => {
    const visit = await app.visit(look);
    const { page, go } = visit;
    const say = translator(look.language);
    await openSample(visit, look.language);
    await go('/risks/import');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: say('imports:screen.choose'), exact: true }).click();
    await (await chooser).setFiles({ name: 'risks.csv', mimeType: 'text/csv', buffer: Buffer.from(file) });
    // The file's own heading stands at the box, in whatever language the page is.
    await page.getByRole('checkbox', { name: /^Owner/ }).check({ timeout: 8_000 });
    await page.locator('[data-emptied]').first().waitFor({ timeout: 8_000 });
    await page.waitForTimeout(300);
    const picture = await page.screenshot({ path: join(folder, `import-preview-${look.language}-${look.scheme}.png`) });
    const found = [...(await axeFindings(page)), ...(await cutOff(page))];
    await visit.leave();
    expect(picture.byteLength).toBeGreaterThan(0);
    expect(found).toEqual([]);
  });
});
