import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from './support/axe.ts';
import { openSample } from './support/pages.ts';
import { servedApp, type Visit } from './support/served-app.ts';

let app: Awaited<ReturnType<typeof servedApp>>;
let visit: Visit;
let page: Page;
beforeAll(async () => {
  app = await servedApp();
  visit = await app.visit({ height: 1100 });
  page = visit.page;
  await openSample(visit, 'ko');
});
afterAll(async () => {
  await visit.leave();
  await app.stop();
});

/** The panel that opens on the page of an incident or a deployment, which is the first click. */
async function panelOf(code: string, table: 'incidents' | 'deployments' = 'incidents') {
  await visit.go(`/${table}?q=${code}`);
  await page
    .getByRole('row', { name: new RegExp(`\\b${code}\\b`) })
    .first()
    .click();
  await page.locator('main header').filter({ hasText: code }).waitFor();
  await page.getByRole('button', { name: '리스크에 반영', exact: true }).click();
  const panel = page.getByRole('region', { name: new RegExp(`^${code}.* 리스크에 반영$`) });
  await panel.waitFor();
  return panel;
}

/** The link to what was made, which has the focus. */
async function made(says: string) {
  const link = page.getByRole('status').filter({ hasText: says }).getByRole('link');
  await link.waitFor();
  await page.waitForFunction((text) => document.activeElement?.textContent === text, await link.textContent());
  return link;
}

const detail = () => page.getByRole('region', { name: '잔여', exact: true });

describe('장애·사고를 리스크에 반영', () => {
  it('연결된 리스크가 없으면 두 번의 클릭으로 새 운영리스크가 되고, 실행 취소하면 모두 사라집니다', async () => {
    // I-7: caused by release V-7, felt for 96 minutes, of the service 취소환불, which the service lead runs.
    const panel = await panelOf('I-7');
    expect(await panel.getByRole('radio', { name: '새 리스크' }).isChecked()).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
    await panel.getByRole('button', { name: '리스크 등록', exact: true }).click();
    const link = await made('등록했습니다');
    const code = (await link.textContent())?.split(' ')[0] ?? '';
    await page.keyboard.press('Enter');
    await detail().waitFor();
    expect(await page.getByRole('textbox', { name: '사건', exact: true }).inputValue()).toContain('같은 일이 다시 일어납니다');
    expect(await page.getByRole('textbox', { name: '원인', exact: true }).inputValue()).toBe('릴리스 V-7 2.14 (원인)');
    expect(await page.getByRole('textbox', { name: '결과', exact: true }).inputValue()).toMatch(/^1시간 36분 동안/);
    expect(await page.getByRole('combobox', { name: '손실사건 유형' }).inputValue()).toBe('7 집행, 전달 및 절차의 관리');
    await page.getByText(/로 현실화했습니다\.$/).waitFor();
    await visit.go(`/risks?q=${code}`);
    await page.getByRole('gridcell', { name: '부분 취소 요청이 중복으로 판정되어 거절됨' }).waitFor();
    await page.keyboard.press('Control+z');
    await page
      .getByText(/I-7 · .*리스크 1건 삭제/)
      .first()
      .waitFor();
    await page.getByRole('gridcell', { name: '부분 취소 요청이 중복으로 판정되어 거절됨' }).waitFor({ state: 'detached' });
  });

  it('연결된 미종결 리스크는 다시 평가하며, 현재와 저장 후를 함께 보여 줍니다', async () => {
    // I-4 materialised R-12, assessed on 24 September at 3 x 3; once a year does not contradict level 3.
    const panel = await panelOf('I-4');
    expect(await panel.getByRole('radio', { name: '다시 평가' }).isChecked()).toBe(true);
    expect(await panel.getByRole('combobox', { name: '리스크' }).inputValue()).toMatch(/^R-12 /);
    await panel.getByText(/현재.*보통.*3 × 3.*저장 후.*보통.*3 × 3/).waitFor();
    await panel.getByRole('gridcell', { name: /^발생가능성 4 높음, 영향도 4 중대/ }).click();
    await panel.getByText(/현재.*3 × 3.*저장 후.*높음.*4 × 4/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await panel.getByRole('button', { name: '평가 저장' }).click();
    const link = await made('다시 평가했습니다');
    await link.click();
    await detail().getByText('발생가능성 4 높음 × 영향도 4 중대').waitFor();
    await detail()
      .getByText(/I-4 일부 단말에서 간편결제 인증창이 열리지 않음 \(SEV3, 고객 체감 31분\)/)
      .waitFor();
    await page.keyboard.press('Control+z');
    await detail().getByText('발생가능성 3 보통 × 영향도 3 보통').waitFor();
  });

  it('종결된 리스크를 재개하면 종결했던 기간과 사유가 남습니다', async () => {
    const panel = await panelOf('I-9');
    await panel.getByText('재개', { exact: true }).click();
    const risk = await panel.getByRole('combobox', { name: '리스크' }).inputValue();
    // What is typed stays while another way is looked at.
    await panel.getByLabel('재개 사유').fill('구형 단말에서 다시 발생');
    await panel.getByText('새 리스크', { exact: true }).click();
    await panel.getByText('재개', { exact: true }).click();
    expect(await panel.getByLabel('재개 사유').inputValue()).toBe('구형 단말에서 다시 발생');
    await panel.getByRole('button', { name: '리스크 재개' }).click();
    const link = await made('재개했습니다');
    expect(await link.textContent()).toBe(risk);
    const address = (await link.getAttribute('href'))?.replace('#', '') ?? '';
    // What is undone is said no longer; redone, it stands.
    await page.keyboard.press('Control+z');
    await link.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+Shift+z');
    await visit.go(address);
    // Closed on 30 June, after I-9 of 3 April: open again from today, 20 October.
    const closure = page.getByRole('row', { name: /2025\. 6\. 30\..*2025\. 10\. 20\./ });
    await closure.getByText('구형 단말에서 다시 발생').waitFor();
    expect(await page.getByRole('combobox', { name: '상태', exact: true }).inputValue()).not.toBe('종결');
    expect(visit.complaints).toEqual([]);
  });

  it('실패한 배포는 원인으로 연결되고, 성공한 배포는 반영하지 않는 이유를 알려 줍니다', async () => {
    // D-3: 4.1.0 of payment approval, rolled back on 6 February.
    const panel = await panelOf('D-3', 'deployments');
    await panel.getByText('새 리스크', { exact: true }).click();
    expect(await panel.getByRole('textbox', { name: '제목' }).inputValue()).toBe('결제승인 배포 실패');
    expect(await panel.getByRole('textbox', { name: '근거' }).inputValue()).toContain('실패, 되돌림');
    await panel.getByRole('button', { name: '리스크 등록', exact: true }).click();
    await (await made('등록했습니다')).click();
    await detail().waitFor();
    await page.getByText(/^리스크 R-\d+.* 때문에 생겼습니다\.$/).waitFor();
    await (await panelOf('D-1', 'deployments')).getByText(/^D-1이 실패했다는 기록이 없습니다/).waitFor();
    expect(visit.complaints).toEqual([]);
  });
});
