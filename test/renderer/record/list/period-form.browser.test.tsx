import { afterEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { plainPage } from '../../../../renderer/platform/plain-page.ts';
import { PlatformProvider } from '../../../../renderer/ui/platform/platform-context.tsx';
import { RecordList } from '../../../../renderer/record/list/record-list.tsx';
import { listParams } from '../../../../renderer/record/list/list-address.ts';
import { useListAsked } from '../../../../renderer/record/list/list-asked.ts';
import { command, good, openedRegister } from '../../../store/support/registers.ts';
import { show } from '../../support/stage.tsx';

let leave: (() => void)[] = [];
afterEach(() => {
  for (const one of leave) one();
  leave = [];
  location.hash = '';
});

function Risks({ narrow }: { narrow: boolean }) {
  const ask = useListAsked('risks', '/risks');
  const keys = ['code', 'title'];
  const props = { ask, columns: keys, narrowColumns: keys, filters: ['nextReviewOn'], openId: null };
  return <RecordList {...props} narrow={narrow} onOpen={() => {}} empty={null} />;
}

const platform = plainPage();
async function open(register: Awaited<ReturnType<typeof reviews>>, narrow = false) {
  const info = await platform.call('app.info', {});
  leave.push(
    await show(
      <PlatformProvider platform={platform} info={info}>
        <Risks narrow={narrow} />
      </PlatformProvider>,
      register,
    ),
  );
}

/** Risks whose reviews fall due on the last of June, and on the first and second of July; one without a day. */
async function reviews() {
  const register = await openedRegister();
  for (const nextReviewOn of ['2025-06-30', '2025-07-01', '2025-07-02', null]) {
    const fields = { title: nextReviewOn ?? '-', category: 'market', identifiedOn: '2025-01-01', nextReviewOn };
    good(await register.client.send(command('risks.create', { fields })));
  }
  return register;
}

const asked = () => listParams(location.hash.split('?')[1] ?? '', {}).filters;
const chip = () => page.getByRole('button', { name: '다음 검토일' });

async function choose(days: { readonly from?: string; readonly to?: string }) {
  await userEvent.click(chip());
  await userEvent.fill(page.getByRole('textbox', { name: '시작일' }), days.from ?? '');
  await userEvent.fill(page.getByRole('textbox', { name: '종료일' }), days.to ?? '');
  await userEvent.click(page.getByRole('button', { name: '적용' }));
}

it('until a day means that day and all before it: the overdue reviews', async () => {
  const register = await reviews();
  await open(register);
  await choose({ to: '2025-07-01' });
  await expect.element(page.getByRole('status').getByText('4건 중 2건')).toBeVisible();
  await expect.element(chip()).toHaveTextContent('다음 검토일: 2025. 7. 1.까지');
  expect(asked()).toEqual([{ column: 'nextReviewOn', from: null, to: '2025-07-01' }]);
  // The address keeps it: the page opens with it again, and says it beside a detail too.
  leave.pop()?.();
  await open(register, true);
  await expect.element(page.getByRole('status').getByText('4건 중 2건')).toBeVisible();
  await expect.element(page.getByRole('button', { name: '다음 검토일: 2025. 7. 1.까지' })).toBeVisible();
});

it('from a day means that day and all after it', async () => {
  await open(await reviews());
  await choose({ from: '2025-07-02' });
  await expect.element(page.getByRole('status').getByText('4건 중 1건')).toBeVisible();
  await expect.element(chip()).toHaveTextContent('다음 검토일: 2025. 7. 2.부터');
  expect(asked()).toEqual([{ column: 'nextReviewOn', from: '2025-07-02', to: null }]);
});

it('from one day to another means both and what lies between, whichever was typed first', async () => {
  await open(await reviews());
  await choose({ from: '2025-07-01', to: '2025-06-30' });
  await expect.element(page.getByRole('status').getByText('4건 중 2건')).toBeVisible();
  expect(asked()).toEqual([{ column: 'nextReviewOn', from: '2025-06-30', to: '2025-07-01' }]);
});
