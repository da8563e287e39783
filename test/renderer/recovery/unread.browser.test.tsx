import { afterEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Notes } from '../../../renderer/app/shell/notes.tsx';
import { KindPage } from '../../../renderer/app/own-pages.tsx';
import { Recovery } from '../../../renderer/ui/recovery/recovery.tsx';
import { command, good, newRegister, recordRisk } from '../../store/support/registers.ts';
import { clientWithTrouble } from '../support/client-with-trouble.ts';
import { show } from '../support/stage.tsx';

let leave: (() => void)[] = [];
afterEach(() => {
  for (const one of leave) one();
  leave = [];
  location.hash = '';
});

async function openRegister(address: (risk: string) => string) {
  const trouble = clientWithTrouble();
  const { client } = trouble;
  const { registerId } = good(await client.create(newRegister));
  const opened = good(await client.open(registerId));
  const risk = await recordRisk(client, '금리 상승');
  location.hash = address(risk);
  const open = async () => {
    const place = (
      <div style={{ height: 600, width: 1200 }}>
        <Notes />
        <Recovery extent="page">
          <KindPage kind="risks" />
        </Recovery>
      </div>
    );
    leave.push(await show(place, { client, opened }), () => client.stop());
  };
  return { ...trouble, opened, risk, open };
}

const notice = () => page.getByRole('alert');
const row = (name: string) => page.getByRole('gridcell', { name });

it('a list that cannot be read says so, and is there when it is tried again', async () => {
  const { breakDown, endTrouble, open, client } = await openRegister(() => '#/risks');
  await open();
  await expect.element(row('금리 상승')).toBeVisible();
  // Asked last, answered last: nothing is under way any more.
  await client.ask([]);
  breakDown();
  await userEvent.fill(page.getByRole('textbox', { name: '검색' }), '상승');
  await expect.element(notice().getByText('내용을 읽지 못했습니다.')).toBeVisible();
  await expect.element(notice().getByText(/저장한 내용과 입력하던 내용은 그대로 있습니다/)).toBeVisible();
  await expect.element(page.getByRole('textbox', { name: '검색' })).toHaveValue('상승');
  endTrouble();
  await notice().getByRole('button', { name: '다시 시도' }).click();
  await expect.element(row('금리 상승')).toBeVisible();
  await expect.element(notice()).not.toBeInTheDocument();
});

it('a place of which nothing can be read says so once, and is there when it is tried again', async () => {
  const { breakDown, endTrouble, open } = await openRegister(() => '#/risks');
  await open();
  breakDown();
  await expect.element(notice().getByText('내용을 읽지 못했습니다.')).toBeVisible();
  endTrouble();
  await notice().getByRole('button', { name: '다시 시도' }).click();
  await expect.element(row('금리 상승')).toBeVisible();
});

it('a record that cannot be read says so beside its list, and is there when it is tried again', async () => {
  const { breakDown, endTrouble, open, client, risk } = await openRegister(() => '#/risks');
  await open();
  await expect.element(row('금리 상승')).toBeVisible();
  // Asked last, answered last: nothing is under way any more.
  await client.ask([]);
  breakDown();
  location.hash = `#/risks/${risk}`;
  await expect.element(notice().getByText('내용을 읽지 못했습니다.')).toBeVisible();
  await expect.element(row('금리 상승')).toBeVisible();
  endTrouble();
  await notice().getByRole('button', { name: '다시 시도' }).click();
  await expect.element(page.getByRole('textbox', { name: '제목' })).toHaveValue('금리 상승');
});

it('what cannot be read again after a commit stays as it was, and is said to be out of date', async () => {
  const { breakDown, endTrouble, open, client, risk } = await openRegister((id) => `#/risks/${id}`);
  // The worker dies with its last word: the commit is heard of, and nothing can be asked any more.
  let dies = false;
  client.onMoved(() => {
    if (dies) breakDown();
    dies = false;
  });
  await open();
  await expect.element(page.getByRole('textbox', { name: '제목' })).toHaveValue('금리 상승');
  await expect.element(page.getByRole('region', { name: '변경 이력' }).getByRole('listitem').first()).toBeVisible();
  dies = true;
  void client.send(command('risks.edit', { id: risk, fields: { title: '금리 급등' } }));
  await expect.element(notice().getByText(/화면이 최신이 아닐 수 있습니다/)).toBeVisible();
  await expect.element(page.getByRole('textbox', { name: '제목' })).toHaveValue('금리 상승');
  endTrouble();
  await notice().getByRole('button', { name: '다시 시도' }).click();
  await expect.element(page.getByRole('textbox', { name: '제목' })).toHaveValue('금리 급등');
  await expect.element(notice()).not.toBeInTheDocument();
});

it('what another window wrote while the worker was dead is shown when the next one takes over', async () => {
  const { breakDown, endTrouble, open, client, risk } = await openRegister((id) => `#/risks/${id}`);
  await open();
  await expect.element(page.getByRole('textbox', { name: '제목' })).toHaveValue('금리 상승');
  await expect.element(row('금리 상승')).toBeVisible();
  await expect.element(page.getByRole('region', { name: '변경 이력' }).getByRole('listitem').first()).toBeVisible();
  // Asked last, answered last: nothing is under way any more.
  await client.ask([]);
  breakDown();
  await expect(client.head()).rejects.toThrow('store.noAnswer');
  const other = clientWithTrouble().client;
  leave.push(() => other.stop());
  const [register] = await other.registers();
  good(await other.open(register?.registerId ?? ''));
  good(await other.send(command('risks.edit', { id: risk, fields: { title: '금리 급등' } })));
  endTrouble();
  await client.head();
  await expect.element(page.getByRole('textbox', { name: '제목' })).toHaveValue('금리 급등');
});
