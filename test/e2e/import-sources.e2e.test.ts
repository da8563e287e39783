import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSample } from './support/pages.ts';
import { servedApp, type ServedApp } from './support/served-app.ts';

let app: ServedApp;
beforeAll(async () => {
  app = await servedApp();
});
afterAll(() => app.stop());

const text = (name: string) => readFileSync(join(import.meta.dirname, '../fixtures/sources', name), 'utf8');

it('a file of another program is known by its form; an environment is said to be production, and an edit stays', async () => {
  const visit = await app.visit({ language: 'ko', width: 1280, height: 900 });
  const { page, go, complaints, leave } = visit;
  await openSample(visit, 'ko');
  const choose = async (content: string) => {
    await go('/deployments/import');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '파일 선택', exact: true }).click();
    await (await chooser).setFiles({ name: 'approval.json', mimeType: 'application/json', buffer: Buffer.from(content) });
  };
  await choose(text('github-deployments.json'));
  await page.getByText('GitHub 배포 형식으로 읽었습니다.').waitFor();
  await page.getByText('제외한 것: 시작하지 않았거나 끝나지 않은 배포 1.').waitFor();
  // What it is not is said, and what it was read as stays.
  const program = page.getByRole('combobox', { name: '파일을 만든 프로그램' });
  await program.click();
  await page.getByRole('option', { name: 'GitLab 배포' }).click();
  await page.getByText('GitLab 배포 형식이 아니라 GitHub 배포 형식의 파일입니다.').waitFor();
  expect(await program.inputValue()).toBe('GitHub 배포');
  await page.getByRole('checkbox', { name: 'blue: 1행' }).check();
  await page.getByRole('checkbox', { name: 'blue', exact: true }).waitFor();
  await page.getByRole('button', { name: '3행 가져오기' }).click();
  await page.getByText('approval.json 파일을 가져왔습니다.').waitFor();

  await go('/deployments');
  await page.getByRole('gridcell', { name: 'v2.4.0' }).first().click();
  const version = page.getByRole('textbox', { name: '버전 또는 변경' });
  await version.fill('v2.4.0 긴급');
  await version.press('Enter');
  await choose(text('github-deployments.json').replaceAll('"v2.4.0"', '"v2.4.1"').replace('Release 2.4.0', 'Release 2.4.1'));
  await page.getByText('출처에서 바뀌었지만 여기에서 편집한 값을 둔 필드 1개').waitFor();
  await page.getByRole('cell', { name: 'v2.4.0 긴급' }).waitFor();
  await page.getByRole('button', { name: '1행 가져오기' }).click();
  await page.getByText('approval.json 파일을 가져왔습니다.').waitFor();
  await go('/deployments');
  await page.getByRole('gridcell', { name: 'v2.4.0 긴급' }).first().waitFor();
  expect(complaints).toEqual([]);
  await leave();
}, 240_000);
