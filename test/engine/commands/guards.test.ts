import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../domain/register/in-memory.ts';
import { createdMemory } from '../../support/memory.ts';

const market = { title: '금리 상승', category: 'market', identifiedOn: '2025-07-01' };
const refused = (code: string, field?: string) => ({ ok: false, problems: [{ code, ...(field === undefined ? {} : { at: { field } }) }] });

/** A register with two risks, each with a cause, and a control on the cause of the first. */
async function twoRisks() {
  const memory = await createdMemory();
  const { done } = memory;
  const [first, second] = [await done('risks.create', { fields: market }), await done('risks.create', { fields: market })];
  const cause = await done('causes.create', { fields: { riskId: first.id, text: '긴축', rank: 1 } });
  const control = await done('controls.create', { fields: { title: '한도', kind: 'preventive' } });
  const tie = await done('riskControls.create', { fields: { riskId: first.id, controlId: control.id, causeId: cause.id } });
  return { ...memory, first, second, cause, control, tie };
}

describe('the settings of a register', () => {
  it.each([
    ['registerId', 'another'],
    ['sampleToday', '2025-10-20'],
    ['forkedFrom', null],
  ])('keep their %s: the product gives it', async (field, value) => {
    const { run } = await createdMemory();
    expect(await run('settings.edit', { id: 'register', fields: { [field]: value } })).toMatchObject(refused('field.unknown', field));
  });
});

describe('a part of a record', () => {
  it('may not move to another record', async () => {
    const { run, second, cause } = await twoRisks();
    expect(await run('causes.edit', { id: cause.id, fields: { riskId: second.id } })).toMatchObject(refused('field.setOnce', 'riskId'));
  });

  it('is neither made, changed nor removed while its record is archived, and again once it is restored', async () => {
    const { run, done, first, cause, control } = await twoRisks();
    await done('risks.withdraw', { id: first.id, withdrawnReason: 'entered twice' });
    const made = await run('causes.create', { fields: { riskId: first.id, text: '환율', rank: 2 } });
    expect(made.ok ? '' : made.problems.map(({ code }) => code)).toEqual(['field.refersToArchived']);
    expect(await run('causes.edit', { id: cause.id, fields: { text: '완화' } })).toMatchObject(refused('record.archived'));
    expect(await run('causes.remove', { id: cause.id })).toMatchObject(refused('record.archived'));
    expect(await run('riskControls.create', { fields: { riskId: first.id, controlId: control.id } })).toMatchObject({ ok: false });
    expect(await run('causes.order', { riskId: first.id, ids: [cause.id] })).toMatchObject(refused('record.archived'));
    await done('risks.restore', { id: first.id });
    expect(await run('causes.edit', { id: cause.id, fields: { text: '완화' } })).toMatchObject({ ok: true });
  });

  it('is not changed back by an undo while its record is archived', async () => {
    const { run, done, first, cause } = await twoRisks();
    const edit = await done('causes.edit', { id: cause.id, fields: { text: '완화' } });
    await done('risks.withdraw', { id: first.id, withdrawnReason: 'entered twice' });
    expect(await run('register.undo', { seq: edit.seq })).toMatchObject(refused('record.archived'));
  });
});

describe('an archived record', () => {
  it('is not edited, a person neither', async () => {
    const { run, done } = await createdMemory();
    const person = await done('people.create', { fields: { name: '이둘', role: null } });
    await done('people.archive', { id: person.id });
    expect(await run('people.edit', { id: person.id, fields: { role: '감사' } })).toMatchObject(refused('record.archived'));
  });

  it('is not changed by the undo of an edit before it', async () => {
    const { run, done } = await createdMemory();
    const risk = await done('risks.create', { fields: market });
    const edit = await done('risks.edit', { id: risk.id, fields: { title: '금리 급등' } });
    await done('risks.withdraw', { id: risk.id, withdrawnReason: 'entered twice' });
    expect(await run('register.undo', { seq: edit.seq })).toMatchObject(refused('record.archived'));
  });
});

describe('a tree', () => {
  it('of units has no unit above itself, at any distance', async () => {
    const { run, done } = await createdMemory();
    const top = await done('units.create', { fields: { name: '본부' } });
    const middle = await done('units.create', { fields: { name: '부', parentId: top.id } });
    const low = await done('units.create', { fields: { name: '팀', parentId: middle.id } });
    expect(await run('units.edit', { id: top.id, fields: { parentId: top.id } })).toMatchObject(refused('tree.cycle', 'parentId'));
    expect(await run('units.edit', { id: top.id, fields: { parentId: low.id } })).toMatchObject(refused('tree.cycle', 'parentId'));
    expect(await run('units.edit', { id: low.id, fields: { parentId: top.id } })).toMatchObject({ ok: true });
  });
});

describe('a term of the taxonomy', () => {
  it('keeps its category and its kind: what uses it leans on them', async () => {
    const { run } = await createdMemory();
    expect(await run('taxonomy.edit', { id: 'event.6', fields: { category: 'market' } })).toMatchObject(
      refused('field.setOnce', 'category'),
    );
    expect(await run('taxonomy.edit', { id: 'event.6', fields: { kind: 'driver' } })).toMatchObject(refused('field.setOnce', 'kind'));
    expect(await run('taxonomy.edit', { id: 'event.6', fields: { rank: 6 } })).toMatchObject({ ok: true, value: { changed: false } });
  });
});

describe('days and instants', () => {
  it.each([
    ['0025-07-01', false],
    ['1899-12-31', false],
    ['1900-01-01', true],
    ['2199-12-31', true],
    ['2200-01-01', false],
  ])('a risk identified on %s: %s', async (identifiedOn, taken) => {
    const { run } = await createdMemory();
    const answer = await run('risks.create', { fields: { ...market, identifiedOn } });
    const outOfRange = {
      code: 'field.dayOutOfRange',
      at: { table: 'risks', id: expect.any(String) as string, field: 'identifiedOn' },
      args: { first: '1900-01-01', last: '2199-12-31' },
    };
    expect(answer.ok ? [] : answer.problems).toEqual(taken ? [] : [outOfRange]);
  });

  it('of downtime are in order: it does not end before it starts', async () => {
    const { run, done } = await createdMemory(Date.UTC(2025, 6, 21));
    const service = await done('services.create', { fields: { name: 'payment' } });
    const incident = {
      title: '지연',
      serviceId: service.id,
      startedAt: '2025-07-20T01:00:00.000Z',
      downtimeStart: '2025-07-20T03:00:00.000Z',
    };
    const answer = await run('incidents.create', { fields: { ...incident, downtimeEnd: '2025-07-20T01:00:00.000Z' } });
    expect(answer).toMatchObject({
      ok: false,
      problems: [{ code: 'field.outOfOrder', at: { field: 'downtimeEnd' }, args: { afterField: 'downtimeStart' } }],
    });
    expect(await run('incidents.create', { fields: { ...incident, downtimeEnd: '2025-07-20T03:00:00.000Z' } })).toMatchObject({ ok: true });
  });
});

describe('undo', () => {
  it('is refused where it would leave a release that no command could have made', async () => {
    const { run, done } = await createdMemory();
    const service = await done('services.create', { fields: { name: 'payment' } });
    const released = { serviceId: service.id, releasedAt: '2025-07-20T00:40:00.000Z' };
    const release = await done('releases.create', { fields: { ...released, version: '1.0' } });
    const renamed = await done('releases.edit', { id: release.id, fields: { version: '1.1' } });
    await done('releases.create', { fields: { ...released, version: '1.0' } });
    expect(await run('register.undo', { seq: renamed.seq })).toMatchObject(refused('release.versionTaken', 'version'));
  });

  it('is refused where it would name a person again who was archived since', async () => {
    const { register, run, done } = await createdMemory();
    const person = await done('people.create', { fields: { name: '이둘', role: null } });
    const risk = await done('risks.create', { fields: { ...market, ownerId: person.id } });
    const freed = await done('risks.edit', { id: risk.id, fields: { ownerId: null } });
    await done('people.archive', { id: person.id });
    expect(await run('register.undo', { seq: freed.seq })).toMatchObject(refused('field.refersToArchived', 'ownerId'));
    expect(rowsOf(register, 'risks')[0]?.ownerId).toBe(null);
  });
});
