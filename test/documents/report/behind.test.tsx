import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { htmlDocument } from '../../../documents/html/html-document.ts';
import type { ReportClaims } from '../../../documents/report/claims/claims.ts';
import type { Question } from '../../../documents/report/claims/question.ts';
import { Behind } from '../../../documents/report/html/behind.tsx';
import { behindStyle } from '../../../documents/report/html/behind-style.ts';
import { reportStyle } from '../../../documents/report/html/style.ts';
import { languages, type Language } from '../../../domain/settings/kind.ts';
import { translator } from '../../../words/translate.ts';
import { claimed, sample } from './claims/claimed.ts';
import { fonts, reportBrowser } from './drawn.ts';

const folder = mkdtempSync(join(tmpdir(), 'plimsoll-behind-'));
let browser: Browser;
beforeAll(async () => void (browser = await reportBrowser()));
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A long document whose figures are links, each with what it counts at the end; as a file. */
function written({ claims, tables }: ReportClaims, language: Language): string {
  const body = renderToStaticMarkup(
    <>
      <main>
        {claims.map(({ id, answer }) => (
          <p key={id} style={{ margin: '8mm 0' }}>
            {id}:{' '}
            <a className="figure" id={`at.${id}`} data-claim={id} href={`#${id}`}>
              {answer}
            </a>
          </p>
        ))}
      </main>
      <Behind claims={claims} tables={tables} t={translator(language)} language={language} />
    </>,
  );
  const css = reportStyle({ paper: 'A4', footer: ['', ''], hasFonts: true }) + behindStyle;
  const path = join(folder, `${language}-${claims.length}.html`);
  writeFileSync(path, htmlDocument({ language, title: 'figures', css, body, fonts }));
  return pathToFileURL(path).href;
}

async function opened(address: string, width = 1280): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  await page.goto(address);
  return page;
}

const scrolled = (page: Page) => page.evaluate(() => window.scrollY);
const panels = (page: Page) => page.locator('.behind .claim:visible');

describe.each(languages)('what a figure counts, in %s', (language) => {
  const report = claimed(sample, '2025-Q3', language);
  const many = report.claims.find(({ id }) => id === 'risks.sum.open');
  const shownRows = (page: Page) => page.locator('.behind tbody tr:visible');

  it('opens by a click on the figure without moving the page, and closing leads back to the figure', async () => {
    const page = await opened(written(report, language));
    await expect(panels(page).count()).resolves.toBe(0);
    const figure = page.locator('[id="at.risks.sum.open"]');
    await figure.scrollIntoViewIfNeeded();
    const before = await scrolled(page);
    await figure.click();
    expect(await scrolled(page)).toBe(before);
    expect(await panels(page).count()).toBe(1);
    expect(await shownRows(page).count()).toBe(many?.rows.length);
    const box = await page.locator('.behind').boundingBox();
    expect(box?.height).toBeLessThanOrEqual(400);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBe(800);

    await page.locator('.behind .claim:visible a').click();
    expect(await panels(page).count()).toBe(0);
    expect((await page.locator('.behind').boundingBox())?.height).toBe(0);
    expect(Math.abs((await scrolled(page)) - before)).toBeLessThanOrEqual(400);
    expect(await figure.isVisible()).toBe(true);
    await page.close();
  });

  it('opens at once by its address, and goes back and forth with the browser', async () => {
    const page = await opened(`${written(report, language)}#risks.sum.high`);
    const name = panels(page).locator('code');
    expect(await name.textContent()).toBe('risks.sum.high');
    await page.locator('[id="at.risks.sum.notAssessed"]').evaluate((link: HTMLElement) => link.click());
    expect(await name.textContent()).toBe('risks.sum.notAssessed');
    await page.goBack();
    expect(await name.textContent()).toBe('risks.sum.high');
    await page.close();
  });

  it('shows no panel on paper', async () => {
    const page = await opened(`${written(report, language)}#risks.sum.high`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.behind').isVisible()).toBe(false);
    await page.close();
  });

  it.each([900, 1920])('has room in a window of %i pixels', async (width) => {
    const page = await opened(`${written(report, language)}#risks.sum.open`, width);
    const wider = await page.evaluate(() =>
      [...document.querySelectorAll('html, .behind')].filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth),
    );
    expect(wider).toEqual([]);
    await page.close();
  });
});

describe.each(languages)('the panels in %s', (language) => {
  const ids = Array.from({ length: 130 }, (_, index) => `R-${index + 1}`);
  const { tables } = claimed(sample, '2025-Q3', language);
  const rows = ids.map((id) => ({ id, cells: { title: `title of ${id}`, open: true, residualRating: id === 'R-1' ? null : 3 } }));
  const claim = (id: string, question: Question, answer: number) => ({ id, question, rows: ids, answer });
  const open = { of: 'risks', where: { open: true } } as const;
  const claims = [
    claim('risks.total', { ask: 'count', ...open }, 130),
    claim('risks.sum.open', { ask: 'count', ...open }, 130),
    claim('risks.sum.worst.rating', { ask: 'worst', field: 'residualRating', ...open }, 3),
  ];
  const html = renderToStaticMarkup(
    <Behind claims={claims} tables={{ ...tables, risks: rows }} t={translator(language)} language={language} />,
  );

  it('list a hundred rows at most, and say where the others are', () => {
    const lists = html.split('<tbody>').slice(1);
    expect(lists.map((list) => list.replace(/<\/tbody>[^]*/, '').split('<tr>').length - 1)).toEqual([100, 100]);
    const rest =
      language === 'ko'
        ? '나머지 30개 행은 claims.json과 통합 문서의 숨긴 시트 “자료 리스크”에 있습니다.'
        : '30 more rows are in claims.json and on the hidden sheet “Data risks” of the workbook.';
    expect(html.split(rest)).toHaveLength(3);
  });

  it('share the rows that they have in common, and say of how many the value is known', () => {
    expect([...html.matchAll(/id="([^"]*)"/g)].map(([, id]) => id)).toEqual(claims.map(({ id }) => id));
    expect(html).toContain(language === 'ko' ? '행 130개, 값이 있는 행 129개' : 'Rows: 130, with a value: 129');
  });
});
