import { afterEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Verify } from '../../../renderer/features/audit/verify.tsx';
import type { RegisterClient } from '../../../contract/store.ts';
import { openedRegister, recordRisk } from '../../store/support/registers.ts';
import { show } from '../support/stage.tsx';

let leave = () => {};
afterEach(() => leave());

/** A client that verifies no sooner than it is let go, and says until then that one of three entries is verified. */
function held(client: RegisterClient) {
  let letGo = () => {};
  const gone = new Promise<void>((resolve) => (letGo = resolve));
  const verify: RegisterClient['verify'] = async (head, watch = {}) => {
    watch.tell?.({ doing: 'verifying', entries: 1, of: 3, bytes: 50, totalBytes: 200 });
    await Promise.race([gone, new Promise((resolve) => watch.signal?.addEventListener('abort', resolve))]);
    return client.verify(head, watch);
  };
  return { client: { ...client, verify }, letGo };
}

const button = () => page.getByRole('button', { name: '원장 검증', exact: true });
const bar = () => page.getByRole('progressbar');

it('says how many entries are verified, is ended by Escape or the button, and is then where it began', async () => {
  const register = await openedRegister();
  await recordRisk(register.client, '금리 상승');
  const before = await register.client.head();
  const { client, letGo } = held(register.client);
  leave = await show(<Verify />, { ...register, client });
  await expect.element(button()).toBeVisible();
  button().element().focus();
  for (const end of [() => userEvent.keyboard('{Escape}'), () => userEvent.click(page.getByRole('button', { name: '취소' }))]) {
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('항목 3건 중 1건 검증')).toBeVisible();
    // Fifty of two hundred bytes.
    await expect.element(bar()).toHaveAttribute('aria-valuenow', '25');
    await end();
    await expect.element(bar()).not.toBeInTheDocument();
    await expect.element(button()).toHaveFocus();
    expect(page.getByText(/일관됩니다/).elements()).toHaveLength(0);
  }
  expect(await register.client.head()).toEqual(before);
  letGo();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText(/^내부적으로 일관됩니다: 원장 항목 2건/)).toBeVisible();
  expect(bar().elements()).toHaveLength(0);
});
