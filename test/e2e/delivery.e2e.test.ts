import { afterAll, beforeAll, expect, it } from 'vitest';
import { sampleRegister } from '../../assets/sample/sample-register.ts';
import { deliveryOf, type ServiceDeliveryModel } from '../../domain/delivery/model.ts';
import { registerKnown } from '../../domain/quarters/known-register.ts';
import { settingsId } from '../../domain/settings/kind.ts';
import { pictureText } from '../../words/delivery/picture-text.ts';
import { countsText } from '../../words/delivery/rate-text.ts';
import { instantText } from '../../words/patterns/days.ts';
import { numberText } from '../../words/patterns/numbers.ts';
import { translator } from '../../words/translate.ts';
import { openSample, standAt } from './support/pages.ts';
import { servedApp, type ServedApp, type Visit } from './support/served-app.ts';

const say = translator('ko');
let app: ServedApp;
let visit: Visit;
beforeAll(async () => {
  app = await servedApp();
  visit = await app.visit();
  await openSample(visit, 'ko');
});
afterAll(async () => {
  await visit.leave();
  await app.stop();
});

const row = (name: string) => visit.page.getByRole('row').filter({ has: visit.page.getByRole('rowheader', { name, exact: true }) });
const slider = () => visit.page.getByRole('slider');

/** 2025 in Seoul, as the sample knows it on its own day. */
async function modelOf(name: string): Promise<ServiceDeliveryModel> {
  const sample = await sampleRegister('ko');
  const rows = registerKnown(sample.replay, sample.privates);
  const calendar = rows.get('settings', settingsId);
  const service = rows.all('services').find((one) => one.name === name);
  if (calendar === null || service === undefined) throw new Error(name);
  const period = { start: '2024-12-31T15:00:00.000Z', end: '2025-12-31T15:00:00.000Z' };
  const { services } = deliveryOf(rows, { period, knownAt: '2025-10-20T14:59:59.999Z', serviceId: service.id, calendar });
  return services[0] as ServiceDeliveryModel;
}

it('shows the service of small deployments beside that of large ones, with the figures of the model', async () => {
  await standAt(visit, { path: '/delivery' });
  const cells = async (name: string) => {
    await row(name).waitFor();
    return (await row(name).getByRole('cell').allInnerTexts()).map((text) => text.trim());
  };
  // The settlement sends out four: 58, 187, 214 and 243 changes, whose median is (187 + 214) / 2; three of them failed.
  const settlement = await cells('가맹점정산');
  expect(settlement[1]).toMatch(/^200\.5/);
  expect(settlement.slice(2, 5)).toEqual(['3건 / 4건', '1', '2']);
  for (const name of ['결제승인', '가맹점정산']) {
    const { failures, sizes, figures, keys } = await modelOf(name);
    const [frequency, size = '', failed, sev1, sev2] = await cells(name);
    expect(frequency).toBe(numberText(keys.frequency.value?.perWeek ?? -1, 2));
    expect(size).toMatch(new RegExp(`^${numberText(sizes.median ?? -1)}(\\s|$)`));
    expect(failed).toBe(failures.value === null ? '' : countsText(failures.value, say));
    expect([sev1, sev2]).toEqual([numberText(figures.incidentsBySeverity.sev1), numberText(figures.incidentsBySeverity.sev2)]);
  }
  await row('알림발송').getByText('측정 불가: 배포 기록 없음').waitFor();
  await row('알림발송').getByText('릴리스 2건 기준').waitFor();
});

it('is sorted by any column, and arrows choose the service that is shown below', async () => {
  const { page } = visit;
  const names = () => page.getByRole('table', { name: '서비스' }).getByRole('rowheader').allInnerTexts();
  await page.getByRole('columnheader', { name: '크기 중앙값' }).getByRole('button').click();
  expect((await names())[0]).toBe('가맹점정산');
  await row('가맹점정산').getByRole('button').focus();
  await page.keyboard.press('ArrowDown');
  const [, second = ''] = await names();
  await page.getByRole('heading', { level: 2, name: second }).waitFor();
  await page.keyboard.press('ArrowUp');
  await page.getByRole('heading', { level: 2, name: '가맹점정산' }).waitFor();
  expect(page.url()).toContain('service=S-2');
});

it('is walked bar by bar, each said in a sentence, with what it carried and what followed beside it', async () => {
  const { page } = visit;
  const { perRelease } = await modelOf('가맹점정산');
  await slider().focus();
  await page.keyboard.press('Home');
  const panel = page.locator('main aside');
  for (const picture of perRelease) {
    const text = pictureText(picture, instantText(picture.at, 'Asia/Seoul', 'ko'), say);
    await page.locator(`[role=slider][aria-valuetext="${text}"]`).waitFor();
    await panel.getByRole('heading', { level: 3, name: new RegExp(`^${picture.version}`) }).waitFor();
    await page.keyboard.press('ArrowRight');
  }
  expect(await slider().getAttribute('aria-valuenow')).toBe(String(perRelease.length));
  await page.keyboard.press('ArrowLeft');
  await panel.getByText('원인으로 결정').waitFor();
  await panel.getByRole('link', { name: '정산 배치 이중 실행으로 정산금 중복 지급' }).waitFor();
  expect(page.url()).toContain('at=D-');
  await page.keyboard.press('Enter');
  await page.locator('main header').waitFor();
  expect(page.url()).toContain('/deployments/');
  await page.goBack();
  await slider().waitFor();
});

it('gives the verdict in words, unprompted, and says which conditions are not shown to hold', async () => {
  const { page } = visit;
  await page.getByText('작은 배포에 실패나 패치가 덜 뒤따르는지 아직 판단할 수 없습니다.').last().waitFor();
  await page.getByText('세 조건이 모두 충족될 때에만 잦은 릴리스가 리스크를 낮춥니다.').waitFor();
  expect(visit.complaints).toEqual([]);
});

it('is shown as of an instant, like every other page', async () => {
  const { page, go } = visit;
  await go('/audit/as-of');
  await page.getByLabel(/^시각/).fill('2025-06-30 23:59');
  await page.getByRole('button', { name: '보기', exact: true }).click();
  await page.getByRole('button', { name: '앱 전체를 이 시점으로 보기' }).click();
  await page.getByText('2025. 6. 30. 23:59 시점의 등록부 (Asia/Seoul)').waitFor();
  await go('/delivery?service=S-2');
  // Of the four deployments of the settlement those of January and May.
  await page.locator('[role=slider][aria-valuemax="2"]').waitFor();
  await page.getByRole('heading', { level: 2, name: '가맹점정산' }).waitFor();
});
