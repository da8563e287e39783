import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { RegisterClient } from '../../../contract/store.ts';
import { rowsIn } from '../../../engine/rows/query.ts';
import { DecideForm } from '../../../renderer/features/causes/decide-form.tsx';
import { startRegisterClient } from '../../../renderer/workers/start-register-client.ts';
import { good } from '../../store/support/registers.ts';
import { show } from '../support/stage.tsx';

let leave: (() => void)[] = [];
afterEach(() => {
  for (const one of leave) one();
  leave = [];
});

/** The client, but for people: each is created only once `may` has come. */
function slowToCreatePeople(real: RegisterClient, may: Promise<void>): RegisterClient {
  const send: RegisterClient['send'] = async (command, over) => {
    if (command.action === 'people.create') await may;
    return real.send(command, over);
  };
  return { ...real, send };
}

/** A cause that is decided in a register in which a person is created only once `create` was called. */
async function decided() {
  const real = startRegisterClient();
  const { registerId } = good(await real.createSample('en', 'Kim Hana'));
  const opened = good(await real.open(registerId));
  const [deployment, incident] = await Promise.all(
    ['deployments', 'incidents'].map(async (table) => rowsIn((await real.ask([{ q: 'all', table }]))[0])[0]?.id ?? ''),
  );
  let create = () => {};
  const client = slowToCreatePeople(real, new Promise((done) => (create = done)));
  const pair = {
    key: deployment ?? '',
    code: 'D-1',
    subject: 'I-1',
    incidentId: incident ?? '',
    said: null,
    delivery: { table: 'deployments' as const, id: deployment ?? '' },
  };
  let isDone = false;
  const form = <DecideForm pair={pair} relation="caused" label="Decide" onDone={() => (isDone = true)} />;
  leave = [await show(form, { client, opened, language: 'en' }), () => real.stop()];
  const links = async () => rowsIn((await real.ask([{ q: 'all', table: 'links' }]))[0]);
  const people = async () => rowsIn((await real.ask([{ q: 'all', table: 'people' }]))[0]);
  return { create, links, people, isDone: () => isDone };
}

it('a person who is created for one field leaves what was typed into another meanwhile', async () => {
  const { create } = await decided();
  const decider = page.getByRole('combobox', { name: 'Decider' });
  await decider.fill('Choi Juno');
  await page.getByRole('option', { name: 'Add Choi Juno' }).click();
  const decidedAt = page.getByRole('textbox', { name: 'Decided at' });
  await decidedAt.fill('2025-10-03 18:00');
  create();
  // What is chosen can be taken out again.
  await expect.element(page.getByRole('button', { name: 'Clear' })).toBeVisible();
  await expect.element(decider).toHaveValue('Choi Juno');
  await expect.element(decidedAt).toHaveValue('2025-10-03 18:00');
});

it('what is saved while a person is created for one of its fields waits for that person', async () => {
  const { create, links, people, isDone } = await decided();
  const before = new Set((await links()).map(({ id }) => id));
  await page.getByRole('combobox', { name: 'Decider' }).fill('Han Bora');
  await page.getByRole('option', { name: 'Add Han Bora' }).click();
  await page.getByRole('textbox', { name: 'Evidence' }).fill('Seen in the log of the gateway');
  await page.getByRole('button', { name: 'Save' }).click();
  expect(isDone()).toBe(false);
  const known = (await people()).map(({ id }) => id);
  create();
  await expect.poll(isDone).toBe(true);
  const [made] = (await links()).filter(({ id }) => !before.has(id));
  expect(known).not.toContain(made?.['deciderId']);
  expect((await people()).map(({ id }) => id)).toContain(made?.['deciderId']);
});
