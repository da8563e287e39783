import { rowsOf, runInMemory } from '../../../domain/register/in-memory.ts';
import { describe, expect, it } from 'vitest';
import { memoryRegister } from '../../../engine/commands/memory-register.ts';
import { command, createdMemory } from '../../support/memory.ts';

const market = { title: '금리 상승', category: 'market', identifiedOn: '2025-07-01' };

describe('a command', () => {
  it('keeps its note in the one normal form of text', async () => {
    const { register, done } = await createdMemory();
    // Hangul typed as conjoining letters (NFD), a carriage return, and half of a surrogate pair.
    await done('risks.create', { fields: market }, { note: '\u1100\u1161\r\n\ud800' });
    expect(register.entries.at(-1)?.header.note).toBe('\uac00\n\ufffd');
  });

  it('reads no earlier entry to append its own, unless it asks for one', async () => {
    const { register, context, done } = await createdMemory();
    const first = await done('risks.create', { fields: market });
    const made = register.entries;
    let readings = 0;
    const opened = memoryRegister(register.replay, register.privates, () => {
      readings += 1;
      return made;
    });
    const run = (action: string, input: Parameters<typeof command>[1]) => runInMemory(opened, command(action, input), context);
    expect((await run('risks.edit', { id: first.id, fields: { title: '금리 급등' } })).ok).toBe(true);
    expect([readings, opened.appended.map(({ header }) => header.seq)]).toEqual([0, [3]]);
    expect((await run('register.undo', { seq: 3 })).ok).toBe(true);
    expect(readings).toBeGreaterThan(0);
    expect(opened.entries.map(({ header }) => header.seq)).toEqual([1, 2, 3, 4]);
  });

  it('is refused where its statement is attributed to nobody', async () => {
    const { run } = await createdMemory();
    expect(await run('risks.create', { fields: market }, { attributedTo: 'nobody' })).toMatchObject({
      ok: false,
      problems: [{ code: 'record.missing', at: { table: 'people', id: 'nobody' } }],
    });
  });

  it('fails only where a field that was seen is no longer so', async () => {
    const { register, run, done } = await createdMemory();
    const { id } = await done('risks.create', { fields: market });
    const seen = (fields: Record<string, string>) => ({ seen: [{ table: 'risks', id, fields }] });
    await done('risks.edit', { id, fields: { title: '금리 급등' } });
    expect((await run('risks.edit', { id, fields: { event: '평가손' } }, seen({ event: '' }))).ok).toBe(true);
    expect(await run('risks.edit', { id, fields: { title: '주가 하락' } }, seen({ title: '금리 상승' }))).toMatchObject({
      ok: false,
      problems: [{ code: 'command.conflict', at: { id, field: 'title' }, args: { now: '금리 급등' } }],
    });
    expect(rowsOf(register, 'risks')[0]).toMatchObject({ title: '금리 급등', event: '평가손' });
  });

  it('is refused where a record that was seen is no longer there', async () => {
    const { run, done } = await createdMemory();
    const { id } = await done('risks.create', { fields: market });
    const seen = { seen: [{ table: 'causes', id: 'gone', fields: { text: '긴축' } }] };
    expect(await run('risks.edit', { id, fields: { event: '평가손' } }, seen)).toEqual({
      ok: false,
      problems: [{ code: 'record.missing', at: { table: 'causes', id: 'gone' } }],
    });
  });

  it('takes texts in their one normal form, also those by which something is named', async () => {
    const { register, done } = await createdMemory();
    await done('settings.edit', { id: 'register', fields: { severityOfImpact: { '\ud800': 'sev1', minor: 'sev3' } } });
    expect(rowsOf(register, 'settings')).toMatchObject([{ severityOfImpact: { '\ufffd': 'sev1', minor: 'sev3' } }]);
    await done('risks.create', { id: 'r', fields: { ...market, title: '\u1100\u1161\u0007\r\n끝' } });
    expect(rowsOf(register, 'risks')).toMatchObject([{ title: '\uac00\n끝' }]);
  });

  it('adds nothing to a risk that is archived', async () => {
    const { run, done } = await createdMemory();
    const { id } = await done('risks.create', { fields: market });
    await done('risks.withdraw', { id, withdrawnReason: 'entered twice' });
    expect(await run('causes.create', { fields: { riskId: id, text: '긴축', rank: 1 } })).toMatchObject({
      ok: false,
      problems: [{ code: 'field.refersToArchived', at: { table: 'causes', field: 'riskId' }, args: { value: 'R-1' } }],
    });
  });
});
