import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { RegisterClient } from '../../../../contract/store.ts';
import type { ListQuery } from '../../../../engine/lists/list-query.ts';
import { Pages } from '../../../../renderer/app/routes.tsx';
import { startRegisterClient } from '../../../../renderer/workers/start-register-client.ts';
import { command, good } from '../../../store/support/registers.ts';
import { show } from '../../support/stage.tsx';

let leave: (() => void)[] = [];
afterEach(() => {
  for (const one of leave) one();
  leave = [];
  location.hash = '';
});

it('a view of one’s own in the address is all that is asked: never first the whole list', async () => {
  const real = startRegisterClient();
  const { registerId } = good(await real.createSample('en', 'Kim Hana'));
  const opened = good(await real.open(registerId));
  const asked = { search: '', filters: [{ column: 'category', is: ['credit'] }], sort: [], group: null, archived: false };
  const { answer } = good(await real.send(command('views.create', { fields: { name: 'Credit', table: 'risks', asked } })));
  const viewId = (answer as { id: string }).id;

  let readViews = () => {};
  const may = new Promise<void>((done) => (readViews = done));
  const sent: ListQuery[] = [];
  const client: RegisterClient = {
    ...real,
    async ask(questions) {
      if (questions.some((question) => question.q === 'all' && question.table === 'views')) await may;
      return real.ask(questions);
    },
    list(query, from, count) {
      sent.push(query);
      return real.list(query, from, count);
    },
  };
  location.hash = `/risks?view=${viewId}`;
  leave = [await show(<Pages />, { client, opened, language: 'en' }), () => real.stop()];
  await expect.element(page.getByRole('heading', { name: 'Risks' })).toBeVisible();
  // Whatever is asked without waiting has left by the time that the register answers something else.
  await real.ask([]);
  readViews();
  await expect.element(page.getByRole('gridcell', { name: 'R-21', exact: true })).toBeVisible();
  expect(sent.filter(({ filters }) => filters.length === 0)).toEqual([]);
});
