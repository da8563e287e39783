import { statSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Platform } from '../../../renderer/platform/platform.ts';
import { endAll, launch, newFolder, probeFolder, type Started } from '../support/launch.ts';

let started: Started;
let web: Server;
let webAddress: string;
/** Connections count too: one that asks for nothing has told that it is there. */
let webHits = 0;

beforeAll(async () => {
  web = createServer((_request, response) => void response.end('the web'));
  web.on('connection', () => {
    webHits += 1;
  });
  await new Promise<void>((settle) => web.listen(0, '127.0.0.1', settle));
  webAddress = `http://127.0.0.1:${(web.address() as AddressInfo).port}`;
  started = await launch(newFolder(), { folder: probeFolder() });
});

afterAll(async () => {
  await endAll();
  web.close();
});

it('a report reads no file and asks for nothing while it is printed, leads nobody away, and its PDF has no link to a file', async () => {
  const bait = join(newFolder('bait'), 'bait.html');
  writeFileSync(bait, '<p>the words of another user</p>');
  const long = new Date('2020-01-01T00:00:00Z');
  utimesSync(bait, long, new Date('2021-01-01T00:00:00Z'));
  await started.app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = (address) => {
      opened.push(address);
      return Promise.resolve();
    };
  });
  const addresses = [pathToFileURL(bait).href, `${webAddress}/x`, 'app://plimsoll/index.html'];
  const body = addresses.map(
    (address) => `<iframe src="${address}"></iframe><object data="${address}"></object><embed src="${address}"><img src="${address}">
      <link rel="stylesheet" href="${address}"><link rel="prefetch" href="${address}"><link rel="preconnect" href="${address}">
      <style>@import url(${address});p{background:url(${address})}</style><p>x</p><p><a href="${address}">link</a></p>
      <svg width="20" height="20"><a href="${address}"><text y="9">link</text></a></svg>
      <div><template shadowrootmode="closed"><a href="${address}">shadow</a></template></div>`,
  );
  for (const lead of [...addresses, 'https://evil.example/']) {
    const html = `<!doctype html><meta http-equiv="refresh" content="0;url=${lead}"><h1>Report</h1><a href="https://www.iso.org/">iso</a>${body.join('')}`;
    const bytes = await started.page.evaluate(async (given) => {
      const answer = await (window.desktop as Platform).call('pdf.print', { html: given });
      return answer.ok ? [...answer.value] : [];
    }, html);
    const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
    const page = await document.getPage(1);
    const { items } = await page.getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join('');
    expect(text).toContain('Report');
    expect(text).not.toContain('another user');
    const links = ((await page.getAnnotations()) as { unsafeUrl?: string }[]).flatMap(({ unsafeUrl }) => unsafeUrl ?? []);
    expect(links).toEqual(['https://www.iso.org/']);
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('file:');
  }
  expect(statSync(bait).atimeMs).toBe(long.getTime());
  expect(webHits).toBe(0);
  expect(await started.app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)).toEqual([]);
});
