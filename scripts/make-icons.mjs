// Draws assets/icons/*.png, icon.ico and icon.icns from icon.svg, in the browser that the tests use.
// Run after the drawing changes: node scripts/make-icons.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { createServer } from 'vite';

const folder = join(import.meta.dirname, '../assets/icons');
const svg = readFileSync(join(folder, 'icon.svg'), 'utf8');
/** Pixels. Linux takes each size as a file; Windows and macOS take all of them in one. */
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

const vite = await createServer({ configFile: false, server: { middlewareMode: true }, appType: 'custom', logLevel: 'error' });
const { findBrowser } = await vite.ssrLoadModule(join(import.meta.dirname, '../node/browser/find-browser.ts'));
const found = await findBrowser();
await vite.close();
if (found === null) throw new Error('no browser to draw with');
const browser = await chromium.launch({
  executablePath: found.executablePath,
  args: found.args,
  env: { ...process.env, ...found.env },
  chromiumSandbox: !found.args.includes('--no-sandbox'),
});
const pngs = new Map();
for (const size of sizes) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  pngs.set(size, await page.screenshot({ omitBackground: true }));
  await page.close();
  writeFileSync(join(folder, `${size}x${size}.png`), pngs.get(size));
}
await browser.close();

/** Windows: a directory of up to 256 pixels (0 says 256), then the PNGs. */
function ico(wanted) {
  const head = Buffer.alloc(6 + 16 * wanted.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(wanted.length, 4);
  let offset = head.length;
  for (const [at, size] of wanted.entries()) {
    const entry = 6 + 16 * at;
    const { length } = pngs.get(size);
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += length;
  }
  return Buffer.concat([head, ...wanted.map((size) => pngs.get(size))]);
}

/** macOS: chunks of a type that names the size, each with a PNG. */
function icns(types) {
  const chunks = Object.entries(types).map(([type, size]) => chunk(type, pngs.get(size)));
  return chunk('icns', Buffer.concat(chunks));
}

function chunk(type, body) {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(body.length + 8, 4);
  return Buffer.concat([head, body]);
}

writeFileSync(join(folder, 'icon.ico'), ico([16, 24, 32, 48, 64, 128, 256]));
writeFileSync(join(folder, 'icon.icns'), icns({ ic11: 32, ic12: 64, ic07: 128, ic08: 256, ic09: 512, ic10: 1024 }));
