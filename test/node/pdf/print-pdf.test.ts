import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { sampleRegister } from '../../../assets/sample/sample-register.ts';
import { base64 } from '../../../documents/html/base64.ts';
import { htmlDocument } from '../../../documents/html/html-document.ts';
import { quarterReport } from '../../../documents/report/make-report.ts';
import { reportHtml } from '../../../documents/report/report-html.ts';
import type { Language } from '../../../domain/settings/kind.ts';
import type { FoundBrowser } from '../../../node/browser/find-browser.ts';
import { packedBrowser } from '../../../node/browser/packed-browser.ts';
import { textsOf } from '../../support/numerals.ts';
import { printPdf } from '../../../node/pdf/print-pdf.ts';

const font = (name: string) =>
  base64(new Uint8Array(readFileSync(new URL(`../../../assets/fonts/Pretendard-${name}.woff2`, import.meta.url))));
const fonts = { regular: font('Regular'), semiBold: font('SemiBold') };

/** A page as the product makes one: it brings its own fonts. */
const pageOf = (body: string) => htmlDocument({ language: 'ko', title: 't', css: 'body{font-family:Pretendard}', body, fonts });

const hasPackage = process.platform === 'linux' && process.arch === 'x64';

/** The browser of the package on a machine with these variables besides. */
function packed(machine: Readonly<Record<string, string>> = {}): FoundBrowser {
  const found = packedBrowser({ ...process.env, ...machine });
  if (found === null) throw new Error('the Chromium of the npm package does not start');
  return {
    executablePath: found.executablePath,
    env: { ...machine, ...found.env },
    args: ['--no-sandbox', '--disable-gpu', '--no-zygote'],
    from: 'package',
  };
}

/** A configuration of fontconfig that knows no folder of fonts. */
const noFonts = fileURLToPath(new URL('../../fixtures/no-fonts.conf', import.meta.url));

async function samplePdf(language: Language) {
  const register = await sampleRegister(language);
  const report = quarterReport({
    entries: register.entries,
    privates: register.privates,
    quarter: '2025-Q3',
    compare: 'before',
    validAt: null,
    knownAt: '2025-12-31T00:00:00.000Z',
    language,
  });
  if (!report.ok) throw new Error(JSON.stringify(report.problems));
  const html = reportHtml(report.value, { fonts });
  const pdf = await printPdf(html);
  if (!pdf.ok) throw new Error(JSON.stringify(pdf.problems));
  const document = await getDocument({ data: pdf.value, verbosity: 0 }).promise;
  const pages: string[] = [];
  const links: Linked[] = [];
  for (let at = 1; at <= document.numPages; at += 1) {
    const page = await document.getPage(at);
    const { items } = await page.getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
    links.push(...linked(items as readonly Item[], (await page.getAnnotations()) as readonly Annotation[]));
  }
  const fontNames = new Set<string>();
  const first = await document.getPage(2);
  await first.getOperatorList();
  for (const item of (await first.getTextContent()).items)
    if ('fontName' in item) fontNames.add((first.commonObjs.get(item.fontName) as { name: string }).name);
  return {
    report: report.value,
    html,
    links,
    pages,
    outline: await document.getOutline(),
    marked: (await document.getMarkInfo())?.Marked,
    fontNames: [...fontNames],
  };
}

type Item = { readonly str?: string; readonly transform: readonly number[]; readonly width: number };
type Annotation = { readonly dest?: unknown; readonly rect: readonly [number, number, number, number] };
/** A text of a page that leads somewhere, and where to; `null` where this reader has no letters for its glyphs, as for figures of one width. */
type Linked = { readonly to: unknown; readonly text: string | null };

/** What stands in the rectangle of each link. */
function linked(items: readonly Item[], annotations: readonly Annotation[]): readonly Linked[] {
  const inside = ({ transform, width }: Item, [left, bottom, right, top]: Annotation['rect']) => {
    const [x, y] = [(transform[4] ?? 0) + width / 2, (transform[5] ?? 0) + 2];
    return x > left && x < right && y > bottom && y < top;
  };
  return annotations.map(({ dest, rect }) => {
    const texts = items.flatMap((item) => (item.str !== undefined && item.width > 0 && inside(item, rect) ? [item.str] : []));
    return { to: dest, text: texts.some((text) => /\p{Co}/u.test(text)) ? null : texts.join('') };
  });
}

async function textOf(pdf: Awaited<ReturnType<typeof printPdf>>): Promise<string> {
  if (!pdf.ok) throw new Error(JSON.stringify(pdf.problems));
  const document = await getDocument({ data: pdf.value, verbosity: 0 }).promise;
  const { items } = await (await document.getPage(1)).getTextContent();
  return items.map((item) => ('str' in item ? item.str : '')).join('');
}

const joined = (text: string) => text.replace(/\s+/g, '');

describe('a report printed as PDF', () => {
  it.each([
    ['ko', '분기리스크보고서', '자료의한계'],
    ['en', 'Quarterlyriskreport', 'Limitsofthedata'],
  ] as const)('can be searched in %s, is tagged, has an outline and its own fonts', async (language, title, heading) => {
    const { report, html, links, pages, outline, marked, fontNames } = await samplePdf(language);
    const text = joined(pages.join(' '));
    expect(text).toContain(title);
    expect(text).toContain(joined(report.verdict));
    for (const risk of report.risks.open.slice(0, 10)) expect(text).toContain(joined(risk.title));
    expect(text).toContain(report.ledger.hash);
    expect(pages.every((page, index) => joined(page).includes(`${index + 1}/${pages.length}`))).toBe(true);
    expect(marked).toBe(true);
    expect(JSON.stringify(outline.map((one) => one.items.map((item) => joined(item.title))))).toContain(heading);
    expect(fontNames.length).toBeGreaterThan(0);
    expect(fontNames.every((name) => name.includes('Pretendard'))).toBe(true);

    // Each figure of the page is a link that bears its claim, and nothing else is one.
    const said = new Map<string, Set<string>>();
    for (const { claim, text: written } of textsOf(html)) {
      if (claim !== null) said.set(claim, (said.get(claim) ?? new Set()).add(joined(written)));
    }
    const read = links.flatMap(({ to, text: written }) => (written === null ? [] : [{ claim: String(to).replace(/^at\./, ''), written }]));
    expect(read.length).toBeGreaterThan(50);
    expect(read.filter(({ claim, written }) => said.get(claim)?.has(joined(written)) !== true)).toEqual([]);
    expect(new Set(links.map(({ to }) => to))).toEqual(new Set([...said.keys()].map((claim) => `at.${claim}`)));
  });

  it.runIf(hasPackage)('the Chromium of the npm package prints as well', async () => {
    expect(await textOf(await printPdf(pageOf('<h1>분기 리스크</h1>'), { browser: packed() }))).toBe('분기 리스크');
  });

  it.runIf(hasPackage)('and has all its text on a machine without a single font, in families that no page brings, too', async () => {
    const browser = packed({ FONTCONFIG_FILE: noFonts });
    const page = pageOf('<h1>분기 리스크</h1><p>and 漢 <b>운영</b></p><p style="font-family: serif">serif</p>');
    // Chromium reads the fonts of a page at random only where the system has none: one look would not tell.
    for (let look = 0; look < 5; look += 1) {
      const text = await textOf(await printPdf(page, { browser }));
      for (const words of ['분기 리스크', 'and ', '운영', 'serif']) expect(text).toContain(words);
    }
  });

  it('a page whose own font cannot be read is a problem, and no PDF with holes', async () => {
    const style = '<style>@font-face{font-family:X;src:url(data:font/woff2;base64,AAAA)}p{font-family:X}</style>';
    expect(await printPdf(`${style}<p>text</p>`)).toMatchObject({ ok: false, problems: [{ code: 'pdf.failed' }] });
  });

  it('a script in the page does not run', async () => {
    const script = '<p id="a">before</p><script>document.getElementById("a").textContent = "after"</script>';
    // Without a policy of its own: it is the printing that keeps the script from running.
    const page = pageOf(script).replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
    expect(await textOf(await printPdf(page))).toBe('before');
  });

  it('without a browser, or with one that fails or hangs, there is a problem and nothing is left behind', async () => {
    // A folder of its own: other tests print at the same time.
    const folder = mkdtempSync(join(tmpdir(), 'plimsoll-pdf-test-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    vi.stubEnv('TMPDIR', folder);
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(tmpdir()).toBe(folder);
    expect(await printPdf('<p>', { browser: null })).toMatchObject({ ok: false, problems: [{ code: 'pdf.noBrowser' }] });
    const broken = { executablePath: '/bin/false', args: [], env: {}, from: 'environment' } as const;
    expect(await printPdf('<p>', { browser: broken })).toMatchObject({ ok: false, problems: [{ code: 'pdf.failed' }] });
    expect(await printPdf('<p>', { browser: { ...broken, executablePath: '/no/such/browser' } })).toMatchObject({ ok: false });
    const hangs = { ...broken, executablePath: '/bin/sh', args: ['-c', 'sleep 60'] };
    expect(await printPdf('<p>', { browser: hangs, timeout: 200 })).toMatchObject({ ok: false, problems: [{ code: 'pdf.failed' }] });
    expect(readdirSync(folder)).toEqual([]);
  });
});
