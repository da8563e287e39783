import { afterEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Log } from '../../../renderer/features/audit/log/log.tsx';
import { command, good, importOf, openedRegister, recordRisk } from '../../store/support/registers.ts';
import { show } from '../support/stage.tsx';

let leave: (() => void)[] = [];
afterEach(() => {
  for (const one of leave) one();
  leave = [];
  location.hash = '';
});

async function openLog(register: Awaited<ReturnType<typeof openedRegister>>, asked: string) {
  location.hash = `#/audit/log${asked === '' ? '' : `?${asked}`}`;
  leave.push(await show(<Log />, register));
}

const table = () => page.getByRole('grid', { name: '감사 로그' });
const rowOf = (seq: number) =>
  table()
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell', { name: String(seq), exact: true }) });

it('shows what was done to the parts of a record, and a kind beside it narrows that', async () => {
  const register = await openedRegister();
  const { client } = register;
  const riskId = await recordRisk(client, '금리 상승');
  const position = { riskId, kind: 'residual', likelihood: 2, impact: 2, matrixId: 'matrix-1', validOn: '2025-07-01' };
  good(await client.send(command('assessments.create', { fields: position })));
  await recordRisk(client, '환율 급변');
  await openLog(register, 'record=r-1');
  await expect.element(table().getByText('평가 추가')).toBeVisible();
  await expect.element(table().getByText('리스크 등록')).toBeVisible();
  expect(table().getByText('리스크 등록').elements()).toHaveLength(1);
  leave.pop()?.();
  await openLog(register, 'record=R-1&table=assessments');
  await expect.element(table().getByText('평가 추가')).toBeVisible();
  expect(table().getByText('리스크 등록').elements()).toHaveLength(0);
});

it('tells a new rating beside the one whose place it took, with its reason', async () => {
  const register = await openedRegister();
  const { client } = register;
  const riskId = await recordRisk(client, '금리 상승');
  // The first matrix rates 2 and 2 as 2, 4 and 4 as 4.
  const rated = (level: number, validOn: string, rationale: string) =>
    command('assessments.create', {
      fields: { riskId, kind: 'residual', likelihood: level, impact: level, matrixId: 'matrix-1', validOn, rationale },
    });
  good(await client.send(rated(2, '2025-03-01', '연초 평가')));
  good(await client.send(rated(4, '2025-06-01', '기준금리 두 차례 인상')));
  await openLog(register, '');
  await expect
    .element(table().getByText(/^잔여리스크 등급 2 낮음 → 4 높음: 기준금리 두 차례 인상 \(발생가능성: 2 낮음 → 4 높음; /))
    .toBeVisible();
  await expect.element(table().getByText(/^잔여리스크 등급 2 낮음: 연초 평가 \(발생가능성: 2 낮음; /)).toBeVisible();
});

it('says that there is no such record, or that the days are the wrong way round, and lets a person choose where several have the code', async () => {
  const register = await openedRegister();
  const { client } = register;
  const rows = [{ row: 2, fields: { code: 'fx-7', title: 'Rates jump', category: 'market', startedAt: '2025-07-01T00:00:00Z' } }];
  const file = { source: 'codes.csv', service: '결제', strict: true, names: {}, rows };
  good(await client.send(command('register.import', { table: 'risks', ...file })));
  good(await client.send(command('register.import', { table: 'incidents', ...file })));
  await openLog(register, 'record=R-99');
  await expect.element(page.getByText('이 등록부에는 R-99 기록이 없으며, 있던 적도 없습니다.')).toBeVisible();
  leave.pop()?.();
  await openLog(register, 'since=2025-07-02&until=2025-07-01');
  await expect.element(page.getByText('종료일이 시작일보다 빠릅니다.')).toBeVisible();
  leave.pop()?.();
  await openLog(register, 'record=FX-7');
  await userEvent.click(page.getByRole('button', { name: '장애·사고 fx-7' }));
  await expect.element(rowOf(3)).toBeVisible();
  expect(rowOf(2).elements()).toHaveLength(0);
});

it('opens with the keys what a large entry changed: its first changes, and more on demand', async () => {
  const register = await openedRegister();
  good(await register.client.send(command('register.import', importOf(1_500))));
  await openLog(register, '');
  await expect.element(table().getByText('리스크 1,500건 추가')).toBeVisible();
  table().element().dispatchEvent(new FocusEvent('focus'));
  (table().element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('heading', { name: '#2 기록 가져오기' })).toBeVisible();
  await expect.element(page.getByRole('heading', { name: '변경 1,500건' })).toBeVisible();
  await expect.element(page.getByRole('link', { name: /^R-50 / })).toBeVisible();
  expect(page.getByRole('link', { name: /^R-51 / }).elements()).toHaveLength(0);
  await userEvent.click(page.getByRole('button', { name: '나머지 변경 1,450건' }));
  await expect.element(page.getByRole('link', { name: /^R-51 / })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  leave.pop()?.();
  await openLog(register, 'record=R-1500&entry=2');
  await expect.element(page.getByText('이 항목 전체의 변경은 1,501건입니다.')).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: '전체 변경 보기' }));
  await expect.element(page.getByRole('heading', { name: '변경 1,500건' })).toBeVisible();
});

it('says that an entry of the address does not fit the filters', async () => {
  const register = await openedRegister();
  await recordRisk(register.client, '금리 상승');
  await openLog(register, 'entry=99');
  await expect.element(page.getByText('조건에 맞는 99번 항목이 없습니다.')).toBeVisible();
});

it('goes from the newest to the oldest, or the other way, and shows what is written meanwhile', async () => {
  const register = await openedRegister();
  const { client } = register;
  await recordRisk(client, '금리 상승');
  await openLog(register, '');
  const first = () => table().getByRole('row').nth(1).getByRole('gridcell').first();
  await expect.element(first()).toHaveTextContent('2');
  await recordRisk(client, '환율 급변');
  await expect.element(first()).toHaveTextContent('3');
  await userEvent.click(table().getByRole('button', { name: '번호' }));
  await expect.element(first()).toHaveTextContent('1');
  expect(location.hash).toContain('order=oldest');
  await expect.element(page.getByRole('radio', { name: '오래된 순' })).toBeChecked();
  await userEvent.click(page.getByText('최신순', { exact: true }));
  await expect.element(first()).toHaveTextContent('3');
  expect(location.hash).not.toContain('order');
});
