import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterEach, expect, it } from 'vitest';
import { toldRepository } from '../../git/support/told-repository.ts';
import { endAll, launch, newFolder } from '../support/launch.ts';
import { chooseFromMenu, plimsoll, waitUntilSaved, willChoose } from '../support/story.ts';

afterEach(endAll);

/** A log as a pipeline writes it, in UTC: each release a quarter of an hour after it was made, for as long as five minutes. */
const log = `버전 또는 변경,릴리스,시작 시각,완료 시각,결과,출처 ID
v1.0,v1.0,2025-01-01 10:15,2025-01-01 10:20,성공,run-1
v1.1,v1.1,2025-01-02 06:15,2025-01-02 06:20,성공,run-2
v1.2,v1.2,2025-01-05 04:15,2025-01-05 04:20,성공,run-3
`;

const section = (page: Page, title: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: title, exact: true }) });

async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#${path}`);
}

/** What the page of delivery says of failures in the first quarter. */
async function failures(page: Page): Promise<string> {
  await goTo(page, '/delivery?period=2025-Q1');
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'shop', exact: true }) });
  await row.waitFor();
  return (await row.getByRole('cell').nth(2).innerText()).trim();
}

it('저장소와 배포 기록에서 원인을 찾아 결정하면 실패가 움직이고, 리스크가 되어 분기 보고서에 나옵니다', async () => {
  const [folder, data] = [newFolder('story'), newFolder()];
  const repository = join(folder, 'shop');
  mkdirSync(repository);
  toldRepository(repository);
  const deployments = join(folder, 'shop.csv');
  writeFileSync(deployments, log);
  const started = await launch(data, { env: { LANG: 'ko_KR.UTF-8', LC_ALL: 'ko_KR.UTF-8', LANGUAGE: 'ko' } });
  const { page, app } = started;
  await page.getByLabel('이름', { exact: true }).fill('상점');
  await page.getByRole('button', { name: '등록부 만들기' }).click();
  await waitUntilSaved(page);

  await goTo(page, '/releases/import');
  await page.getByRole('button', { name: 'Git 저장소에서…' }).click();
  await willChoose(started, repository);
  await page.getByLabel('릴리스 태그').fill('v*');
  await page.getByRole('button', { name: '저장소 폴더 선택' }).click();
  await page.getByRole('button', { name: /릴리스와 변경 16건 기록/ }).click();
  await waitUntilSaved(page);
  await goTo(page, '/deployments/import');
  await willChoose(started, deployments);
  await page.getByRole('button', { name: '파일 선택', exact: true }).click();
  await page.getByRole('button', { name: '3행 가져오기' }).click();
  await page.getByText('shop.csv 파일을 가져왔습니다.').waitFor();
  await waitUntilSaved(page);
  expect(await failures(page)).toMatch(/^0건 \/ 3건/);

  await goTo(page, '/incidents/new');
  await page.getByLabel('발생한 일').fill('주문 접수 중단');
  await page.getByLabel('서비스', { exact: true }).fill('shop');
  await page.getByRole('option', { name: 'shop' }).click();
  await page.getByLabel('시작 시각').fill('2025-01-02 06:31');
  await page.getByRole('button', { name: '장애·사고 등록', exact: true }).click();
  const cause = section(page, '원인');
  // v1.1 ended eleven minutes before; v1.0 a day before that.
  await cause.getByText('배포 후 11분 만에 시작').waitFor();
  await cause.getByRole('button', { name: 'D-2 결정', exact: true }).click();
  const form = page.getByRole('form', { name: 'D-2와 I-1의 관계 결정' });
  await form.getByLabel('근거').fill('되돌리자 주문이 다시 접수되었습니다');
  await form.getByText('배포 D-2(shop v1.1)가 장애·사고 I-1(주문 접수 중단)의 원인입니다.').waitFor();
  await form.getByRole('button', { name: '결정 저장' }).click();
  await form.waitFor({ state: 'detached' });
  await waitUntilSaved(page);
  expect(await failures(page)).toMatch(/^1건 \/ 3건/);

  await goTo(page, '/incidents?q=I-1');
  await page.getByRole('row', { name: /I-1/ }).first().click();
  await page.getByRole('button', { name: '리스크에 반영', exact: true }).click();
  await page.getByRole('button', { name: '리스크 등록', exact: true }).click();
  await waitUntilSaved(page);
  await goTo(page, '/risks');
  await page.getByRole('gridcell', { name: '주문 접수 중단' }).waitFor();

  const file = join(folder, 'shop.plimsoll');
  await willChoose(started, file);
  await chooseFromMenu(app, 'register.saveAs');
  await waitUntilSaved(page);
  await expect.poll(() => plimsollOrNull('verify', file)).toMatchObject({ status: 0 });
  const told = plimsoll('delivery', file, '--from', '2025-01-01', '--to', '2025-03-31', '--service', 'shop');
  expect(told.json).toMatchObject({ services: [{ keys: { changeFailRate: { value: { count: 1, undecided: 0, of: 3 } } } }] });

  await goTo(page, '/quarters/2025-Q1');
  const report = page.frameLocator('main iframe');
  await report.getByText('주문 접수 중단').first().waitFor();
  await expect.poll(async () => (await report.locator('body').innerText()).replaceAll('\u00a0', ' ')).toMatch(/3건 중 1건|1건 \/ 3건/);

  // What may be undone: the risk, then the decision, after which the deployment is no failure.
  await goTo(page, '/risks');
  await page
    .getByRole('button', { name: /^실행 취소/ })
    .first()
    .click();
  await page.getByRole('gridcell', { name: '주문 접수 중단' }).waitFor({ state: 'detached' });
  await page
    .getByRole('button', { name: /^실행 취소/ })
    .first()
    .click();
  await waitUntilSaved(page);
  await expect.poll(() => failures(page)).toMatch(/^0건 \/ 3건/);
}, 120_000);

/** While the file is being written there is nothing to verify. */
function plimsollOrNull(...args: readonly string[]): ReturnType<typeof plimsoll> | null {
  try {
    return plimsoll(...args);
  } catch {
    return null;
  }
}
