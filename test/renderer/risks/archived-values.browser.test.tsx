import { afterEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Json } from '../../../engine/values/json.ts';
import { RiskDetail } from '../../../renderer/features/risks/risk-detail.tsx';
import { UnitsPage } from '../../../renderer/features/units/units-page.tsx';
import { command, good, openedRegister } from '../../store/support/registers.ts';
import { show } from '../support/stage.tsx';

let leave: (() => void)[] = [];
afterEach(() => {
  for (const one of leave) one();
  leave = [];
});

/** A register with one risk of these fields, of which some other records are then archived. */
async function register() {
  const { client, opened } = await openedRegister();
  const send = async (action: string, input: Json) => good(await client.send(command(action, input))).answer;
  const create = async (table: string, fields: Json) => ((await send(`${table}.create`, { fields })) as { id: string }).id;
  return {
    send,
    create,
    person: async (name: string) => ((await send('people.create', { fields: { name } })) as { id: string }).id,
    risk: (fields: { readonly [field: string]: Json }) => create('risks', { title: '평판 훼손', identifiedOn: '2025-07-01', ...fields }),
    archive: (table: string, id: string) => send(`${table}.archive`, { id }),
    open: async (id: string) => void leave.push(await show(<RiskDetail id={id} onClose={() => {}} />, { client, opened })),
    openUnits: async () => void leave.push(await show(<UnitsPage />, { client, opened })),
  };
}

const field = (name: string) => page.getByLabelText(name, { exact: true }).first();
/** The choices of a field, as a person reads them. */
async function choicesOf(name: string): Promise<string[]> {
  await userEvent.click(field(name));
  await expect.element(page.getByRole('option').first()).toBeVisible();
  return page
    .getByRole('option')
    .elements()
    .map((option) => (option as HTMLElement).innerText);
}

it('shows the driver and the sub-type of a risk that were archived since, and offers no other archived one', async () => {
  const at = await register();
  const id = await at.risk({ category: 'reputation', subtypeId: 'reputation.press', driverId: 'driver.conduct' });
  for (const term of ['reputation.press', 'reputation.investors', 'driver.conduct', 'driver.data']) await at.archive('taxonomy', term);
  await at.open(id);
  await expect.element(field('유발 요인')).toHaveValue('영업 행위(보관됨)');
  await expect.element(field('세부 유형')).toHaveValue('언론(보관됨)');
  expect(await choicesOf('유발 요인')).toEqual(['서비스 장애', '영업 행위(보관됨)', '제3자']);
});

it('shows the event type of a risk whose type, or its parent, was archived since', async () => {
  const at = await register();
  const id = await at.risk({ category: 'operational', eventTypeId: 'event.6.1' });
  await at.archive('taxonomy', 'event.6.1');
  await at.archive('taxonomy', 'event.6');
  await at.open(id);
  await expect.element(field('손실사건 유형')).toHaveValue('6.1 시스템(보관됨)');
  const choices = await choicesOf('손실사건 유형');
  expect(choices.filter((choice) => choice.startsWith('6'))).toEqual(['6.1 시스템(보관됨)']);
});

it('marks the owner, the unit and the services of a risk that were archived since', async () => {
  const at = await register();
  const [ownerId, otherId] = [await at.person('이두리'), await at.person('박서연')];
  const [unitId, otherUnit] = [await at.create('units', { name: '결제팀' }), await at.create('units', { name: '정산팀' })];
  const [serviceId, otherService] = [await at.create('services', { name: '카드' }), await at.create('services', { name: '송금' })];
  const id = await at.risk({ category: 'market', ownerId, unitId, serviceIds: [serviceId] });
  for (const [table, one] of [
    ['people', ownerId],
    ['people', otherId],
    ['units', unitId],
    ['units', otherUnit],
    ['services', serviceId],
    ['services', otherService],
  ] as const)
    await at.archive(table, one);
  await at.open(id);
  await expect.element(field('담당자')).toHaveValue('이두리(보관됨)');
  await expect.element(field('조직')).toHaveValue('결제팀(보관됨)');
  await expect.element(page.getByText('카드(보관됨)').first()).toBeVisible();
  expect(await choicesOf('담당자')).not.toContainEqual(expect.stringMatching(/이두리|박서연/));
});

it('shows the parent of a unit that was archived since, and offers no other archived unit as its parent', async () => {
  const at = await register();
  const parentId = await at.create('units', { name: '본부' });
  const other = await at.create('units', { name: '옛 본부' });
  await at.create('units', { name: '결제팀', parentId });
  await at.create('units', { name: '정산팀' });
  await at.archive('units', parentId);
  await at.archive('units', other);
  await at.openUnits();
  const parents = page.getByLabelText('상위 조직', { exact: true });
  await expect.element(parents.first()).toHaveValue('본부(보관됨)');
  await userEvent.click(parents.nth(0));
  await expect.element(page.getByRole('option', { name: '정산팀' })).toBeVisible();
  expect(
    page
      .getByRole('option')
      .elements()
      .map((option) => (option as HTMLElement).innerText),
  ).toEqual(['본부(보관됨)', '정산팀']);
});
