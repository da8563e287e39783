import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules for which the colours of a page matter. */
const colours = ['color-contrast', 'link-in-text-block'];

type Finding = { readonly id: string; readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[] };

/**
 * What axe finds wrong on the page as it stands, one line each. Frames are reports, tested on their own. `rules`: all, or those
 * that colours decide, where all the others were asked of the same page in its other colours.
 */
export async function axeFindings(page: Page, rules: 'all' | 'colours' = 'all'): Promise<string[]> {
  // A page that goes to another address of the app keeps it.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  const options = { iframes: false, resultTypes: ['violations'], ...(rules === 'colours' ? { runOnly: colours } : {}) };
  const found = await page.evaluate<readonly Finding[]>(
    `axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => violations)`,
  );
  return found.flatMap(({ id, nodes }) =>
    nodes
      // A cell of the heat map or a thing in a bow-tie shows figures and codes and says them in a sentence: nobody calls it by its figures.
      .filter(({ html }) => !(id === 'label-content-name-mismatch' && /class="(heat-cell|stop)/.test(html)))
      .map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  );
}
