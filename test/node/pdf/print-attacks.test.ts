import { mkdtempSync, rmSync, statSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printPdf } from '../../../node/pdf/print-pdf.ts';

const folder = mkdtempSync(join(tmpdir(), 'plimsoll-print-'));
const secret = 'the words of another user';
const root = join(import.meta.dirname, '../../..');
let web: Server;
/** Connections count too: one that asks for nothing has told that it is there. */
let hits = 0;
let webAddress: string;

/** A file that shows whether it was read: its time of access lies before its last change, so that the system must move it. */
function bait(name: string, content: string | Uint8Array): { readonly address: string; readonly wasRead: () => boolean } {
  const path = join(folder, name);
  writeFileSync(path, content, { mode: 0o600 });
  const long = new Date('2020-01-01T00:00:00Z');
  utimesSync(path, long, new Date('2021-01-01T00:00:00Z'));
  return { address: pathToFileURL(path).href, wasRead: () => statSync(path).atimeMs !== long.getTime() };
}

beforeAll(async () => {
  web = createServer((_request, response) => void response.end(secret));
  web.on('connection', () => {
    hits += 1;
  });
  await new Promise<void>((settle) => web.listen(0, '127.0.0.1', settle));
  webAddress = `http://127.0.0.1:${(web.address() as AddressInfo).port}`;
});

afterAll(() => {
  web.close();
  rmSync(folder, { recursive: true, force: true });
});

async function printed(html: string): Promise<{ readonly text: string; readonly links: readonly string[]; readonly bytes: Uint8Array }> {
  const pdf = await printPdf(html);
  if (!pdf.ok) throw new Error(JSON.stringify(pdf.problems));
  const bytes = Uint8Array.from(pdf.value);
  const document = await getDocument({ data: pdf.value, verbosity: 0 }).promise;
  const texts: string[] = [];
  const links: string[] = [];
  for (let at = 1; at <= document.numPages; at += 1) {
    const page = await document.getPage(at);
    const { items } = await page.getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
    for (const { url, unsafeUrl } of (await page.getAnnotations()) as { url?: string; unsafeUrl?: string }[])
      links.push(...[url, unsafeUrl].filter((one) => one !== undefined));
  }
  return { text: texts.join('\n'), links, bytes };
}

it('the bait tells that it was read', () => {
  const file = bait('control.txt', 'x');
  expect(file.wasRead()).toBe(false);
  readFileSync(new URL(file.address));
  expect(file.wasRead()).toBe(true);
});

/** Ways by which a page asks for an address: a name and the markup. */
const ways: Readonly<Record<string, (address: string) => string>> = {
  iframe: (address) => `<iframe src="${address}" width="600" height="200"></iframe>`,
  'an iframe in an iframe': (address) => `<iframe srcdoc="<iframe src='${address}'></iframe><img src='${address}'>"></iframe>`,
  'an iframe of data': (address) => `<iframe src="data:text/html,<iframe src='${address}'></iframe><img src='${address}'>"></iframe>`,
  'a redirect inside an iframe': (address) => `<iframe srcdoc="<meta http-equiv=refresh content='0;url=${address}'>"></iframe>`,
  'a frame set': (address) => `<frameset><frame src="${address}"></frameset>`,
  object: (address) => `<object data="${address}" type="text/html" width="600" height="200"></object>`,
  'object without a type': (address) => `<object data="${address}"></object>`,
  embed: (address) => `<embed src="${address}" type="text/plain" width="600" height="200">`,
  'embed of a PDF': (address) => `<embed src="${address}" type="application/pdf">`,
  img: (address) => `<img src="${address}"><picture><source srcset="${address}"><img srcset="${address} 2x"></picture>`,
  'an image of a form, a body, a table': (address) =>
    `<input type="image" src="${address}"><table background="${address}"><tr><td background="${address}">x</td></tr></table>`,
  'images of SVG': (address) =>
    `<svg width="50" height="50"><image href="${address}" width="9" height="9"/><use href="${address}#a"/><feImage href="${address}"/></svg>`,
  foreignObject: (address) => `<svg><foreignObject width="90" height="90"><iframe src="${address}"></iframe></foreignObject></svg>`,
  media: (address) => `<video src="${address}" poster="${address}" autoplay></video><audio src="${address}" preload="auto"></audio>`,
  'a track': (address) => `<video src="data:,x"><track default src="${address}"></video>`,
  'CSS backgrounds': (address) =>
    `<style>p{background:url(${address});border-image:url(${address}) 1;list-style:url(${address})}</style><p>x`,
  'content, cursors, masks, shapes': (address) =>
    `<style>p::before{content:url(${address})}p{cursor:url(${address}),auto;mask:url(${address}#a);shape-outside:url(${address});filter:url(${address}#f)}</style><p>x`,
  'CSS import': (address) => `<style>@import url(${address});@import "${address}" print;</style><p>x`,
  'a style sheet': (address) => `<link rel="stylesheet" href="${address}"><link rel="stylesheet" media="print" href="${address}"><p>x`,
  'an attribute': (address) => `<p style="background:image-set(url(${address}) 1x)">x`,
  prefetch: (address) =>
    ['prefetch', 'prerender', 'next', 'icon', 'manifest', 'modulepreload', 'preconnect', 'dns-prefetch']
      .map((rel) => `<link rel="${rel}" href="${address}">`)
      .join(''),
  preload: (address) =>
    ['font', 'image', 'style', 'fetch', 'script', 'document']
      .map((as) => `<link rel="preload" as="${as}" crossorigin href="${address}">`)
      .join(''),
  'rules of speculation': (address) =>
    `<script type="speculationrules">{"prefetch":[{"source":"list","urls":["${address}"]}],"prerender":[{"source":"list","urls":["${address}"]}]}</script>`,
  script: (address) => `<script src="${address}"></script><script type="module" src="${address}"></script>`,
  'another base address': (address) => `<base href="${address}"><img src="?"><iframe src="?"></iframe><link rel=stylesheet href="?">`,
  'a shadow tree': (address) =>
    `<div><template shadowrootmode="open"><iframe src="${address}"></iframe><img src="${address}"></template></div>`,
  'a link that is pinged': (address) => `<a href="#x" ping="${address}">x</a>`,
};

describe('what a page that is printed can reach', () => {
  it.each(Object.entries(ways))('of a file and of the web, by %s: nothing', async (name, way) => {
    const file = bait(`${name.replaceAll(' ', '-')}.html`, `<p>${secret}</p>`);
    const before = hits;
    const { text, links, bytes } = await printed(`<h1>Report</h1>${way(file.address)}${way(`${webAddress}/x`)}`);
    expect(text).not.toContain('words of another');
    expect(links).toEqual([]);
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('file:');
    expect(file.wasRead()).toBe(false);
    expect(hits).toBe(before);
  });

  it('of a font: neither of a file nor of the web, and no PDF with holes', async () => {
    const file = bait('font.woff2', readFileSync(join(root, 'assets/fonts/Pretendard-Regular.woff2')));
    const before = hits;
    for (const address of [file.address, `${webAddress}/font.woff2`]) {
      const style = `<style>@font-face{font-family:X;src:url(${address})}p{font-family:X}</style>`;
      expect(await printPdf(`${style}<p>text</p>`)).toMatchObject({ ok: false, problems: [{ code: 'pdf.failed' }] });
    }
    expect(file.wasRead()).toBe(false);
    expect(hits).toBe(before);
  });

  it.each(['file', 'web'])('of a redirect to the %s: the page itself stays', async (where) => {
    const file = bait('redirect.html', `<p>${secret}</p>`);
    const before = hits;
    const address = where === 'file' ? file.address : `${webAddress}/x`;
    const { text } = await printed(`<meta http-equiv="refresh" content="0;url=${address}"><h1>Report</h1>`);
    expect(text).not.toContain('words of another');
    expect(file.wasRead()).toBe(false);
    expect(hits).toBe(before);
  });

  it('has links to places in itself, https and mailto, and to nothing else', async () => {
    const file = bait('link.html', 'x');
    const bad = [
      file.address,
      'javascript:alert(1)',
      `${webAddress}/x`,
      'smb://server/share',
      'data:text/html,x',
      '/etc/passwd',
      'https://u:p@x.example/',
    ];
    const anchors = bad.map(
      (address) => `<p><a href="${address}">link</a></p><svg width="20" height="20"><a href="${address}"><text y="9">link</text></a></svg>`,
    );
    const based = '<base href="file:///etc/"><p><a href="passwd">based</a></p><map name="m"><area href="passwd" coords="0,0,9,9"></map>';
    const framed = `<iframe srcdoc="<a href='${file.address}'>framed</a>"></iframe><iframe src="data:text/html,<a href='${file.address}'>data</a>"></iframe>`;
    const shadow = `<div><template shadowrootmode="closed"><a href="${file.address}">shadow</a></template></div>`;
    const kept = '<p><a href="https://www.iso.org/">iso</a> <a href="mailto:kim@x.example">mail</a></p>';
    const { links, bytes } = await printed(`${based}<h1>Report</h1>${anchors.join('')}${shadow}${framed}${kept}`);
    expect(new Set(links)).toEqual(new Set(['https://www.iso.org/', 'mailto:kim@x.example']));
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/file:|javascript:|smb:/);
    expect(file.wasRead()).toBe(false);
  });
});
