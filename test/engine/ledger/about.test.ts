import { describe, expect, it } from 'vitest';
import { changesAbout, keysOf, type Subject } from '../../../engine/ledger/about.ts';
import { kinds } from '../../../domain/index.ts';
import type { MemoryRegister } from '../../../engine/commands/memory-register.ts';
import { createdMemory } from '../../support/memory.ts';

/** The entries about a record: what was done, and to rows of which tables. */
function logOf(register: MemoryRegister, subject: Subject): [action: string, tables: string][] {
  const isAbout = changesAbout(kinds, subject);
  return register.entries.flatMap(({ header, changes }): [string, string][] => {
    const about = changes.filter(isAbout);
    return about.length === 0 ? [] : [[header.action, about.map(({ table }) => table).join(' ')]];
  });
}

async function story() {
  const made = await createdMemory();
  const { done } = made;
  const risk = (title: string) => done('risks.create', { fields: { title, category: 'market', identifiedOn: '2025-01-01' } });
  const [first, second] = [await risk('first'), await risk('second')];
  const service = await done('services.create', { fields: { name: '결제' } });
  const incident = await done('incidents.create', {
    fields: { title: '중단', serviceId: service.id, startedAt: '2025-07-01T00:00:00.000Z' },
  });
  return { ...made, first, second, incident };
}
const position = { kind: 'residual', likelihood: 2, impact: 2, matrixId: 'matrix-1', validOn: '2025-03-01' };

describe('what is about a record', () => {
  it('is every change of a part, those that do not name their record and the removal too', async () => {
    const { register, done, first } = await story();
    const cause = await done('causes.create', { fields: { riskId: first.id, text: '원인', rank: 1 } });
    const rated = await done('assessments.create', { fields: { ...position, riskId: first.id } });
    await done('assessments.edit', { id: rated.id, fields: { likelihood: 5 } });
    await done('causes.edit', { id: cause.id, fields: { text: '다른 원인' } });
    await done('causes.remove', { id: cause.id });
    await done('risks.edit', { id: first.id, fields: { event: '사건' } });
    expect(logOf(register, { table: 'risks', id: first.id })).toEqual([
      ['risks.create', 'risks'],
      ['causes.create', 'causes'],
      ['assessments.create', 'assessments'],
      ['assessments.edit', 'assessments'],
      ['causes.edit', 'causes'],
      ['causes.remove', 'causes'],
      ['risks.edit', 'risks'],
    ]);
  });

  it('of a row that moved, is what was done to it while it was there: the move belongs to both', async () => {
    const { register, done, first, second, incident } = await story();
    const fields = { fromTable: 'risks', fromId: first.id, relation: 'related', toTable: 'incidents', toId: incident.id };
    const link = await done('links.create', { fields: { ...fields, decidedAt: '2025-07-02T00:00:00.000Z' } });
    await done('links.edit', { id: link.id, fields: { evidence: '기록' } });
    await done('links.edit', { id: link.id, fields: { fromId: second.id } });
    await done('links.edit', { id: link.id, fields: { evidence: '다른 기록' } });
    const move = register.entries.at(-2)?.header.seq;
    await done('register.undo', { seq: register.entries.at(-1)?.header.seq ?? 0 });
    await done('register.undo', { seq: move ?? 0 });
    await done('links.remove', { id: link.id });
    expect(logOf(register, { table: 'risks', id: first.id }).map(([action]) => action)).toEqual([
      'risks.create',
      'links.create',
      'links.edit',
      'links.edit',
      'register.undo',
      'links.remove',
    ]);
    expect(logOf(register, { table: 'risks', id: second.id }).map(([action]) => action)).toEqual([
      'risks.create',
      'links.edit',
      'links.edit',
      'register.undo',
      'register.undo',
    ]);
  });

  it('is a move of a part too, which an older version could make', () => {
    const part = { table: 'assessments', id: 'p' };
    const changes = [
      { ...part, seq: 1, n: 1, before: null, after: { riskId: 'a', impact: 2 } },
      { ...part, seq: 2, n: 1, before: { riskId: 'a' }, after: { riskId: 'b' } },
      { ...part, seq: 3, n: 1, before: { impact: 2 }, after: { impact: 3 } },
    ];
    const seqs = (id: string) => changes.filter(changesAbout(kinds, { table: 'risks', id })).map(({ seq }) => seq);
    expect(seqs('a')).toEqual([1, 2]);
    expect(seqs('b')).toEqual([2, 3]);
  });

  it('is what is done to parts of kinds that came later: money that came back, a test of a control', async () => {
    const { register, done } = await story();
    const loss = await done('losses.create', { fields: { title: '오송금', occurredOn: '2025-03-01', gross: 100, currency: 'KRW' } });
    const fields = { lossId: loss.id, source: 'recovery', receivedOn: '2025-04-01', amount: 40, currency: 'KRW' };
    const recovery = await done('recoveries.create', { fields });
    await done('recoveries.edit', { id: recovery.id, fields: { amount: 50 } });
    await done('recoveries.remove', { id: recovery.id });
    expect(logOf(register, { table: 'losses', id: loss.id }).map(([action]) => action)).toEqual([
      'losses.create',
      'recoveries.create',
      'recoveries.edit',
      'recoveries.remove',
    ]);
    const control = await done('controls.create', { fields: { title: '대사', kind: 'detective' } });
    await done('controlTests.create', { fields: { controlId: control.id, heldOn: '2025-05-01', conclusion: 'effective' } });
    expect(logOf(register, { table: 'controls', id: control.id }).map(([action]) => action)).toEqual([
      'controls.create',
      'controlTests.create',
    ]);
  });

  it('is a link at either of its ends, and a control where it is put on a risk', async () => {
    const { register, done, first, second, incident } = await story();
    const link = await done('links.create', {
      fields: {
        fromTable: 'risks',
        fromId: first.id,
        relation: 'related',
        toTable: 'incidents',
        toId: incident.id,
        decidedAt: '2025-07-02T00:00:00.000Z',
      },
    });
    await done('links.edit', { id: link.id, fields: { evidence: '기록' } });
    await done('links.remove', { id: link.id });
    const made = ['links.create', 'links.edit', 'links.remove'].map((action) => [action, 'links']);
    expect(logOf(register, { table: 'risks', id: first.id }).slice(1)).toEqual(made);
    expect(logOf(register, { table: 'incidents', id: incident.id }).slice(1)).toEqual(made);
    const control = await done('controls.createAt', {
      fields: { title: '통제', kind: 'preventive' },
      at: { riskId: second.id, causeId: null, consequenceId: null },
    });
    expect(logOf(register, { table: 'controls', id: control.id })).toEqual([['controls.createAt', 'controls riskControls']]);
    expect(logOf(register, { table: 'risks', id: second.id }).at(-1)).toEqual(['controls.createAt', 'riskControls']);
  });

  it('is not what belongs to a record of another kind with the same id', async () => {
    const { register, done, first } = await story();
    const rows = [{ row: 2, fields: { id: first.id, title: '같은 ID', startedAt: '2025-07-01T00:00:00Z' } }];
    await done('register.import', { table: 'incidents', source: 'i.csv', service: '결제', strict: true, names: {}, rows });
    const other = await done('risks.create', { fields: { title: 'third', category: 'market', identifiedOn: '2025-01-01' } });
    await done('links.create', {
      fields: {
        fromTable: 'risks',
        fromId: other.id,
        relation: 'related',
        toTable: 'incidents',
        toId: first.id,
        decidedAt: '2025-07-02T00:00:00.000Z',
      },
    });
    expect(logOf(register, { table: 'risks', id: first.id })).toEqual([['risks.create', 'risks']]);
    expect(logOf(register, { table: 'incidents', id: first.id }).map(([action]) => action)).toEqual(['register.import', 'links.create']);
  });
});

describe('the keys by which a change is found', () => {
  it('are its own and those of the records that it names', () => {
    const change = { seq: 1, n: 1, table: 'links', id: 'l' };
    const link = { fromTable: 'releases', fromId: 'v', toTable: 'incidents', toId: 'i', relation: 'caused' };
    expect(new Set(keysOf(kinds, { ...change, before: null, after: link }))).toEqual(new Set(['links:l', 'releases:v', 'incidents:i']));
    expect(keysOf(kinds, { ...change, before: { relation: 'caused' }, after: { relation: 'related' } })).toEqual(['links:l']);
    const moved = keysOf(kinds, { ...change, table: 'causes', id: 'c', before: { riskId: 'a' }, after: { riskId: 'b' } });
    expect(moved).toEqual(['causes:c', 'risks:a', 'risks:b']);
    expect(keysOf(kinds, { ...change, table: 'people', id: 'p', before: null, after: { name: 'x' } })).toEqual(['people:p']);
  });
});
