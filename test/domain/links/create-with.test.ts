import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../domain/register/in-memory.ts';
import { createdMemory } from '../../support/memory.ts';

const link = { relation: 'caused', evidence: '로그', deciderId: null, decidedAt: '2025-07-01T00:00:00.000Z' };

async function withIncident() {
  const memory = await createdMemory();
  const { id: serviceId } = await memory.done('services.create', { fields: { name: '결제' } });
  const incident = { title: '결제 거절', serviceId, startedAt: '2025-06-30T10:00:00.000Z' };
  const { id: incidentId } = await memory.done('incidents.create', { fields: incident });
  const decider = rowsOf(memory.register, 'people')[0]?.id ?? '';
  const release = { serviceId, version: '2.14.1', releasedAt: '2025-06-30T09:00:00.000Z' };
  return { ...memory, serviceId, release, link: { ...link, deciderId: decider }, there: { table: 'incidents', id: incidentId } };
}

describe('a record that is made for a link', () => {
  it('comes with it in one entry, and goes with it in one undo', async () => {
    const { register, run, done, release, link, there } = await withIncident();
    const entries = register.entries.length;
    const made = await run('links.createWith', { table: 'releases', fields: release, with: there, startsThere: false, link });
    if (!made.ok) throw new Error(JSON.stringify(made.problems));
    expect(register.entries.length).toBe(entries + 1);
    const [row] = rowsOf(register, 'releases');
    expect(made.value.answer).toEqual({ id: row?.id, code: 'V-1' });
    expect(rowsOf(register, 'links')).toMatchObject([
      { fromTable: 'releases', fromId: row?.id, relation: 'caused', toTable: 'incidents', toId: there.id, evidence: '로그' },
    ]);
    await done('register.undo', { seq: made.value.head.seq });
    expect([rowsOf(register, 'releases'), rowsOf(register, 'links')]).toEqual([[], []]);
  });

  it('may be what the link leads to', async () => {
    const { register, done, release, link, there } = await withIncident();
    await done('links.createWith', { table: 'releases', fields: release, with: there, startsThere: true, link });
    expect(rowsOf(register, 'links')).toMatchObject([{ fromTable: 'incidents', fromId: there.id, toTable: 'releases' }]);
  });

  it('is not made where the link may not be, and the link not where the record may not', async () => {
    const { register, run, release, link, there } = await withIncident();
    const asked = { table: 'releases', fields: release, with: there, startsThere: false, link };
    const refused = async (over: object) => {
      const made = await run('links.createWith', { ...asked, ...over });
      return made.ok ? [] : made.problems.map(({ code }) => code);
    };
    expect(await refused({ link: { ...link, evidence: '' } })).toEqual(['link.evidenceRequired']);
    expect(await refused({ fields: { ...release, version: '' } })).toEqual(['field.required']);
    expect(await refused({ table: 'people', fields: { name: '김하나', role: null } })).toEqual(['field.notOneOf']);
    expect(await refused({ with: { table: 'incidents', id: 'gone' } })).toEqual(['field.refersToNothing']);
    expect([rowsOf(register, 'releases'), rowsOf(register, 'links')]).toEqual([[], []]);
  });
});
