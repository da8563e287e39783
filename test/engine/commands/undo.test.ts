import { rowsOf } from '../../../domain/register/in-memory.ts';
import { describe, expect, it } from 'vitest';
import { createdMemory } from '../../support/memory.ts';

const market = { title: '금리 상승', category: 'market', identifiedOn: '2025-07-01' };

describe('undo', () => {
  it('takes back a new risk and never gives its code again', async () => {
    const { register, run, done } = await createdMemory();
    const first = await done('risks.create', { fields: market });
    expect((await run('register.undo', { seq: first.seq })).ok).toBe(true);
    expect(rowsOf(register, 'risks')).toEqual([]);
    await done('risks.create', { fields: market });
    expect(rowsOf(register, 'risks').map((risk) => risk.code)).toEqual(['R-2']);
  });

  it('is refused while a later entry builds on the record, and names that entry', async () => {
    const { run, done } = await createdMemory();
    const risk = await done('risks.create', { fields: market });
    const cause = await done('causes.create', { fields: { riskId: risk.id, text: '긴축', rank: 1 } });
    const answer = await run('register.undo', { seq: risk.seq });
    expect(answer).toMatchObject({ ok: false, problems: [{ code: 'undo.blocked', args: { later: String(cause.seq) } }] });
  });

  it('of one field leaves a later change of another field alone', async () => {
    const { register, run, done } = await createdMemory();
    const risk = await done('risks.create', { fields: market });
    const title = await done('risks.edit', { id: risk.id, fields: { title: '금리 급등' } });
    await done('risks.edit', { id: risk.id, fields: { event: '평가손' } });
    expect((await run('register.undo', { seq: title.seq })).ok).toBe(true);
    expect(rowsOf(register, 'risks')[0]).toMatchObject({ title: '금리 상승', event: '평가손' });
  });

  it('undone again brings the change back', async () => {
    const { register, run, done } = await createdMemory();
    const risk = await done('risks.create', { fields: market });
    const undo = await done('register.undo', { seq: risk.seq });
    expect((await run('register.undo', { seq: undo.seq })).ok).toBe(true);
    expect(rowsOf(register, 'risks').map((risk) => risk.code)).toEqual(['R-1']);
  });

  it('of a change of category brings back the terms that went with it', async () => {
    const { register, run, done } = await createdMemory();
    const risk = await done('risks.create', { fields: { ...market, category: 'operational', eventTypeId: 'event.6' } });
    const moved = await done('risks.edit', { id: risk.id, fields: { category: 'market', eventTypeId: null } });
    expect((await run('register.undo', { seq: moved.seq })).ok).toBe(true);
    expect(rowsOf(register, 'risks')).toMatchObject([{ category: 'operational', eventTypeId: 'event.6' }]);
  });

  it('is refused where it would leave what no command could have made: two releases of one version', async () => {
    const { register, run, done } = await createdMemory();
    const { id: serviceId } = await done('services.create', { fields: { name: '결제' } });
    const release = { serviceId, releasedAt: '2025-07-01T12:00:00.000Z' };
    const first = await done('releases.create', { id: 'v1', fields: { ...release, version: '1.0' } });
    const renamed = await done('releases.edit', { id: 'v1', fields: { version: '1.0.1' } });
    await done('releases.create', { id: 'v2', fields: { ...release, version: '1.0' } });
    expect(await run('register.undo', { seq: renamed.seq })).toEqual({
      ok: false,
      problems: [{ code: 'release.versionTaken', at: { table: 'releases', id: 'v1', field: 'version' }, args: { value: '1.0' } }],
    });
    expect(await run('register.undo', { seq: first.seq })).toMatchObject({
      ok: false,
      problems: [{ code: 'undo.blocked', args: { later: `${renamed.seq}` } }],
    });
    expect(rowsOf(register, 'releases').map(({ version }) => version)).toEqual(['1.0.1', '1.0']);
  });

  it('is refused where what it brings back would refer to nothing', async () => {
    const { run, done } = await createdMemory();
    const risk = await done('risks.create', { fields: market });
    await done('causes.create', { id: 'c', fields: { riskId: risk.id, text: '긴축', rank: 1 } });
    const removed = await done('causes.remove', { id: 'c' });
    await done('register.undo', { seq: risk.seq });
    expect(await run('register.undo', { seq: removed.seq })).toEqual({
      ok: false,
      problems: [{ code: 'field.refersToNothing', at: { table: 'causes', id: 'c', field: 'riskId' }, args: { value: risk.id } }],
    });
  });

  it('names the later entries that changed the same fields, each once and in order, and no others', async () => {
    const { run, done } = await createdMemory();
    const risk = await done('risks.create', { fields: market });
    const both = await done('risks.edit', { id: risk.id, fields: { title: '하나', event: '하나' } });
    await done('risks.edit', { id: risk.id, fields: { response: 'reduce' } });
    const event = await done('risks.edit', { id: risk.id, fields: { event: '둘' } });
    await done('risks.create', { fields: { ...market, title: '다른 리스크' } });
    const again = await done('risks.edit', { id: risk.id, fields: { title: '셋', event: '셋' } });
    await done('risks.withdraw', { id: risk.id, withdrawnReason: 'entered twice' });
    expect(await run('register.undo', { seq: both.seq })).toMatchObject({
      ok: false,
      problems: [{ code: 'undo.blocked', args: { seq: both.seq, later: `${event.seq}, ${again.seq}` } }],
    });
  });

  it('of a new record names every later entry about it, whatever it changed', async () => {
    const { run, done } = await createdMemory();
    const risk = await done('risks.create', { fields: market });
    const response = await done('risks.edit', { id: risk.id, fields: { response: 'reduce' } });
    const archived = await done('risks.withdraw', { id: risk.id, withdrawnReason: 'entered twice' });
    expect(await run('register.undo', { seq: risk.seq })).toMatchObject({
      ok: false,
      problems: [{ code: 'undo.blocked', args: { later: `${response.seq}, ${archived.seq}` } }],
    });
  });

  it('names what was built on a record and what changed it in the order of the entries', async () => {
    const { run, done } = await createdMemory();
    const risk = await done('risks.create', { fields: market });
    const cause = await done('causes.create', { fields: { riskId: risk.id, text: '긴축', rank: 1 } });
    const edited = await done('risks.edit', { id: risk.id, fields: { title: '금리 급등' } });
    expect(await run('register.undo', { seq: risk.seq })).toMatchObject({
      ok: false,
      problems: [{ code: 'undo.blocked', args: { later: `${cause.seq}, ${edited.seq}` } }],
    });
  });

  it('is refused while a list of another record names what it would take away', async () => {
    const { run, done } = await createdMemory();
    const service = await done('services.create', { fields: { name: '결제' } });
    const other = await done('services.create', { fields: { name: '정산' } });
    const risk = await done('risks.create', { fields: { ...market, serviceIds: [other.id, service.id] } });
    expect(await run('register.undo', { seq: service.seq })).toMatchObject({
      ok: false,
      problems: [{ code: 'undo.blocked', args: { later: `${risk.seq}` } }],
    });
  });

  it('does not name an entry that changed the same field of another record, and another field of this one', async () => {
    const { run, done } = await createdMemory();
    for (const id of ['a', 'b']) await done('risks.create', { id, fields: market });
    const first = await done('risks.edit', { id: 'a', fields: { event: '하나' } });
    const rows = [
      { row: 2, fields: { code: 'R-1', title: '새 제목' } },
      { row: 3, fields: { code: 'R-2', event: '다른 것' } },
    ];
    await done('register.import', { table: 'risks', source: 'r.csv', service: null, strict: true, names: {}, rows });
    const later = await done('risks.edit', { id: 'a', fields: { event: '둘' } });
    expect(await run('register.undo', { seq: first.seq })).toMatchObject({
      ok: false,
      problems: [{ code: 'undo.blocked', args: { later: `${later.seq}` } }],
    });
  });

  it('is not in the way of itself: what was changed and changed back is as it was', async () => {
    const { register, run, done } = await createdMemory();
    const risk = await done('risks.create', { fields: market });
    const title = await done('risks.edit', { id: risk.id, fields: { title: '금리 급등' } });
    await done('risks.edit', { id: risk.id, fields: { title: '금리 폭등' } });
    await done('risks.edit', { id: risk.id, fields: { title: '금리 급등' } });
    expect((await run('register.undo', { seq: title.seq })).ok).toBe(true);
    expect(rowsOf(register, 'risks')).toMatchObject([{ title: '금리 상승' }]);
  });

  it('never turns round an erasure', async () => {
    const { run, done } = await createdMemory();
    const person = await done('people.create', { fields: { name: '이둘', role: null } });
    const erased = await done('people.erase', { id: person.id });
    expect(await run('register.undo', { seq: erased.seq })).toMatchObject({ ok: false, problems: [{ code: 'undo.never' }] });
  });
});
