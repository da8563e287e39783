import { readFileSync } from 'node:fs';
import { chromium, type Browser } from 'playwright';
import { base64 } from '../../../documents/html/base64.ts';
import { findBrowser } from '../../../node/browser/find-browser.ts';

const font = (name: string) =>
  base64(new Uint8Array(readFileSync(new URL(`../../../assets/fonts/Pretendard-${name}.woff2`, import.meta.url))));

/** The fonts that the product puts into its reports. */
export const fonts = { regular: font('Regular'), semiBold: font('SemiBold') };

/** The browser that draws and prints reports. */
export async function reportBrowser(): Promise<Browser> {
  const found = await findBrowser();
  if (found === null) throw new Error('no browser');
  return chromium.launch({
    executablePath: found.executablePath,
    args: [...found.args],
    env: { ...process.env, ...found.env },
    chromiumSandbox: !found.args.includes('--no-sandbox'),
  });
}

/** Pixels between the margins of 18 mm of an A4 page, rounded down. */
const a4Width = Math.floor(((210 - 2 * 18) / 25.4) * 96);

type Medium = 'screen' | 'print';

/** What a person sees of the tables of a report, as a browser draws them on a screen of 1,280 pixels or on A4. */
export type Drawn = {
  readonly tables: number;
  /** Cells, and texts in them, that end outside their table, their cell or the page. */
  readonly outside: readonly string[];
  /** The page itself is wider than there is room. */
  readonly scrolls: boolean;
  /** Words that are broken, of those in columns of numbers, ratings, days and codes. */
  readonly brokenFigures: readonly string[];
  /** Words that are broken anywhere in a table. A hyphen, a slash and a percent sign end a word. */
  readonly brokenWords: readonly string[];
  /** Sizes of type in the tables, in pixels. */
  readonly sizes: readonly string[];
};

/** Draws a report once in each medium. */
export async function drawn(browser: Browser, html: string): Promise<Readonly<Record<Medium, Drawn>>> {
  const page = await browser.newPage();
  const inMedium = async (medium: Medium) => {
    await page.setViewportSize({ width: medium === 'screen' ? 1280 : a4Width, height: 900 });
    await page.emulateMedia({ media: medium });
    return page.evaluate(measured);
  };
  try {
    await page.setContent(html);
    return { screen: await inMedium('screen'), print: await inMedium('print') };
  } finally {
    await page.close();
  }
}

/** Runs in the page. */
async function measured(): Promise<Drawn> {
  await document.fonts.ready;
  const room = document.querySelector('main')?.getBoundingClientRect() ?? document.body.getBoundingClientRect();
  const [outside, brokenFigures, brokenWords] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const sizes = new Set<string>();
  const range = document.createRange();
  for (const cell of document.querySelectorAll<HTMLElement>('th, td')) {
    const box = cell.getBoundingClientRect();
    const table = cell.closest('table')?.getBoundingClientRect() ?? box;
    const said = () => `${cell.closest('.page')?.querySelector('h2')?.textContent}: ${cell.innerText.slice(0, 40)}`;
    if (box.right > table.right + 1 || table.right > room.right + 1) outside.add(said());
    const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const parent = text.parentElement as HTMLElement;
      sizes.add(getComputedStyle(parent).fontSize);
      for (const match of (text.nodeValue ?? '').matchAll(/[^ \n/\-·–%]+[/\-–%]?/g)) {
        range.setStart(text, match.index);
        range.setEnd(text, match.index + match[0].length);
        const rects = [...range.getClientRects()];
        // What is cut off with an ellipsis shows no more than its element.
        const shown = parent.closest('.board .clamp')?.getBoundingClientRect();
        const ends = shown === undefined ? rects : [shown];
        if (ends.some((rect) => rect.right > box.right + 1 || rect.left < box.left - 1)) outside.add(said());
        if (new Set(rects.map((rect) => Math.round(rect.top))).size < 2) continue;
        brokenWords.add(`${said()}: ${match[0].slice(0, 30)}`);
        if (parent.closest('.right, .center, .whole, .rating') !== null && parent.closest('.words') === null)
          brokenFigures.add(`${said()}: ${match[0]}`);
      }
    }
  }
  return {
    tables: document.querySelectorAll('table').length,
    outside: [...outside],
    scrolls: document.documentElement.scrollWidth > document.documentElement.clientWidth,
    brokenFigures: [...brokenFigures],
    brokenWords: [...brokenWords],
    sizes: [...sizes].sort(),
  };
}
