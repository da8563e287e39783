import type { Stored } from '../../../domain/rows.ts';
import { afterEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { incidentRelationQueries, incidentProfile, incidentQueries } from '../../../domain/incidents/profile.ts';
import { Timeline } from '../../../renderer/features/incidents/timeline/timeline.tsx';
import { useQueryResult, type ProfileShape } from '../../../renderer/ui/register/query-result.ts';
import type { RegisterClient } from '../../../contract/store.ts';
import { command, good, openedRegister, otherWindow } from '../../store/support/registers.ts';
import { show } from '../support/stage.tsx';

let leave: (() => void)[] = [];
afterEach(() => {
  for (const one of leave) one();
  leave = [];
});

const shape: ProfileShape = { queries: incidentQueries, relations: incidentRelationQueries };

function TimelineOf({ id }: { id: string }) {
  const found = useQueryResult(shape, id);
  const profile = found === undefined ? null : incidentProfile(found, id);
  return profile && <Timeline profile={profile} readOnly={false} />;
}

const entry = (time: string, status: string) => ({ at: `2025-11-03T${time}:00.000Z`, status, text: '' });
const [seen, eased, restored] = [entry('05:00', '탐지'), entry('05:20', '완화'), entry('06:00', '복구')];

async function openTimeline(timeline: readonly ReturnType<typeof entry>[]) {
  const { client, opened, registerId } = await openedRegister();
  const idOf = async (action: string, fields: object) =>
    (good(await client.send(command(action, { fields: { ...fields } }))).answer as { id: string }).id;
  const serviceId = await idOf('services.create', { name: '결제승인' });
  const id = await idOf('incidents.create', { title: '결제 거절', serviceId, startedAt: '2025-11-03T05:00:00.000Z', timeline });
  leave.push(await show(<TimelineOf id={id} />, { client, opened }));
  const other = await otherWindow(registerId);
  const elsewhere = async (next: readonly ReturnType<typeof entry>[]) =>
    good(await other.send(command('incidents.edit', { id, fields: { timeline: [...next] } })));
  return { client, id, elsewhere };
}

async function statusesOf(client: RegisterClient, id: string): Promise<string[]> {
  const [answer] = await client.ask([{ q: 'get', table: 'incidents', id }]);
  if (!answer || !('rows' in answer)) throw new Error('no answer');
  return (answer.rows[0] as unknown as Stored<'incidents'>).timeline.map(({ status }) => status);
}

const save = () => page.getByRole('button', { name: '저장' });

it('changes the entry that is being edited, though another window took an earlier one away meanwhile', async () => {
  const { client, id, elsewhere } = await openTimeline([seen, eased, restored]);
  await page.getByRole('button', { name: /14:20 경과 변경/ }).click();
  await userEvent.fill(page.getByLabelText('단계'), '완화 시작');
  await elsewhere([eased, restored]);
  await expect.element(page.getByText('탐지', { exact: true })).not.toBeInTheDocument();
  await expect.element(page.getByLabelText('단계')).toHaveValue('완화 시작');
  await save().click();
  await expect.element(save()).not.toBeInTheDocument();
  expect(await statusesOf(client, id)).toEqual(['완화 시작', '복구']);
});

it('keeps what was typed into an entry that another window removed, and adds it as a new one', async () => {
  const { client, id, elsewhere } = await openTimeline([seen, eased, restored]);
  await page.getByRole('button', { name: /14:20 경과 변경/ }).click();
  await userEvent.fill(page.getByLabelText('단계'), '완화 시작');
  await elsewhere([seen, restored]);
  await expect.element(page.getByText(/다른 창에서 이 경과를 변경하거나 삭제했습니다/)).toBeVisible();
  await expect.element(page.getByLabelText('단계')).toHaveValue('완화 시작');
  await save().click();
  await expect.element(save()).not.toBeInTheDocument();
  expect(await statusesOf(client, id)).toEqual(['탐지', '복구', '완화 시작']);
});

it('writes one entry for each instant that is left, none for one that was only looked at, and shows both sides where another window was first', async () => {
  const { client, id } = await openTimeline([]);
  const seq = async () => (await client.head())?.seq ?? 0;
  const before = await seq();
  const line = (field: string) => document.querySelector<HTMLElement>(`[data-line=${field}]`);
  await expect.poll(() => line('detectedAt')).not.toBeNull();
  line('detectedAt')?.focus();
  // It began at 14:00 in Seoul. Detected four minutes later; of awareness nothing is typed; announced at 14:20.
  await userEvent.keyboard('{Enter}+4{Tab}{Tab}14:20{Enter}');
  await expect.poll(() => line('announcedAt')?.dataset['mark']).toBe('instant');
  expect(await seq()).toBe(before + 2);
  await userEvent.keyboard('{Enter}14:25');
  good(await client.send(command('incidents.edit', { id, fields: { announcedAt: '2025-11-03T05:30:00.000Z' } })));
  await expect.poll(() => line('announcedAt')?.textContent).toContain('14:30');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('2025. 11. 3. 14:30', { exact: true }).last()).toBeVisible();
  await expect.element(page.getByText('2025. 11. 3. 14:25', { exact: true })).toBeVisible();
});
