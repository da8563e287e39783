import { afterEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { RegisterClient } from '../../../../contract/store.ts';
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

function Risks() {
  const ask = useListAsked('risks', '/risks');
  const keys = ['code', 'title'];
  return <RecordList ask={ask} columns={keys} filters={[]} openId={null} onOpen={() => {}} empty={null} />;
}

/** Three risks in a list whose answers to searches are held back while it is told so, and what the list was searched for. */
async function threeRisks() {
  const register = await openedRegister();
  for (const title of ['금리 상승', '금리 하락', '환율']) {
    const fields = { title, category: 'market', identifiedOn: '2025-01-01' };
    good(await register.client.send(command('risks.create', { fields })));
  }
  const searches: string[] = [];
  let held: Promise<void> = Promise.resolve();
  const list: RegisterClient['list'] = async (query, from, count) => {
    if (query.search !== '') searches.push(query.search);
    const answer = await register.client.list(query, from, count);
    if (query.search !== '') await held;
    return answer;
  };
  leave.push(await show(<Risks />, { ...register, client: { ...register.client, list } }));
  await expect.element(found('3')).toBeVisible();
  return {
    searches,
    hold: (): (() => void) => {
      let release = () => {};
      held = new Promise((resolve) => {
        release = resolve;
      });
      return release;
    },
  };
}

const box = () => page.getByRole('textbox', { name: '검색' });
const found = (text: string) => page.getByRole('status').getByText(text);

it('the first key is searched for at once, and of the keys typed before its answer the last alone', async () => {
  const { searches, hold } = await threeRisks();
  const release = hold();
  await userEvent.fill(box(), '금');
  await expect.poll(() => searches).toEqual(['금']);
  await userEvent.fill(box(), '금리');
  await userEvent.fill(box(), '금리 상');
  await userEvent.fill(box(), '금리 상승');
  // What is typed stands in the field, and waits.
  await expect.element(box()).toHaveValue('금리 상승');
  expect(searches).toEqual(['금']);
  release();
  await expect.element(found('3건 중 1건')).toBeVisible();
  expect(searches).toEqual(['금', '금리 상승']);
  expect(listParams(location.hash.split('?')[1] ?? '', {}).search).toBe('금리 상승');
});

it('Escape empties the search, and an address that another page gives fills it', async () => {
  await threeRisks();
  await userEvent.fill(box(), '환율');
  await expect.element(found('3건 중 1건')).toBeVisible();
  await userEvent.type(box(), '{Escape}');
  await expect.element(found('3')).toBeVisible();
  await expect.element(box()).toHaveValue('');
  location.hash = '/risks?q=%EA%B8%88%EB%A6%AC';
  await expect.element(box()).toHaveValue('금리');
  await expect.element(found('3건 중 2건')).toBeVisible();
});
