import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import '../../../renderer/ui/theme/global.css';
import axe from 'axe-core';
import { createRoot } from 'react-dom/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { RegisterClient } from '../../../contract/store.ts';
import { kinds } from '../../../domain/index.ts';
import type { Language } from '../../../domain/settings/kind.ts';
import { all, rowsIn } from '../../../engine/rows/query.ts';
import { isArchived } from '../../../engine/rows/row.ts';
import type { Json } from '../../../engine/values/json.ts';
import { App } from '../../../renderer/app/app.tsx';
import { plainPage } from '../../../renderer/platform/plain-page.ts';
import type { AppInfo } from '../../../renderer/platform/platform.ts';
import { startRegisterClient } from '../../../renderer/workers/start-register-client.ts';
import { tableTitle } from '../../../words/names.ts';
import { translator } from '../../../words/translate.ts';
import { command, good } from '../../store/support/registers.ts';

const kindsWithPage = kinds.names.filter((kind) => kinds.of(kind).page !== null);
/** Records of these kinds are made on another's page: no form of their own begins one. */
const madeElsewhere: readonly string[] = ['notes', 'recordTemplates'];
/** Units are a tree in which each is named, moved and added where it stands: one page is list, form and record. */
const recordKinds = kindsWithPage.filter((kind) => kind !== 'units');

/** The id of a record of a kind that is not archived. */
async function someRecord(client: RegisterClient, kind: string): Promise<string> {
  const [answer] = await client.ask([all(kind)]);
  const row = rowsIn(answer).find((one) => !isArchived(one));
  if (row === undefined) throw new Error(`no record of the kind ${kind}`);
  return row.id;
}

/** The sample, with a record of each kind that it has none of, and with parts of those. */
async function madeRegister(client: RegisterClient, language: Language): Promise<string> {
  const { registerId } = good(await client.createSample(language, '김하나'));
  good(await client.open(registerId));
  const create = async (kind: string, fields: Json) => {
    const { answer } = good(await client.send(command(`${kind}.create`, { fields })));
    return (answer as { id: string }).id;
  };
  const [controlId, subjectId] = [await someRecord(client, 'controls'), await someRecord(client, 'risks')];
  await create('controlTests', { controlId, heldOn: '2025-03-03', conclusion: 'partly', population: 40, sample: 10, exceptions: 1 });
  await create('actions', { title: 'Four eyes', subjectTable: 'risks', subjectId, originalDueOn: '2025-06-30' });
  const lossId = await create('losses', { title: 'Wrong account', occurredOn: '2025-02-03', gross: 12_500_000, currency: 'KRW' });
  const incidentId = await someRecord(client, 'incidents');
  await create('serviceSpans', { incidentId, state: 'degraded', startedAt: '2025-01-15T03:20:00.000Z', affectedCustomers: 1200 });
  await create('notes', { subjectTable: 'risks', subjectId, text: 'Ask the bank' });
  await create('recordTemplates', { name: 'Rates', table: 'risks', holds: { fields: { title: 'Rates rise' }, parts: [] } });
  const round = { name: 'Q4', dueOn: '2025-12-31', asksControls: true, note: '', riskIds: [subjectId] };
  good(await client.send(command('rcsa.open', round)));
  await create('recoveries', { lossId, source: 'insurance', receivedOn: '2025-05-02', amount: 2_500_000, currency: 'KRW' });
  return registerId;
}

const main = () => page.getByRole('main');

/** Until nothing that was asked is still to be shown: a question that leaves last is answered last, and changes nothing. */
async function allAnswered(client: RegisterClient): Promise<void> {
  let before: string | null = null;
  while (before !== main().element().innerHTML) {
    before = main().element().innerHTML;
    await client.ask([]);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** What axe finds wrong on the page as it stands, one line each. */
async function axeFindings(): Promise<string[]> {
  await Promise.all(document.getAnimations().map(({ finished }) => finished));
  const { violations } = await axe.run(document, { iframes: false, resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`));
}

/** Everything that says that something went wrong: a part that cannot be had, a form that refuses, a notice at the edge. */
const errorTexts = () =>
  page
    .getByRole('alert')
    .elements()
    .map(({ textContent }) => textContent);

describe.each(['ko', 'en'] as const)('the page of every kind, %s', (language) => {
  const say = translator(language);
  let client: RegisterClient;
  let registerId = '';
  let leave = () => {};

  beforeAll(async () => {
    await page.viewport(1280, 800);
    client = startRegisterClient();
    registerId = await madeRegister(client, language);
    location.hash = '#/settings';
    const info: AppInfo = {
      host: 'page',
      version: '',
      userName: '김하나',
      language,
      platform: 'other',
      lastRegister: registerId,
      endedCleanly: true,
    };
    const host = document.createElement('div');
    host.id = 'root';
    document.body.append(host);
    const root = createRoot(host);
    root.render(<App platform={plainPage()} info={info} store={client} nonce="" />);
    leave = () => {
      root.unmount();
      host.remove();
    };
  });

  afterAll(async () => {
    leave();
    location.hash = '';
    await client.forget(registerId);
    client.stop();
  });

  /** Goes to an address of a kind, and waits for the page of that kind. */
  async function standAt(kind: string, rest: string): Promise<void> {
    location.hash = `#/${kind}${rest}`;
    await expect.element(page.getByRole('heading', { level: 1, name: tableTitle(say, kind), exact: true })).toBeVisible();
  }

  async function expectSound(): Promise<void> {
    await allAnswered(client);
    expect(errorTexts()).toEqual([]);
    expect(await axeFindings()).toEqual([]);
  }

  it.each(kindsWithPage)('lists its records: %s', async (kind) => {
    await standAt(kind, '');
    const line = recordKinds.includes(kind) ? page.getByRole('gridcell').filter({ hasText: /\S/ }) : main().getByRole('listitem');
    await expect.element(line.first()).toBeVisible();
    await expectSound();
  });

  it.each(recordKinds.filter((kind) => !madeElsewhere.includes(kind)))('asks for a new record: %s', async (kind) => {
    await standAt(kind, '/new');
    await expect.element(main().getByRole('form').getByRole('textbox').first()).toBeVisible();
    await expectSound();
  });

  it.each(recordKinds)('shows a record with its history: %s', async (kind) => {
    await standAt(kind, `/${await someRecord(client, kind)}`);
    const history = page.getByRole('region', { name: say('common:history'), exact: true });
    await expect.element(history.getByRole('listitem').first()).toBeInTheDocument();
    await expectSound();
  });
});
