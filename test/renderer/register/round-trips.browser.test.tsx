import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { KindPage } from '../../../renderer/app/own-pages.tsx';
import { rowsIn } from '../../../engine/rows/query.ts';
import { startRegisterClient } from '../../../renderer/workers/start-register-client.ts';
import { command, good } from '../../store/support/registers.ts';
import { countedClient } from '../support/counted-client.ts';
import { show } from '../support/stage.tsx';

let leave: (() => void)[] = [];
afterEach(() => {
  for (const one of leave) one();
  leave = [];
});

const badges = () => document.querySelectorAll('[role=grid] [data-rating]').length;

/** The sample register has 40 risks, each assessed. */
async function openRisks(address: string) {
  const real = startRegisterClient();
  const { registerId } = good(await real.createSample('ko', '김하나'));
  const opened = good(await real.open(registerId));
  const [risks] = await real.ask([{ q: 'all', table: 'risks' }]);
  const risk = rowsIn(risks)[0];
  if (!risk) throw new Error('no risk in the sample');
  const { client, since } = countedClient(real);
  location.hash = address.replace(':id', risk.id);
  const place = (
    <div style={{ height: 2000, width: 1600 }}>
      <KindPage kind="risks" />
    </div>
  );
  leave.push(await show(place, { client, opened }));
  await expect.poll(badges).toBe(40);
  leave.push(
    () => real.stop(),
    () => {
      location.hash = '';
    },
  );
  const rename = async (title: string) => {
    good(await real.send(command('risks.edit', { id: risk.id, fields: { title } })));
    await expect.element(page.getByRole('gridcell', { name: title })).toBeVisible();
  };
  return { since, risk, rename };
}

it('shows a list of 40 risks with their badges after one question, and renames one of them with none', async () => {
  const { since, rename } = await openRisks('#/risks');
  // All the numbers of its tabs come in one more.
  expect(since()).toMatchObject({ ask: 1, list: 1, counts: 1 });
  await rename('이름을 바꾼 리스크');
  expect(since()).toMatchObject({ ask: 0, list: 1, counts: 1 });
});

it('asks for a risk beside its list in as many rounds as it has depths, and after a commit once', async () => {
  const { since, rename } = await openRisks('#/risks/:id');
  await expect.element(page.getByRole('region', { name: '변경 이력' }).getByRole('listitem').first()).toBeVisible();
  // The record, what hangs on it, its links and history, and the records that the history names.
  const first = since();

  expect(first.ask).toBeLessThanOrEqual(5);
  expect(first.list).toBe(1);
  await rename('다시 바꾼 리스크');
  await expect.element(page.getByRole('region', { name: '변경 이력' }).getByText('다시 바꾼 리스크')).toBeVisible();
  expect(since()).toMatchObject({ ask: 1, list: 1, names: 0, toldLog: 1 });
});
