import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTable } from '../../documents/spreadsheets/read-table.ts';
import { openSample } from './support/pages.ts';
import { servedApp, type ServedApp } from './support/served-app.ts';

let app: ServedApp;
beforeAll(async () => {
  app = await servedApp();
});
afterAll(() => app.stop());

type Visit = Awaited<ReturnType<ServedApp['visit']>>;

/** What is saved when something is clicked: the name of the file, and its bytes. */
async function saved({ page }: Visit, click: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path())) };
}

describe.each([
  [
    'en',
    'Export this view',
    'Excel workbook',
    'Incidents.xlsx',
    'Started at (Asia/Seoul)',
    'Save a template',
    'Template Risks.xlsx',
    'Title *',
  ],
  ['ko', '현재 목록 내보내기', '엑셀 통합 문서', '장애·사고.xlsx', '시작 시각 (Asia/Seoul)', '양식 저장', '리스크 양식.xlsx', '제목 *'],
] as const)('a window in %s', (language, open, workbook, listName, started, template, templateName, title) => {
  it('saves a list with typed cells, as JSON too, risks for another program, and a template to fill in', async () => {
    const visit = await app.visit({ language });
    const { page, go, complaints, leave } = visit;
    await openSample(visit, language);
    await go('/incidents');
    const choose = async (item: string) => {
      await page.getByRole('button', { name: open }).click();
      await page.getByRole('menuitem', { name: item }).click();
    };
    const list = await saved(visit, () => choose(workbook));
    expect(list.name).toBe(listName);
    const table = readTable(list.bytes, list.name);
    if (!table.ok) throw new Error(JSON.stringify(table.problems));
    const at = table.value.header.indexOf(started);
    expect(table.value.rows.every(({ cells }) => typeof cells[at] === 'object')).toBe(true);

    const json = await saved(visit, () => choose('JSON'));
    const objects = JSON.parse(new TextDecoder().decode(json.bytes)) as readonly object[];
    expect(objects).toHaveLength(table.value.rows.length);

    await go('/risks');
    await page.getByRole('grid').first().waitFor();
    const peer = await saved(visit, () => choose('Probo'));
    expect(peer.name).toMatch(/ Probo\.json$/);
    // Forty risks, each with both levels of its inherent position.
    const risks = JSON.parse(new TextDecoder().decode(peer.bytes)) as readonly { readonly inherentLikelihood: number | null }[];
    expect(risks.filter(({ inherentLikelihood }) => inherentLikelihood !== null)).toHaveLength(40);

    await go('/risks/import');
    const book = await saved(visit, () => page.getByRole('button', { name: template }).click());
    expect(book.name).toBe(templateName);
    const form = readTable(book.bytes, book.name);
    expect(form.ok && form.value.header).toContain(title);
    expect(complaints).toEqual([]);
    await leave();
  });
});
