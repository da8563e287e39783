import { describe, expect, it } from 'vitest';
import type { KindName } from '../../../domain/rows.ts';
import { rowsOf } from '../../../domain/register/in-memory.ts';
import { textIn, type JsonObject } from '../../../engine/values/json.ts';
import { createdMemory } from '../../support/memory.ts';

const noon = '2025-07-01T12:00:00.000Z';

/** The smallest record of each kind that may be archived, and an edit that changes something of it. Service `s` is there already. */
const kinds: Readonly<Record<string, { readonly fields: JsonObject; readonly edit: JsonObject }>> = {
  units: { fields: { name: '여신' }, edit: { name: '수신' } },
  services: { fields: { name: '결제' }, edit: { critical: true } },
  taxonomy: {
    fields: { category: 'market', kind: 'subtype', label: { ko: '원자재', en: 'Raw materials' }, rank: 8 },
    edit: { rank: 9 },
  },
  risks: {
    fields: { title: '금리', category: 'market', status: 'closed', identifiedOn: '2025-07-01', closedOn: '2025-07-01' },
    edit: { title: '주가' },
  },
  controls: { fields: { title: '점검', kind: 'preventive' }, edit: { key: true } },
  incidents: { fields: { title: '지연', serviceId: 's', startedAt: noon }, edit: { severity: 'sev2' } },
  releases: { fields: { version: '1.0', serviceId: 's', releasedAt: noon }, edit: { commits: 3 } },
  losses: { fields: { title: '오송금', occurredOn: '2025-07-01', gross: 1000, currency: 'KRW' }, edit: { gross: 2000 } },
  actions: {
    fields: { title: '한도 낮추기', subjectTable: 'services', subjectId: 's', originalDueOn: '2025-07-31' },
    edit: { dueOn: '2025-08-31' },
  },
};
const names = Object.keys(kinds) as KindName[];
const coded = names.filter((kind) => kind !== 'taxonomy');

async function withRecord(kind: KindName) {
  const memory = await createdMemory();
  await memory.done('services.create', { id: 's', fields: { name: '송금' } });
  const { fields, edit } = kinds[kind] as (typeof kinds)[string];
  const { seq } = await memory.done(`${kind}.create`, { id: 'n', fields });
  const row = () => rowsOf(memory.register, kind).find(({ id }) => id === 'n') as unknown as JsonObject;
  /** Sends a command that must be taken; answers whether it made an entry. */
  const made = async (action: string, input: JsonObject) => {
    const answer = await memory.run(action, input);
    if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
    return answer.value.changed;
  };
  return { ...memory, fields, edit, seq, row, made };
}

describe('a record of any kind', () => {
  it.each(names)('(%s) is made with the id that was asked for, and never twice', async (kind) => {
    const { run, row, fields } = await withRecord(kind);
    expect(row()).toMatchObject({ ...fields, id: 'n', archivedAt: null });
    const entries = await run(`${kind}.create`, { id: 'n', fields });
    expect(entries).toEqual({ ok: false, problems: [{ code: 'record.exists', at: { table: kind, id: 'n' } }] });
  });

  it.each(names)('(%s) cannot be given what the register gives: not when it is made, nor later', async (kind) => {
    const { register, run, row, fields } = await withRecord(kind);
    const before = [register.entries.length, row()];
    for (const field of ['id', 'code', 'archivedAt', 'revision', 'erasedAt']) {
      const refused = (at: JsonObject) => ({ ok: false, problems: [{ code: 'field.unknown', at }] });
      // What no record of the kind has is found in the row that would have been made, which has its id by then.
      const made = field === 'erasedAt' ? { id: 'm' } : {};
      expect(await run(`${kind}.create`, { id: 'm', fields: { ...fields, [field]: noon } })).toEqual(
        refused({ table: kind, ...made, field }),
      );
      expect(await run(`${kind}.edit`, { id: 'n', fields: { [field]: noon } })).toEqual(refused({ table: kind, id: 'n', field }));
    }
    expect([register.entries.length, row()]).toEqual(before);
  });

  it.each(coded)('(%s) has the next code of its kind', async (kind) => {
    const { register, done, row, fields } = await withRecord(kind);
    const [letter, number] = textIn(row(), 'code').split('-');
    // Names of services and versions of releases are given once.
    const other = { ...('name' in fields ? { name: '다른 것' } : {}), ...('version' in fields ? { version: '2.0' } : {}) };
    const next = await done(`${kind}.create`, { fields: { ...fields, ...other } });
    expect(rowsOf(register, kind).find(({ id }) => id === next.id)).toMatchObject({ code: `${letter}-${Number(number) + 1}` });
  });

  it.each(names)('(%s) makes no entry where an edit says what is there already', async (kind) => {
    const { made, row, fields, edit } = await withRecord(kind);
    expect(await made(`${kind}.edit`, { id: 'n', fields })).toBe(false);
    expect(await made(`${kind}.edit`, { id: 'n', fields: {} })).toBe(false);
    expect(await made(`${kind}.edit`, { id: 'n', fields: { ...fields, ...edit } })).toBe(true);
    expect(row()).toMatchObject({ ...fields, ...edit });
  });

  it.each(names)('(%s) keeps in its entry only the fields that an edit changed', async (kind) => {
    const { register, made, fields, edit } = await withRecord(kind);
    await made(`${kind}.edit`, { id: 'n', fields: { ...fields, ...edit } });
    expect(register.entries.at(-1)?.changes).toMatchObject([{ table: kind, id: 'n', after: edit }]);
    expect(Object.keys(register.entries.at(-1)?.changes[0]?.after ?? {})).toEqual(Object.keys(edit));
    expect(Object.keys(register.entries.at(-1)?.changes[0]?.before ?? {})).toEqual(Object.keys(edit));
  });

  it.each(names)('(%s) is archived once, is left alone until it is restored, and restored once', async (kind) => {
    const { context, run, row, made, edit } = await withRecord(kind);
    expect(await made(`${kind}.archive`, { id: 'n' })).toBe(true);
    const archivedAt = context.now;
    expect(row()['archivedAt']).toBe(archivedAt);
    expect(await made(`${kind}.archive`, { id: 'n' })).toBe(false);
    expect(row()['archivedAt']).toBe(archivedAt);
    expect(await run(`${kind}.edit`, { id: 'n', fields: edit })).toEqual({
      ok: false,
      problems: [{ code: 'record.archived', at: { table: kind, id: 'n' } }],
    });
    expect(await made(`${kind}.restore`, { id: 'n' })).toBe(true);
    expect(row()['archivedAt']).toBeNull();
    expect(await made(`${kind}.restore`, { id: 'n' })).toBe(false);
    expect(await made(`${kind}.edit`, { id: 'n', fields: edit })).toBe(true);
  });

  it.each(names)('(%s) that is not there is neither edited nor archived nor restored', async (kind) => {
    const { run } = await withRecord(kind);
    for (const verb of ['edit', 'archive', 'restore']) {
      expect(await run(`${kind}.${verb}`, { id: 'gone', ...(verb === 'edit' ? { fields: {} } : {}) })).toEqual({
        ok: false,
        problems: [{ code: 'record.missing', at: { table: kind, id: 'gone' } }],
      });
    }
  });

  it.each(names)('(%s) is taken back by an undo of its making, of an edit, of its archiving', async (kind) => {
    const { done, row, edit, seq } = await withRecord(kind);
    const first = row();
    const edited = await done(`${kind}.edit`, { id: 'n', fields: edit });
    const archived = await done(`${kind}.archive`, { id: 'n' });
    await done('register.undo', { seq: archived.seq });
    expect(row()['archivedAt']).toBeNull();
    await done('register.undo', { seq: edited.seq });
    expect({ ...row(), revision: first['revision'] }).toEqual(first);
    await done('register.undo', { seq });
    expect(row()).toBeUndefined();
  });
});

describe('a person', () => {
  it('is archived once and restored once', async () => {
    const { register, run, done } = await createdMemory();
    const { id } = await done('people.create', { fields: { name: '이두리', role: null } });
    const changed = async (verb: string) => {
      const answer = await run(`people.${verb}`, { id });
      return answer.ok && answer.value.changed;
    };
    expect([await changed('archive'), await changed('archive'), await changed('restore'), await changed('restore')]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect(rowsOf(register, 'people').find((person) => person.id === id)).toMatchObject({ archivedAt: null });
  });
});

describe('a reference to a record that was archived', () => {
  it('that was there before stays, and does not keep the rest from being edited', async () => {
    const { run, done } = await createdMemory();
    for (const id of ['s', 't', 'u']) await done('services.create', { id, fields: { name: id } });
    await done('risks.create', {
      id: 'r',
      fields: { title: '금리', category: 'market', identifiedOn: '2025-07-01', serviceIds: ['s', 't'] },
    });
    await done('services.archive', { id: 's' });
    await done('services.archive', { id: 'u' });
    expect((await run('risks.edit', { id: 'r', fields: { title: '주가' } })).ok).toBe(true);
    expect((await run('risks.edit', { id: 'r', fields: { serviceIds: ['t', 's'] } })).ok).toBe(true);
    expect(await run('risks.edit', { id: 'r', fields: { serviceIds: ['s', 'u'] } })).toEqual({
      ok: false,
      problems: [{ code: 'field.refersToArchived', at: { table: 'risks', id: 'r', field: 'serviceIds' }, args: { value: 'S-3' } }],
    });
    await done('risks.edit', { id: 'r', fields: { serviceIds: ['t'] } });
    expect((await run('risks.edit', { id: 'r', fields: { serviceIds: ['t', 's'] } })).ok).toBe(false);
  });
});

describe('a part of a record', () => {
  it('is taken away, unless another row refers to it, and its id is free again', async () => {
    const { register, run, done } = await createdMemory();
    await done('risks.create', { id: 'r', fields: { title: '금리', category: 'market', identifiedOn: '2025-07-01' } });
    await done('causes.create', { id: 'c', fields: { riskId: 'r', text: '긴축', rank: 1 } });
    expect((await run('causes.create', { id: 'c', fields: { riskId: 'r', text: '다시', rank: 1 } })).ok).toBe(false);
    await done('controls.create', { id: 'k', fields: { title: '점검', kind: 'preventive' } });
    await done('riskControls.create', { id: 't', fields: { riskId: 'r', controlId: 'k', causeId: 'c' } });
    expect(await run('causes.remove', { id: 'c' })).toMatchObject({ ok: false, problems: [{ code: 'record.referred' }] });
    await done('riskControls.remove', { id: 't' });
    await done('causes.remove', { id: 'c' });
    expect(rowsOf(register, 'causes')).toEqual([]);
    expect((await run('causes.create', { id: 'c', fields: { riskId: 'r', text: '다시', rank: 1 } })).ok).toBe(true);
  });
});
