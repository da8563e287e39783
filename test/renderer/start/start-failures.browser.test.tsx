import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { createRoot } from 'react-dom/client';
import { App } from '../../../renderer/app/app.tsx';
import { plainPage } from '../../../renderer/platform/plain-page.ts';
import type { AppInfo, Platform } from '../../../renderer/platform/platform.ts';
import { startRegisterClient } from '../../../renderer/workers/start-register-client.ts';
import type { RegisterClient } from '../../../contract/store.ts';
import { problem } from '../../../engine/values/problem.ts';
import { fail } from '../../../engine/values/result.ts';
import { databaseName } from '../../../store/registers/register-database.ts';
import { good, newRegister } from '../../store/support/registers.ts';
import { clientWithTrouble } from '../support/client-with-trouble.ts';

let leave: (() => void)[] = [];
afterEach(async () => {
  for (const one of leave) one();
  leave = [];
  location.hash = '';
  // What one test leaves in the store would stand on the start page of the next.
  const client = startRegisterClient();
  for (const { registerId } of await client.registers()) await client.forget(registerId);
  client.stop();
});

const info: AppInfo = {
  host: 'page',
  version: '',
  userName: '김하나',
  language: 'ko',
  platform: 'other',
  lastRegister: null,
  endedCleanly: true,
};

type Start = {
  readonly client: RegisterClient;
  readonly lastRegister: string | null;
  readonly platform?: Platform;
  readonly host?: AppInfo['host'];
};

function start({ client, lastRegister, platform = plainPage(), host: door = 'page' }: Start): void {
  const host = document.createElement('div');
  document.body.append(host);
  const root = createRoot(host);
  root.render(<App platform={platform} info={{ ...info, host: door, lastRegister }} store={client} nonce="" />);
  leave.push(() => {
    root.unmount();
    host.remove();
    client.stop();
  });
}

/** Registers made by a client that is gone again. */
async function made(...names: readonly string[]): Promise<string[]> {
  const client = startRegisterClient();
  const ids: string[] = [];
  for (const name of names) ids.push(good(await client.create({ ...newRegister, name })).registerId);
  client.stop();
  return ids;
}

const alert = (title: string | RegExp) => page.getByRole('alert').filter({ hasText: title });

it('a worker that does not start leaves the start page, which says so, and a retry opens the register', async () => {
  const [lastRegister = ''] = await made('우리 등록부');
  const { client, breakDown, endTrouble } = clientWithTrouble();
  breakDown();
  start({ client, lastRegister });
  const failed = alert('마지막으로 사용한 등록부를 열지 못했습니다');
  await expect.element(failed.getByText(/등록부를 처리하는 프로그램이 응답하지 않습니다/)).toBeVisible();
  await expect.element(failed.getByText(/등록부의 내용은 변경되지 않았습니다/)).toBeVisible();
  await expect.element(page.getByRole('button', { name: '파일 선택' })).toBeVisible();
  endTrouble();
  // Where the list of registers comes before the click, the notice names the register.
  await page.getByRole('alert').getByRole('button', { name: '다시 시도' }).first().click();
  await expect.element(page.getByRole('link', { name: '현황' })).toBeVisible();
});

it('registers that cannot be read leave the start page, and a retry lists them', async () => {
  await made('우리 등록부');
  const { client, breakDown, endTrouble } = clientWithTrouble();
  breakDown();
  start({ client, lastRegister: null });
  await expect.element(alert('내용을 읽지 못했습니다.')).toBeVisible();
  await expect.element(page.getByRole('button', { name: '등록부 만들기' })).toBeVisible();
  endTrouble();
  await page.getByRole('button', { name: '다시 시도' }).click();
  await expect.element(page.getByRole('button', { name: '우리 등록부' })).toBeVisible();
  await expect.element(alert('내용을 읽지 못했습니다.')).not.toBeInTheDocument();
});

it('a register that a later version has used is named, and another can be chosen', async () => {
  const [later = '', other = ''] = await made('나중 등록부', '다른 등록부');
  expect(other).not.toBe('');
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open(databaseName(later), 9_999);
    opening.addEventListener('success', () => (opening.result.close(), resolve()));
    opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
  });
  start({ client: startRegisterClient(), lastRegister: later });
  const failed = alert('“나중 등록부” 등록부를 열지 못했습니다');
  await expect.element(failed.getByText(/더 새로운 버전의 Plimsoll에서 사용한 등록부입니다/)).toBeVisible();
  await page.getByRole('listitem').filter({ hasText: '다른 등록부' }).getByRole('button', { name: '열기' }).click();
  await expect.element(page.getByRole('link', { name: '현황' })).toBeVisible();
});

it('drafts that cannot be read leave the start page, not an empty window', async () => {
  const [lastRegister = ''] = await made('우리 등록부');
  const { client, breakDown } = clientWithTrouble();
  // The worker dies between opening the register and the next question.
  const dying: RegisterClient = {
    ...client,
    async open(registerId) {
      const opened = await client.open(registerId);
      breakDown();
      return opened;
    },
  };
  start({ client: dying, lastRegister });
  await expect.element(alert('“우리 등록부” 등록부를 열지 못했습니다')).toBeVisible();
});

it('a step to this version whose backup cannot be written is not taken, and the register opens as it is where one says so', async () => {
  const [lastRegister = ''] = await made('지난 등록부');
  const client = startRegisterClient();
  let steps = 0;
  // A register of an earlier schema: the rest of the client is the real one.
  const owed: RegisterClient = {
    ...client,
    async open(registerId) {
      const opened = await client.open(registerId);
      return opened.ok ? { ok: true, value: { ...opened.value, migratedFrom: 1 } } : opened;
    },
    migrate() {
      steps += 1;
      return client.migrate();
    },
  };
  const page_ = plainPage();
  const full: Platform = {
    ...page_,
    call: async (channel, args) =>
      channel === 'backups.write'
        ? (fail(problem('file.diskFull')) as Awaited<ReturnType<typeof page_.call<typeof channel>>>)
        : page_.call(channel, args),
  };
  start({ client: owed, lastRegister, platform: full, host: 'window' });
  const failed = alert('“지난 등록부” 등록부를 열지 못했습니다');
  await expect.element(failed.getByText(/그 백업을 저장하지 못했습니다. 디스크에 남은 공간이 없습니다/)).toBeVisible();
  expect(steps).toBe(0);
  await failed.getByRole('button', { name: '변환하지 않고 열기' }).click();
  await expect.element(page.getByRole('link', { name: '현황' })).toBeVisible();
  expect(steps).toBe(0);
});
