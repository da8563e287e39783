import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { plimsoll as call, testFolder } from './support.ts';

const plimsoll = (...args: readonly string[]) => call(args);

let folder = '';
let register = '';
const given = (name: string, content: string) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

beforeEach(async () => {
  folder = testFolder();
  register = join(folder, 'r.plimsoll');
  await plimsoll('init', register, '--currency', 'KRW', '--time-zone', 'Asia/Seoul', '--language', 'en', '--by', 'Ann');
  const risks = given(
    'risks.csv',
    'Code,Title,Category\nops/12,Late batch,market\nfx-7,Rates jump,market\nAML-1,Fines,market\naml-1,Fees,market\n',
  );
  const incidents = given(
    'incidents.csv',
    'Code,Title,Service,Started at\nfx-7,Outage,Payout,2025-07-01T00:00:00Z\nJira#9,Slow,Payout,2025-07-02T00:00:00Z\n',
  );
  for (const args of [
    ['--risks', risks],
    ['--incidents', incidents],
  ]) {
    const ended = await plimsoll('import', register, ...args, '--strict');
    if (ended.status !== 0) throw new Error(ended.err);
  }
});

type Logged = { readonly seq: number; readonly action: string; readonly changes: readonly { readonly table: string }[] };
const logged = (ended: { readonly out: string }) => JSON.parse(ended.out) as readonly Logged[];
const listed = (ended: { readonly out: string }) => JSON.parse(ended.out) as readonly Readonly<Record<string, string>>[];

describe('the codes of another program', () => {
  it('lead to their records as they are written, and in other letters where no other record is meant', async () => {
    for (const named of ['ops/12', 'OPS/12', ' ops/12 ']) {
      const log = logged(await plimsoll('log', register, '--id', named, '--json'));
      expect(log.map(({ action, changes }) => [action, changes.length])).toEqual([['register.import', 1]]);
      const rows = listed(await plimsoll('list', register, 'risks', '--where', `code=${named}`, '--json'));
      expect(rows.map(({ title }) => title)).toEqual(['Late batch']);
    }
    const linked = await plimsoll('link', register, 'OPS/12', 'related', 'jira#9');
    expect([linked.status, linked.err]).toEqual([
      0,
      expect.stringMatching(/^Linked ops\/12 → Jira#9: Related \(entry \d+\)\nRisk ops\/12 /),
    ]);
    const links = listed(await plimsoll('list', register, 'links', '--where', 'fromId=Ops/12', '--json'));
    expect(links.map(({ fromId }) => fromId)).toEqual(['ops/12']);
  });

  it('mean exactly what is written where two differ in nothing but their letters', async () => {
    const titles = async (code: string) =>
      listed(await plimsoll('list', register, 'risks', '--where', `code=${code}`, '--json')).map(({ title }) => title);
    expect(await titles('AML-1')).toEqual(['Fines']);
    expect(await titles('aml-1')).toEqual(['Fees']);
    const unsure = await plimsoll('list', register, 'risks', '--where', 'code=Aml-1');
    expect(unsure).toMatchObject({ status: 3, out: '' });
    expect(unsure.err).toMatch(/^plimsoll: More than one record matches "Aml-1": risks AML-1 \(\S+\), risks aml-1 \(\S+\)\. .*\n$/);
  });

  it('are asked about where a risk and an incident share one, and an id says which', async () => {
    const unsure = await plimsoll('link', register, 'ops/12', 'materialised-as', 'fx-7', '--evidence', 'The log');
    expect(unsure.status).toBe(3);
    const ids = /Link, To: More than one record matches "fx-7": risks fx-7 \((\S+)\), incidents fx-7 \((\S+)\)\./.exec(unsure.err);
    expect(await plimsoll('link', register, 'ops/12', 'materialised-as', ids?.[2] ?? '', '--evidence', 'The log')).toMatchObject({
      status: 0,
    });
    expect((await plimsoll('log', register, '--id', 'fx-7')).status).toBe(3);
    const ofTable = logged(await plimsoll('log', register, '--id', 'fx-7', '--kind', 'incidents', '--json'));
    expect(ofTable.flatMap(({ changes }) => changes.map(({ table }) => table))).toEqual(['incidents']);
  });
});

describe('a record that is not there', () => {
  it('is said with status 3 and one line, never by an empty answer', async () => {
    for (const args of [
      ['log', register, '--id', 'R-99'],
      ['link', register, 'R-99', 'caused', 'fx-7'],
      ['list', register, 'risks', '--where', 'code=R-99'],
      ['list', register, 'risks', '--where', 'owner=Nobody'],
      ['list', register, 'incidents', '--where', 'service=Nowhere'],
      ['list', register, 'links', '--where', 'toId=R-99'],
      ['list', register, 'risks', '--where', 'controls=C-99'],
      ['list', register, 'risks', '--where', 'services=Nowhere'],
    ]) {
      const ended = await plimsoll(...args);
      expect([args, ended.status, ended.out]).toEqual([args, 3, '']);
      expect(ended.err).toMatch(/^plimsoll: .*There is no record "(R-99|C-99|Nobody|Nowhere)"\..*\n$/);
    }
  });
});

describe('a list by what a field refers to', () => {
  it('takes a service by its name or its code, and a text as one of several lines', async () => {
    const services = 'Code,Title,Category,Services,Causes\nZ-1,Two,credit,"Payout\nCards","Late\nWrong"\nZ-2,One,credit,Cards,Late\n';
    await plimsoll('import', register, '--risks', given('more.csv', services), '--strict');
    const codes = async (where: string) =>
      listed(await plimsoll('list', register, 'risks', '--where', where, '--json')).map(({ code }) => code);
    expect(await codes('services=Payout')).toEqual(['Z-1']);
    expect(await codes('services=S-1')).toEqual(['Z-1']);
    expect(await codes('services=cards')).toEqual(['Z-1', 'Z-2']);
    expect(await codes('causes=Wrong')).toEqual(['Z-1']);
    const incidents = await plimsoll('list', register, 'incidents', '--where', 'service=S-1', '--json');
    expect(listed(incidents)).toHaveLength(2);
  });

  it('takes an amount in units of its currency, the record of an action by its code, and a risk by its controls', async () => {
    const files = [
      ['--losses', 'Title,Occurred on,amount,Currency\nFee,2025-03-01,12.34,USD\nFine,2025-03-02,1234,KRW\n'],
      ['--actions', 'Title,record,due\nAsk,ops/12,2025-09-01\nTell,Jira#9,2025-09-02\n'],
      ['--controls', 'Code,Title,Kind\nk/1,Limit,Preventive\nk/2,Check,Detective\n'],
      ['--risks', 'Code,Controls\nops/12,k/1\nfx-7,"k/1\nk/2"\n'],
    ] as const;
    for (const [option, content] of files) {
      expect(await plimsoll('import', register, option, given('more.csv', content), '--strict')).toMatchObject({ status: 0 });
    }
    const titles = async (table: string, where: string) =>
      listed(await plimsoll('list', register, table, '--where', where, '--json')).map(({ title }) => title);
    expect(await titles('losses', 'gross=12.34')).toEqual(['Fee']);
    expect(await titles('losses', 'gross=1234')).toEqual(['Fine']);
    expect(await titles('actions', 'subjectId=OPS/12')).toEqual(['Ask']);
    expect(await titles('actions', 'subjectId=Jira#9')).toEqual(['Tell']);
    expect(await titles('risks', 'controls=K/1')).toEqual(['Rates jump', 'Late batch']);
    expect(await titles('risks', 'controls=k/2')).toEqual(['Rates jump']);
  });
});
