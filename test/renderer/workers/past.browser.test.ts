import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RegisterClient } from '../../../contract/store.ts';
import { get, rowsIn } from '../../../engine/rows/query.ts';
import { textOrNull } from '../../../engine/rows/row.ts';
import type { Json } from '../../../engine/values/json.ts';
import { everyEntry } from '../../../domain/audit/log-filter.ts';
import { openPast, type PastRegister } from '../../../renderer/workers/past-client.ts';
import { command, good, openedRegister, recordRisk } from '../../store/support/registers.ts';

let client: RegisterClient;
let registerId = '';
let actor = '';
let past: PastRegister | null = null;
beforeEach(async () => {
  const register = await openedRegister();
  ({ client, registerId } = register);
  ({ actor } = register.opened);
});
afterEach(async () => {
  past?.end();
  past = null;
  await client.forget(registerId);
  client.stop();
});

const nextMillisecond = () => new Promise((resume) => setTimeout(resume, 5));

/** The register as of now: what comes after it is recorded some milliseconds later. */
async function asOfNow(): Promise<PastRegister> {
  const at = (await client.head())?.at ?? '';
  await nextMillisecond();
  const opened = await openPast(client, registerId, at, actor, new AbortController().signal);
  if (opened === null || !opened.ok || opened.value === null) throw new Error(JSON.stringify(opened));
  return (past = opened.value);
}

const risks = { table: 'risks', search: '', filters: [], sort: [], archived: false } as const;

describe('a register that is looked at as it was', () => {
  it('answers rows, lists, names and entries as of the instant, whatever was recorded since', async () => {
    const changed = await recordRisk(client, '금리 상승');
    const untouched = await recordRisk(client, '환율 급변');
    const person = good(await client.send(command('people.create', { fields: { name: '이서준', role: null } }))).answer as { id: string };
    good(await client.send(command('causes.create', { fields: { riskId: changed, text: '기준금리 인상', rank: 1 } })));
    good(await client.send(command('risks.edit', { id: untouched, fields: { ownerId: person.id } })));
    const then = await asOfNow();
    good(await client.send(command('risks.edit', { id: changed, fields: { title: '금리 급등' } })));
    const later = await recordRisk(client, '신규 리스크');
    good(await client.send(command('people.edit', { id: person.id, fields: { name: '이서진' } })));

    const titleOf = async (of: Pick<RegisterClient, 'ask'>, id: string) => {
      const [row] = rowsIn((await of.ask([get('risks', id)]))[0]);
      return row === undefined ? null : textOrNull(row, 'title');
    };
    expect(await titleOf(client, changed)).toBe('금리 급등');
    expect(await titleOf(then.client, changed)).toBe('금리 상승');
    expect(await titleOf(then.client, later)).toBeNull();
    expect((await then.client.list(risks, 0, 10)).rows.map(({ id }) => id).sort()).toEqual([changed, untouched].sort());
    expect((await client.list(risks, 0, 10)).matching).toBe(3);
    expect((await then.client.names())[person.id]).toBe('이서준');
    expect(await then.client.find('R-3')).toEqual([]);
    expect(await then.client.head()).toEqual(then.head);
    const { spans } = await then.client.findEntries(everyEntry, null, 0);
    expect(spans).toEqual([{ from: then.head.seq, to: 1 }]);
    const told = await then.client.toldLog({ ...everyEntry, before: null, count: 1 });
    expect(told.entries[0]?.header.seq).toBe(then.head.seq);
    // The log names records and people as they were called then.
    const whole = { ...everyEntry, before: null, count: 100 };
    const nameIn = async (of: Pick<RegisterClient, 'toldLog'>) => {
      const { rows, personal } = await of.toldLog(whole);
      return [rows.get('risks')?.get(changed)?.['title'], personal.get(textOrNull(rows.get('people')?.get(person.id) ?? {}, 'name') ?? '')];
    };
    expect(await nameIn(then.client)).toEqual(['금리 상승', '이서준']);
    expect(await nameIn(client)).toEqual(['금리 급등', '이서진']);
  });

  it('knows of the causes of an incident what was on record then, and now what was recorded since', async () => {
    const made = async (action: string, fields: Json) => (good(await client.send(command(action, { fields }))).answer as { id: string }).id;
    const serviceId = await made('services.create', { name: '결제승인' });
    const deploy = (version: string, startedAt: string) => made('deployments.create', { serviceId, version, startedAt });
    const first = await deploy('2.14.0', '2025-11-02T01:00:00.000Z');
    const incidentId = await made('incidents.create', { title: '승인 지연', serviceId, startedAt: '2025-11-03T05:00:00.000Z' });
    const candidates = async (of: RegisterClient) => (await of.causes(incidentId))?.candidates.map(({ delivery }) => delivery.id);
    const followed = async (of: RegisterClient) => (await of.followed('deployments', first)).map(({ rank, of: all }) => [rank, all]);
    const then = await asOfNow();
    // What was worked out once is given up when another deployment is recorded.
    expect(await candidates(client)).toEqual([first]);
    const nearer = await deploy('2.14.1', '2025-11-03T04:48:00.000Z');
    expect(await candidates(client)).toEqual([nearer, first]);
    expect(await followed(client)).toEqual([[2, 2]]);
    expect(await candidates(then.client)).toEqual([first]);
    expect(await followed(then.client)).toEqual([[1, 1]]);
    expect(await client.causes('none')).toBeNull();
  });

  it('takes nothing, and says why', async () => {
    const id = await recordRisk(client, '금리 상승');
    const then = await asOfNow();
    const refused = await then.client.send(command('risks.edit', { id, fields: { title: '금리 급등' } }));
    expect(refused).toMatchObject({ ok: false, problems: [{ code: 'store.readOnlyThen' }] });
    expect(await then.client.actAs(actor)).toMatchObject({ ok: false, problems: [{ code: 'store.readOnlyThen' }] });
    expect((await client.head())?.seq).toBe(then.head.seq);
  });

  it('says which records are otherwise now, they or what belongs to them; what was changed back is the same', async () => {
    const rated = await recordRisk(client, '평가가 추가될 리스크');
    const back = await recordRisk(client, '바뀌었다가 돌아올 리스크');
    const untouched = await recordRisk(client, '그대로인 리스크');
    const then = await asOfNow();
    const ids = [rated, back, untouched];
    const differing = () => then.differing(ids.map((id) => ({ table: 'risks', id })));
    expect(await differing()).toEqual([false, false, false]);
    const position = { kind: 'residual', likelihood: 2, impact: 2, matrixId: 'matrix-1', validOn: '2025-07-01' };
    good(await client.send(command('assessments.create', { fields: { ...position, riskId: rated } })));
    good(await client.send(command('risks.edit', { id: back, fields: { title: '다른 제목' } })));
    await expect.poll(differing).toEqual([true, true, false]);
    good(await client.send(command('risks.edit', { id: back, fields: { title: '바뀌었다가 돌아올 리스크' } })));
    await expect.poll(differing).toEqual([true, false, false]);
  });

  it('does not bring back a name that is erased meanwhile', async () => {
    const person = good(await client.send(command('people.create', { fields: { name: '이서준', role: null } }))).answer as { id: string };
    const then = await asOfNow();
    expect((await then.client.names())[person.id]).toBe('이서준');
    good(await client.send(command('people.erase', { id: person.id })));
    await expect.poll(async () => (await then.client.names())[person.id]).toBeUndefined();
  });

  it('is none before the register was made', async () => {
    const opened = await openPast(client, registerId, '2020-01-01T00:00:00.000Z', actor, new AbortController().signal);
    expect(opened).toEqual({ ok: true, value: null });
  });
});
