import type { Stored } from '../../../domain/rows.ts';
import { afterEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { RiskDetail } from '../../../renderer/features/risks/risk-detail.tsx';
import { useUndo } from '../../../renderer/ui/register/undo.ts';
import type { RegisterClient } from '../../../contract/store.ts';
import { command, good, openedRegister, otherWindow, recordRisk } from '../../store/support/registers.ts';
import { show } from '../support/stage.tsx';

let leave: (() => void)[] = [];
afterEach(() => {
  for (const one of leave) one();
  leave = [];
});

/** What would be undone, as the shell says it. */
function UndoWords() {
  return <output aria-label="undo">{useUndo().undoes ?? ''}</output>;
}

async function openRisk(title: string) {
  const { client, opened, registerId } = await openedRegister();
  const id = await recordRisk(client, title);
  const place = (
    <>
      <RiskDetail id={id} onClose={() => {}} />
      <UndoWords />
    </>
  );
  return { client, opened, registerId, id, open: async () => void leave.push(await show(place, { client, opened })) };
}

async function riskOf(client: RegisterClient, id: string): Promise<Stored<'risks'>> {
  const [answer] = await client.ask([{ q: 'get', table: 'risks', id }]);
  if (!answer || !('rows' in answer)) throw new Error('no answer');
  return answer.rows[0] as unknown as Stored<'risks'>;
}

const title = () => page.getByRole('textbox', { name: '제목' });
const event = () => page.getByRole('textbox', { name: '사건' });

it('keeps both when two windows edit different fields of one risk', async () => {
  const { client, registerId, id, open } = await openRisk('금리 상승');
  await open();
  await userEvent.fill(title(), '금리 급등');
  const other = await otherWindow(registerId);
  good(
    await other.send(
      command('risks.edit', { id, fields: { event: '채권 평가손' } }, { seen: [{ table: 'risks', id, fields: { event: '' } }] }),
    ),
  );
  await userEvent.click(event());
  await expect.poll(async () => (await riskOf(client, id)).title).toBe('금리 급등');
  expect((await riskOf(client, id)).event).toBe('채권 평가손');
  await expect.element(event()).toHaveValue('채권 평가손');
});

it('shows both sides and loses nothing when two windows edit the same field', async () => {
  const { client, registerId, id, open } = await openRisk('금리 상승');
  await open();
  await userEvent.fill(title(), '금리 급등');
  const other = await otherWindow(registerId);
  good(
    await other.send(
      command('risks.edit', { id, fields: { title: '금리 역전' } }, { seen: [{ table: 'risks', id, fields: { title: '금리 상승' } }] }),
    ),
  );
  await userEvent.click(event());
  await expect.element(page.getByText('편집하는 동안 다른 곳에서 이 값을 변경했습니다')).toBeVisible();
  await expect.element(page.getByRole('alert').getByText('금리 역전')).toBeVisible();
  await expect.element(title()).toHaveValue('금리 급등');
  expect((await riskOf(client, id)).title).toBe('금리 역전');
  await userEvent.click(page.getByRole('button', { name: '입력한 값 저장' }));
  await expect.poll(async () => (await riskOf(client, id)).title).toBe('금리 급등');
});

it('says in words what undo would take back', async () => {
  const { client, id, open } = await openRisk('금리 상승');
  await open();
  await userEvent.fill(title(), '금리 급등');
  await userEvent.keyboard('{Enter}');
  await expect.poll(async () => (await riskOf(client, id)).title).toBe('금리 급등');
  await expect.element(page.getByLabelText('undo')).toHaveTextContent('R-1 · 리스크 변경');
});

it('brings back a title that was typed when the window died, and writes it only when asked', async () => {
  const { client, id, open } = await openRisk('금리 상승');
  await client.keepDraft({
    key: `risks:${id}:title`,
    window: 'gone',
    place: '',
    value: { value: '금리 급등', base: '금리 상승' },
    at: '2026-01-01T00:00:00.000Z',
  });
  await open();
  await expect.element(title()).toHaveValue('금리 급등');
  expect((await riskOf(client, id)).title).toBe('금리 상승');
  await userEvent.click(page.getByRole('button', { name: '저장', exact: true }));
  await expect.poll(async () => (await riskOf(client, id)).title).toBe('금리 급등');
});

it('asks for the event type when a risk becomes operational, and moves it in one command', async () => {
  const { client, id, open } = await openRisk('배포 실패');
  await open();
  await userEvent.click(page.getByRole('button', { name: '유형 변경' }));
  await userEvent.click(page.getByRole('radio', { name: '운영리스크' }).element().closest('label') as HTMLElement);
  await userEvent.click(page.getByRole('button', { name: /운영리스크로 변경/ }));
  await expect.element(page.getByRole('combobox', { name: '손실사건 유형' })).toHaveAttribute('aria-invalid', 'true');
  await userEvent.click(page.getByRole('button', { name: /제목에 따른 제안: 영업중단 및 시스템 장애/ }));
  await userEvent.click(page.getByRole('button', { name: /운영리스크로 변경/ }));
  await expect.poll(async () => (await riskOf(client, id)).category).toBe('operational');
  expect((await riskOf(client, id)).eventTypeId).toBe('event.6');
});

it('closes with a day and opens again without one', async () => {
  const { client, id, open } = await openRisk('환율 급변');
  await open();
  const status = page.getByRole('combobox', { name: '상태' });
  await userEvent.click(status);
  await userEvent.click(page.getByRole('option', { name: '종결' }));
  await expect.element(page.getByRole('textbox', { name: '종결일' })).toBeVisible();
  expect((await riskOf(client, id)).closedOn).not.toBeNull();
  await userEvent.click(status);
  await userEvent.click(page.getByRole('option', { name: '모니터링' }));
  await expect.poll(async () => (await riskOf(client, id)).closedOn).toBeNull();
});

it('tells in the history of a risk what was done to a cause that is no more', async () => {
  const { client, id, open } = await openRisk('정산 지연');
  const { answer } = good(await client.send(command('causes.create', { fields: { riskId: id, text: '늦은 파일', rank: 1 } })));
  const cause = (answer as { id: string }).id;
  good(await client.send(command('causes.edit', { id: cause, fields: { text: '카드사의 늦은 파일' } })));
  good(await client.send(command('causes.remove', { id: cause })));
  await open();
  for (const action of ['원인 추가', '원인 변경', '원인 삭제']) await expect.element(page.getByText(action)).toBeVisible();
});

it('tells the ten newest entries of a risk, and earlier ones when they are asked for', async () => {
  const { client, id, open } = await openRisk('정산 지연');
  for (let at = 1; at <= 11; at += 1) good(await client.send(command('risks.edit', { id, fields: { title: `정산 지연 ${at}` } })));
  await open();
  await expect.element(page.getByText('정산 지연 2', { exact: true }).first()).toBeVisible();
  expect(page.getByText('리스크 등록').query()).toBeNull();
  await page.getByRole('button', { name: '이전 항목 더 보기' }).click();
  await expect.element(page.getByText('리스크 등록')).toBeVisible();
  expect(page.getByRole('button', { name: '이전 항목 더 보기' }).query()).toBeNull();
});
