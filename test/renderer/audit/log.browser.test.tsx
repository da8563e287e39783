import { afterEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Log } from '../../../renderer/features/audit/log.tsx';
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

const entries = () => page.getByRole('list').first();

it('shows what was done to the parts of a record, and a kind beside it narrows that', async () => {
  const register = await openedRegister();
  const { client } = register;
  const riskId = await recordRisk(client, '금리 상승');
  const position = { riskId, kind: 'residual', likelihood: 2, impact: 2, matrixId: 'matrix-1', validOn: '2025-07-01' };
  good(await client.send(command('assessments.create', { fields: position })));
  await recordRisk(client, '환율 급변');
  await openLog(register, 'record=r-1');
  await expect.element(entries().getByText('평가 추가')).toBeVisible();
  await expect.element(entries().getByText('리스크 등록')).toBeVisible();
  expect(entries().getByText('리스크 등록').elements()).toHaveLength(1);
  leave.pop()?.();
  await openLog(register, 'record=R-1&table=assessments');
  await expect.element(entries().getByText('평가 추가')).toBeVisible();
  expect(entries().getByText('리스크 등록').elements()).toHaveLength(0);
});

it('says that there is no such record, and lets a person choose where several have the code', async () => {
  const register = await openedRegister();
  const { client } = register;
  const rows = [{ row: 2, fields: { code: 'fx-7', title: 'Rates jump', category: 'market', startedAt: '2025-07-01T00:00:00Z' } }];
  const file = { source: 'codes.csv', service: '결제', strict: true, names: {}, rows };
  good(await client.send(command('register.import', { table: 'risks', ...file })));
  good(await client.send(command('register.import', { table: 'incidents', ...file })));
  await openLog(register, 'record=R-99');
  await expect.element(page.getByText('이 등록부에는 R-99 기록이 없으며, 있던 적도 없습니다.')).toBeVisible();
  leave.pop()?.();
  await openLog(register, 'record=FX-7');
  await userEvent.click(page.getByRole('button', { name: '장애·사고 fx-7' }));
  await expect.element(entries().getByText('#3')).toBeVisible();
  expect(entries().getByText('#2').elements()).toHaveLength(0);
});

it('says how many records a large entry changed, not how many of them are shown', async () => {
  const register = await openedRegister();
  good(await register.client.send(command('register.import', importOf(1_500))));
  await openLog(register, '');
  await userEvent.click(page.getByText('기록 1,500건 변경'));
  await expect.element(page.getByText('1,470건이 더 있으나 여기에는 보이지 않습니다.')).toBeVisible();
  leave.pop()?.();
  await openLog(register, 'record=R-1500');
  await expect.element(page.getByText('기록한 내용')).toBeVisible();
  await userEvent.click(page.getByText('기록한 내용'));
  await expect.element(page.getByText('이 항목 전체의 변경은 1,501건입니다.')).toBeVisible();
});
