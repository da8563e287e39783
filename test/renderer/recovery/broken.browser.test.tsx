import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { HandedOn } from '../../../renderer/app/workspace/handed-on.tsx';
import { Recovery } from '../../../renderer/ui/recovery/recovery.tsx';
import { openedRegister } from '../../store/support/registers.ts';
import { show } from '../support/stage.tsx';

let leave: (() => void)[] = [];
afterEach(() => {
  for (const one of leave) one();
  leave = [];
});

function Falls(): never {
  throw new RangeError('Invalid time zone specified: Nowhere/Bad');
}

it('what falls in an open register is handed on to whoever can show another one, and nothing of it stays', async () => {
  const { client, opened } = await openedRegister();
  const told: unknown[] = [];
  const place = (
    <div data-testid="place">
      <HandedOn onBroken={(error) => told.push(error)}>
        <p>beside it</p>
        <Falls />
      </HandedOn>
    </div>
  );
  leave.push(await show(place, { client, opened }), () => client.stop());
  await expect.poll(() => told).toEqual([new RangeError('Invalid time zone specified: Nowhere/Bad')]);
  await expect.element(page.getByTestId('place')).toHaveTextContent('');
});

it.each([
  ['ko', ['다시 불러오기', '다른 등록부 열기', '상세 정보 복사']],
  ['en', ['Reload', 'Open another register', 'Copy details']],
] as const)('a window that falls offers the ways on: %s', async (language, ways) => {
  const { client, opened } = await openedRegister();
  const place = (
    <Recovery extent="window">
      <Falls />
    </Recovery>
  );
  leave.push(await show(place, { client, opened, language }), () => client.stop());
  for (const name of ways) await expect.element(page.getByRole('alert').getByRole('button', { name })).toBeVisible();
  await expect.element(page.getByRole('alert').getByText(/Nowhere\/Bad/)).toBeVisible();
});
