import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { translator } from '../../words/translate.ts';
import { largeRegister } from '../large/large-register.ts';
import { axeFindings } from './support/axe.ts';
import { cutOff } from './support/cut-off.ts';
import { servedApp, type ServedApp } from './support/served-app.ts';

// `npm run screenshots`: a large file on its way.

const folder = join(import.meta.dirname, '../../out/screenshots');
const looks = (['ko', 'en'] as const).flatMap((language) => (['light', 'dark'] as const).map((scheme) => ({ language, scheme })));

let app: ServedApp;
let bytes: Uint8Array;
beforeAll(async () => {
  app = await servedApp();
  // So large that it is still on its way when the picture is taken and looked through: a seventh of it, which opens in a second, was not.
  bytes = await largeRegister({ risks: 200, edits: 280_000 });
  await mkdir(folder, { recursive: true });
}, 180_000);
afterAll(() => app.stop());

describe.each(looks)('$language, $scheme', (look) => {
  it('a file that is being opened', async () => {
    const { page, leave } = await app.visit(look);
    const say = translator(look.language);
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: say('start:openChoose') }).click();
    await (await chooser).setFiles({ name: 'bank.plimsoll', mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
    const panel = page.getByRole('region', { name: say('start:openTitle') });
    await panel.getByText(/MB/).waitFor();
    const picture = await page.screenshot({ path: join(folder, `opening-file-${look.language}-${look.scheme}.png`) });
    const found = [...(await axeFindings(page)), ...(await cutOff(page))];
    await panel.getByRole('button', { name: say('common:cancel') }).click();
    await leave();
    expect(picture.byteLength).toBeGreaterThan(0);
    expect(found).toEqual([]);
  });
});
