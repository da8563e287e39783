import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { servedApp, type Look, type Visit } from './support/served-app.ts';

let app: Awaited<ReturnType<typeof servedApp>>;
beforeAll(async () => {
  app = await servedApp();
});
afterAll(() => app.stop());

let open: Visit[] = [];
afterEach(async () => {
  await Promise.all(open.map((visit) => visit.leave()));
  open = [];
});

async function visit(look?: Look): Promise<Visit> {
  const made = await app.visit(look);
  open.push(made);
  return made;
}

/** A fresh store with an empty register open. */
async function emptyRegister(): Promise<Page> {
  const { page } = await visit();
  await page.getByRole('button', { name: '등록부 만들기' }).click();
  await page.getByRole('heading', { name: '현황' }).waitFor();
  return page;
}

/** Records a risk by mouse and answers when its detail is there. */
async function record(page: Page, title: string, category: string): Promise<void> {
  await page.keyboard.press('Control+Shift+K');
  await page.getByLabel('일어날 수 있는 일').fill(title);
  await page.getByText(category, { exact: true }).last().click();
  await page.getByRole('button', { name: '리스크 등록', exact: true }).click();
  await page.getByRole('heading', { name: '고유리스크 평가', exact: true }).waitFor();
}

const residual = (page: Page) => page.getByRole('region', { name: '잔여', exact: true });

describe('기록', () => {
  it('첫 시작부터 운영리스크를 등록하고 평가하기까지 키보드만으로 됩니다', async () => {
    const { page, complaints } = await visit();
    const make = page.getByRole('button', { name: '등록부 만들기' });
    await make.waitFor();
    await make.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '현황' }).waitFor();
    await page.keyboard.press('Control+Shift+K');
    await page.getByLabel('일어날 수 있는 일').waitFor();
    await page.keyboard.type('배포 실패로 카드 결제 중단');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.getByText('제목에 따라 입력되었습니다.').waitFor();
    await page.keyboard.press('Enter');

    await page.getByRole('heading', { name: '고유리스크 평가', exact: true }).waitFor();
    for (const key of ['ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter', 'Enter'])
      await page.keyboard.press(key);
    // Likelihood 4 and impact 4 meet at 4 in the default matrix; with no control yet the residual form starts there.
    await page.getByRole('heading', { name: '잔여리스크 평가', exact: true }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    // 3 x 4 is 4 as well.
    await residual(page).getByText('높음', { exact: true }).waitFor();
    expect(await residual(page).textContent()).toContain('발생가능성 3 보통 × 영향도 4 중대');
    expect(await page.getByRole('combobox', { name: '손실사건 유형' }).inputValue()).toBe('6 영업중단 및 시스템 장애');
    expect(complaints).toEqual([]);
  });

  it('다시 불러와도 쓰던 제목이 남아 있습니다', async () => {
    const page = await emptyRegister();
    await page.keyboard.press('Control+Shift+K');
    await page.getByLabel('일어날 수 있는 일').fill('쓰다 만 리스크');
    await page.waitForTimeout(600);
    await page.reload();
    await page.getByLabel('일어날 수 있는 일').waitFor();
    expect(await page.getByLabel('일어날 수 있는 일').inputValue()).toBe('쓰다 만 리스크');
  });
});

describe('원인과 통제', () => {
  it('원인을 적고 그 자리에서 통제를 만들어 잇고, 통제 화면에서 그 리스크가 보입니다', async () => {
    const page = await emptyRegister();
    await record(page, '금리 급등', '시장리스크');
    await page.keyboard.press('Escape');
    const cause = page.getByLabel('원인 추가');
    await cause.fill('듀레이션 불일치');
    await cause.press('Enter');
    await page.getByRole('button', { name: '통제 추가: 듀레이션 불일치' }).click();
    await page.getByLabel('코드나 단어로 통제를 검색하거나 새 통제의 이름을 입력').fill('금리 한도 점검');
    await page.getByRole('option', { name: /“금리 한도 점검” 새 통제 등록/ }).waitFor();
    await page.keyboard.press('Enter');
    const chip = page.getByRole('row', { name: /C-1 금리 한도 점검 예방/ }).getByRole('link');
    await chip.waitFor();
    await chip.click();
    await page.getByRole('heading', { name: '연결된 리스크' }).waitFor();
    await page.getByRole('cell', { name: '원인: 듀레이션 불일치' }).waitFor();
    expect(await page.getByRole('cell', { name: 'R-1 금리 급등' }).isVisible()).toBe(true);
  });
});

describe('되돌리기와 보관', () => {
  it('제목을 바꾼 것을 되돌리고 다시 실행합니다', async () => {
    const page = await emptyRegister();
    await record(page, '환율 급변', '시장리스크');
    await page.keyboard.press('Escape');
    const title = page.getByLabel('제목', { exact: true });
    await title.fill('환율 급락');
    await title.press('Enter');
    await page.getByRole('row', { name: /환율 급락/ }).waitFor();
    await title.blur();
    await page.keyboard.press('Control+Z');
    await page.getByRole('row', { name: /환율 급변/ }).waitFor();
    await page.keyboard.press('Control+Shift+Z');
    await page.getByRole('row', { name: /환율 급락/ }).waitFor();
    await expect.poll(() => title.inputValue()).toBe('환율 급락');
  });

  it('철회한 리스크는 목록에서 빠지고 복원하면 돌아옵니다', async () => {
    const page = await emptyRegister();
    await record(page, '부도 증가', '신용리스크');
    await page.getByRole('button', { name: 'R-1 작업' }).click();
    await page.getByRole('menuitem', { name: '종결 또는 철회…', exact: true }).click();
    await page.getByText('철회', { exact: true }).click();
    await page.getByRole('textbox', { name: '철회 사유' }).fill('두 번 등록');
    await page.getByRole('button', { name: '리스크 철회', exact: true }).click();
    await page.getByRole('button', { name: '복원', exact: true }).waitFor();
    expect(await page.getByRole('row', { name: /부도 증가/ }).count()).toBe(0);
    await page.getByRole('button', { name: '복원', exact: true }).click();
    await page.getByRole('row', { name: /부도 증가/ }).waitFor();
  });
});

describe('히트맵', () => {
  it('칸에서 Enter를 누르면 그 칸의 리스크만 목록에 보입니다', async () => {
    const { page } = await visit();
    await page.getByRole('button', { name: '예시 등록부 열기' }).click();
    const map = page.getByRole('group', { name: /잔여리스크 히트맵/ });
    await map.waitFor();
    expect(await page.getByRole('status').filter({ hasText: '잔여리스크: 미종결' }).textContent()).toMatch(/매우 높음 2건/);
    const cell = map.getByRole('link', { name: /발생가능성 5 매우 높음, 영향도 4 중대, 매우 높음: 1건, R-21/ });
    await cell.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '리스크', exact: true }).waitFor();
    await page.getByRole('row', { name: /R-21/ }).waitFor();
    // The head of the table and the one risk.
    expect(await page.getByRole('row').count()).toBe(2);
    await page.goBack();
    await map.waitFor();
  });
});
