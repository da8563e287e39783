import { afterEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { RecordPicker, type Pick } from '../../../renderer/ui/fields/record-picker.tsx';
import { startRegisterClient } from '../../../renderer/workers/start-register-client.ts';
import { good } from '../../store/support/registers.ts';
import { show } from '../support/stage.tsx';

let leave: (() => void)[] = [];
afterEach(() => {
  for (const one of leave) one();
  leave = [];
});

/** A picker in a form; each of its questions is answered when the test says so. */
async function picker() {
  const client = startRegisterClient();
  const { registerId } = good(await client.createSample('en', 'Kim Hana'));
  const opened = good(await client.open(registerId));
  const waiting = new Map<string, (picks: readonly Pick[]) => void>();
  const happened: string[] = [];
  const form = (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        happened.push('sent');
      }}
    >
      <RecordPicker
        label="Service"
        shown=""
        find={(words) => new Promise((answer) => waiting.set(words, answer))}
        onChoose={(pick) => happened.push(`chosen ${pick?.label ?? 'nothing'}`)}
        onCreate={(name) => happened.push(`created ${name}`)}
      />
      <input aria-label="Name" />
    </form>
  );
  leave = [await show(form, { client, opened, language: 'en' }), () => client.stop()];
  const answer = async (words: string, picks: readonly Pick[]) => {
    await expect.poll(() => waiting.has(words)).toBe(true);
    waiting.get(words)?.(picks);
  };
  return { field: page.getByRole('combobox', { name: 'Service' }), answer, happened };
}

it('an Enter that comes before the answer is kept until then, and does not send the form', async () => {
  const { field, answer, happened } = await picker();
  await field.fill('payments');
  await userEvent.keyboard('{Enter}');
  expect(happened).toEqual([]);
  await answer('payments', []);
  await expect.poll(() => happened).toEqual(['created payments']);
});

it('takes the first of what was found, also for an Enter before the answer', async () => {
  const { field, answer, happened } = await picker();
  await field.fill('pay');
  await userEvent.keyboard('{Enter}');
  await answer('pay', [
    { id: 'a', label: 'payments' },
    { id: 'b', label: 'payroll' },
  ]);
  await expect.poll(() => happened).toEqual(['chosen payments']);
});

it('forgets an Enter once something else is typed', async () => {
  const { field, answer, happened } = await picker();
  await field.fill('pay');
  await userEvent.keyboard('{Enter}');
  await field.fill('payr');
  await answer('pay', [{ id: 'a', label: 'payments' }]);
  await answer('payr', [{ id: 'b', label: 'payroll' }]);
  await expect.element(page.getByRole('option', { name: 'payroll' })).toBeVisible();
  expect(happened).toEqual([]);
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => happened).toEqual(['chosen payroll']);
});
