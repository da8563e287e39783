import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { servedApp, type Visit } from './support/served-app.ts';

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

async function emptyRegister(): Promise<Visit> {
  const made = await app.visit();
  open.push(made);
  await made.page.getByRole('button', { name: '등록부 만들기' }).click();
  await made.page.getByRole('heading', { name: '현황' }).waitFor();
  return made;
}

async function recordRelease({ page, go }: Visit, service: string, version: string, at: string): Promise<void> {
  await go('/releases/new');
  await page.getByLabel('서비스', { exact: true }).fill(service);
  await page.getByRole('option', { name: `새 서비스 “${service}”` }).click();
  await page.getByLabel('버전').fill(version);
  await page.getByLabel('릴리스 시각').fill(at);
  await page.getByRole('button', { name: '릴리스 등록', exact: true }).click();
  await page.getByText('V-1', { exact: true }).first().waitFor();
}

async function recordIncident({ page, go }: Visit, service: string, title: string, at: string): Promise<void> {
  await go('/incidents/new');
  await page.getByLabel('발생한 일').fill(title);
  await page.getByLabel('서비스', { exact: true }).fill(service);
  await page.getByRole('option', { name: service }).first().click();
  await page.getByLabel('시작 시각').fill(at);
  await page.getByRole('button', { name: '장애·사고 등록', exact: true }).click();
  await page.getByRole('heading', { name: '경과', exact: true }).waitFor();
}

async function recordRisk({ page, go }: Visit, title: string): Promise<void> {
  await go('/risks/new');
  await page.getByLabel('일어날 수 있는 일').fill(title);
  await page.getByText('시장리스크', { exact: true }).last().click();
  await page.getByRole('button', { name: '리스크 등록', exact: true }).click();
  await page.getByText('R-1', { exact: true }).first().waitFor();
}

/** Chooses how two records hang together in the form of a link that is open. */
async function choose(page: Page, sentence: RegExp): Promise<void> {
  await page.getByRole('radiogroup', { name: '관계' }).getByRole('radio', { name: sentence }).click();
}

async function link(page: Page, words: string, sentence: RegExp): Promise<void> {
  await page.getByRole('button', { name: '연결 추가', exact: true }).click();
  await page.getByLabel('코드나 단어로 릴리스, 배포, 장애·사고, 리스크 검색').first().fill(words);
  await page
    .getByRole('option', { name: new RegExp(words.replaceAll('.', '\\.')) })
    .first()
    .click();
  await choose(page, sentence);
  await page.getByRole('button', { name: '연결 저장' }).click();
  await page.getByRole('button', { name: '연결 저장' }).waitFor({ state: 'detached' });
}

/** Takes a file through the import that is open. */
async function importFile(page: Page, name: string, text: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /^(파일 선택|다른 파일 선택)$/ }).click();
  await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
}

const figure = (page: Page, name: string) =>
  page
    .locator('dl > div')
    .filter({ has: page.locator('dt', { hasText: name }) })
    .locator('dd')
    .first();

describe('장애·사고', () => {
  it('의심한 릴리스를 증거와 함께 결정하면 릴리스와 리스크에서도 보입니다', async () => {
    const visit = await emptyRegister();
    const { page, go, complaints } = visit;
    await recordRisk(visit, '배포 실패로 카드 결제 중단');
    await recordRelease(visit, '결제승인', '2.4.0', '2025-11-03 13:40');
    await recordIncident(visit, '결제승인', '카드 결제 거절', '2025-11-03 14:00');
    const incident = await page.evaluate(() => location.hash.slice(1));

    await link(page, '2.4.0', /원인으로 릴리스 V-1.*의심합니다/);
    await page.getByText('의심: 미결정').first().waitFor();
    await link(page, '배포 실패', /관련이 있습니다/);
    await page.getByRole('link', { name: /R-1/ }).waitFor();

    await page.getByRole('button', { name: 'V-1 연결 결정 변경' }).click();
    await choose(page, /^장애·사고 I-1은 릴리스 V-1\(결제승인 2\.4\.0\) 때문에 발생했습니다\.$/);
    await page.getByRole('button', { name: '연결 저장' }).click();
    const evidence = page.getByRole('textbox', { name: '근거' });
    await page
      .getByText(/관계에는 근거가 있어야 합니다/)
      .first()
      .waitFor();
    await evidence.fill('되돌리자 거절이 멈췄습니다');
    await page.getByRole('button', { name: '연결 저장' }).click();

    await page
      .getByRole('link', { name: /2\.4\.0/ })
      .first()
      .click();
    await page.getByText('장애·사고의 원인').waitFor();
    await page.getByText('되돌리자 거절이 멈췄습니다').first().waitFor();
    await page
      .getByRole('link', { name: /카드 결제 거절/ })
      .first()
      .waitFor();

    await go(incident);
    await page.locator('[data-line=detectedAt]').click();
    await page.getByLabel('탐지 시각: 시각').fill('+5');
    await page.keyboard.press('Enter');
    // The cause was decided on other facts; that the risk belongs to it leans on none.
    const changed = page.getByText('결정 이후 사실 변경', { exact: true });
    await changed.waitFor();
    expect(await changed.count()).toBe(1);
    await page
      .getByRole('link', { name: /2\.4\.0/ })
      .first()
      .click();
    await page.getByText('장애·사고의 원인').waitFor();
    await changed.waitFor();
    await page.getByRole('button', { name: '다시 결정' }).click();
    await page.getByRole('button', { name: '연결 저장' }).click();
    await changed.waitFor({ state: 'detached' });

    await go(incident);
    await page.getByRole('link', { name: /R-1/ }).click();
    const seen = page.getByRole('link', { name: /카드 결제 거절/ }).first();
    await seen.waitFor();
    expect(await seen.textContent()).toContain('I-1');
    expect(complaints).toEqual([]);
  });

  it('복구 시각을 적으면 복구까지 걸린 시간이 기준과 함께 보이고, 시작보다 이르면 거절됩니다', async () => {
    const visit = await emptyRegister();
    const { page } = visit;
    await recordRelease(visit, '결제승인', '2.4.0', '2025-11-03 13:40');
    await recordIncident(visit, '결제승인', '카드 결제 거절', '2025-11-03 14:00');
    await page.locator('[data-line=restoredAt]').click();
    const restored = page.getByLabel('복구 시각: 시각', { exact: true });
    await restored.fill('2025-11-03 13:00');
    await restored.press('Enter');
    await page.getByRole('alert').first().waitFor();
    await restored.fill('2025-11-03 16:10');
    await restored.press('Enter');
    await page.getByText('2시간 10분').first().waitFor();
    expect(await page.getByText('복구 시각 − 시작 시각').count()).toBe(1);
  });

  it('고객 체감 구간을 적으면 겹치는 시간은 한 번만 세고, 아직 시작하지 않은 일은 계획된 작업으로만 등록됩니다', async () => {
    const visit = await emptyRegister();
    const { page, go } = visit;
    await recordRelease(visit, '결제승인', '2.4.0', '2025-11-03 13:40');
    await recordIncident(visit, '결제승인', '카드 결제 거절', '2025-11-03 14:00');
    await page.getByText('중단 시작·종료나 고객 체감 구간을 기록하면 계산').waitFor();
    const addSpan = async (state: string, from: string, until: string) => {
      await page.getByRole('button', { name: '고객 체감 구간 추가', exact: true }).click();
      const form = page.getByRole('form', { name: '고객 체감 구간 추가' });
      await form.getByLabel('서비스 상태').click();
      await page.getByRole('option', { name: state, exact: true }).click();
      await form.getByLabel('부터').fill(`2025-11-03 ${from}`);
      await form.getByLabel('까지').fill(`2025-11-03 ${until}`);
      await form.getByRole('button', { name: '추가', exact: true }).click();
      await form.waitFor({ state: 'detached' });
    };
    // 14:00 to 14:40 and 14:30 to 15:10: seventy minutes.
    await addSpan('중단', '14:00', '14:40');
    await addSpan('저하', '14:30', '15:10');
    await page.getByText('1시간 10분').first().waitFor();
    await page.getByText('고객 체감 구간의 합 (겹치는 시간은 한 번만)').waitFor();
    await go('/incidents/new');
    await page.getByLabel('발생한 일').fill('정기 점검');
    await page.getByLabel('서비스', { exact: true }).fill('결제승인');
    await page.getByRole('option', { name: '결제승인' }).first().click();
    await page.getByLabel('시작 시각').fill('2199-11-03 02:00');
    await page.getByRole('button', { name: '장애·사고 등록', exact: true }).click();
    await page.getByText(/^시작하지 않은 장애·사고는 등록할 수 없습니다/).waitFor();
    await page.locator('form').getByLabel('종류', { exact: true }).first().click();
    await page.getByRole('option', { name: '계획된 작업', exact: true }).click();
    await page.getByRole('button', { name: '장애·사고 등록', exact: true }).click();
    await page.getByRole('heading', { name: '경과', exact: true }).waitFor();
    expect(visit.complaints).toEqual([]);
  });

  it('경과를 적고 고치고 지울 수 있고, 가져온 글은 글자 그대로 보입니다', async () => {
    const visit = await emptyRegister();
    const { page } = visit;
    await recordRelease(visit, '결제승인', '2.4.0', '2025-11-03 13:40');
    await recordIncident(visit, '결제승인', '카드 결제 거절', '2025-11-03 14:00');
    await page.getByRole('button', { name: '경과 추가' }).click();
    await page.getByRole('textbox', { name: '시각', exact: true }).fill('2025-11-03 14:05');
    await page.getByLabel('단계').fill('탐지');
    await page.getByLabel('발언 또는 조치').fill('<img src=x onerror="document.title=1"> 경보');
    await page.getByRole('button', { name: '저장', exact: true }).click();
    const entry = page.locator('[data-mark=post] p').filter({ hasText: '경보' }).first();
    expect(await entry.textContent()).toBe('<img src=x onerror="document.title=1"> 경보');
    await page.getByRole('button', { name: /경과 변경/ }).click();
    await page.getByLabel('단계').fill('복구');
    await page.getByRole('button', { name: '저장', exact: true }).click();
    await page
      .locator('[data-mark=post] span')
      .filter({ hasText: /^복구$/ })
      .first()
      .waitFor();
    await page.getByRole('button', { name: /경과 삭제/ }).click();
    await page.locator('[data-mark=post]').waitFor({ state: 'detached' });
  });
});

describe('가져오기', () => {
  it('나쁜 행 하나는 행과 열과 까닭을 말하며 빠지고 나머지는 들어가며, 한 번에 되돌립니다', async () => {
    const visit = await emptyRegister();
    const { page, go, complaints } = visit;
    await go('/releases/import');
    await importFile(
      page,
      'api.csv',
      'version,released_at,commits\n1.0.0,2025-01-10T00:00:00Z,3\n1.1.0,어제,4\n1.2.0,2025-03-10T00:00:00Z,5\n',
    );
    await page.getByRole('button', { name: '2행 가져오기' }).waitFor();
    expect(await figure(page, '거절').textContent()).toBe('1');
    const rejected = page.getByRole('row').filter({ hasText: 'released_at' });
    expect(await rejected.textContent()).toContain('3');

    await page.getByRole('button', { name: '2행 가져오기' }).click();
    await page.getByText('api.csv 파일을 가져왔습니다.').waitFor();
    await page.getByRole('button', { name: '완료' }).click();
    await page.getByRole('grid', { name: '릴리스' }).getByText('1.2.0').waitFor();

    await go('/releases/import');
    await importFile(page, 'api.csv', 'version,released_at,commits\n1.0.0,2025-01-10T00:00:00Z,3\n1.2.0,2025-03-10T00:00:00Z,5\n');
    await page.getByText('쓴 것이 없습니다. 파일의 내용이 이미 등록부에 있습니다.').waitFor();
    expect(await figure(page, '변경 없음').textContent()).toBe('2');

    await importFile(page, 'api.csv', 'version,released_at,commits\n2.0.0,어제,3\n2.1.0,그제,4\n');
    await page.getByText('가져올 수 있는 것이 없습니다. 2행이 모두 거절됩니다.').waitFor();
    expect(await page.getByText('이미 등록부에 있습니다').count()).toBe(0);

    await page.keyboard.press('Control+z');
    await go('/releases');
    await page.getByRole('heading', { name: '등록된 릴리스가 없습니다' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('빈 셀은 열을 고를 때만 필드를 비우고, 무엇이 어떻게 바뀌는지 먼저 보여 줍니다', async () => {
    const { page, go, complaints } = await emptyRegister();
    await go('/controls/import');
    await importFile(page, 'c.csv', '코드,제목,통제 종류,담당자,설명\nC-1,한도 점검,적발,김하나,매일\nC-2,4-eyes,예방,이두리,\n');
    await page.getByRole('button', { name: '2행 가져오기' }).click();
    await page.getByText('c.csv 파일을 가져왔습니다.').waitFor();

    await importFile(page, 'd.csv', '코드,제목,통제 종류,담당자,설명\nC-1,한도 점검,적발,,\nC-2,네 눈 원칙,예방,,\n');
    const owner = page.getByRole('checkbox', { name: '담당자: 셀 2개' });
    await owner.waitFor();
    expect([await owner.isChecked(), await figure(page, '비우는 필드').textContent()]).toEqual([false, '0']);
    const changes = page.getByRole('table').filter({ hasText: '가져온 뒤' });
    // The field is what a line is about: its heading.
    const cells = (row: number) => changes.getByRole('row').nth(row).locator('th, td').allTextContents();
    expect(await cells(1)).toEqual(['3', 'C-2', '제목', '4-eyes', '네 눈 원칙']);

    await owner.check();
    await page.getByRole('heading', { name: '기존 기록의 변경 3건 · 비우는 필드 2개 먼저 표시' }).waitFor();
    expect(await figure(page, '비우는 필드').textContent()).toBe('2');
    expect([await cells(1), await cells(2), await cells(3)]).toEqual([
      ['2', 'C-1', '담당자', '김하나', '비어 있음'],
      ['3', 'C-2', '담당자', '이두리', '비어 있음'],
      ['3', 'C-2', '제목', '4-eyes', '네 눈 원칙'],
    ]);
    await owner.uncheck();
    await page.getByRole('heading', { name: '기존 기록의 변경 1건', exact: true }).waitFor();
    await owner.check();
    await page.getByRole('button', { name: '2행 가져오기' }).click();
    await page.getByText('d.csv 파일을 가져왔습니다.').waitFor();

    // The description, which nobody chose to empty, is still there; undo brings the owners back in one step.
    await page.getByRole('button', { name: '가져오기 실행 취소' }).click();
    await page.getByRole('grid', { name: '통제' }).getByText('김하나').waitFor();
    expect(complaints).toEqual([]);
  });

  it('읽을 수 없는 파일은 통째로 거절하고 아무것도 쓰지 않았다고 말합니다', async () => {
    const { page, go } = await emptyRegister();
    await go('/risks/import');
    await importFile(page, 'wrong.csv', '%PDF-1.7\n1,2\n');
    await page.getByText('아무것도 쓰지 않았습니다.').waitFor();
    expect(await page.getByRole('alert').textContent()).toContain('wrong.csv');
  });

  it('머리글을 모르는 파일은 무엇을 정해야 하는지 묻고, 열을 정하지 않으면 무엇도 가져오지 않습니다', async () => {
    const { page, go, complaints } = await emptyRegister();
    await go('/risks/import');
    await importFile(page, 'wrong.csv', '가,나\n하나,둘\n셋,넷\n');
    await page.getByRole('navigation', { name: '가져오기 단계' }).getByRole('button', { name: '4 행 확인' }).click();
    await page.getByText('가져올 수 있는 것이 없습니다.').waitFor();
    expect(await page.getByRole('button', { name: /행 가져오기$/ }).count()).toBe(0);
    await page.getByRole('button', { name: '매핑 변경' }).click();
    await page.getByRole('heading', { name: '파일에 없는 것' }).waitFor();
    expect(complaints).toEqual([]);
  });
});
