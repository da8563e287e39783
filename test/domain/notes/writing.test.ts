import { describe, expect, it } from 'vitest';
import { listRows } from '../../../domain/register/in-memory.ts';
import { tableOf } from '../../../engine/ledger/replay.ts';
import { memorySource } from '../../../engine/lists/memory-source.ts';
import { createdMemory } from '../../support/memory.ts';

/** Risk R-1, and people `kim` and `lee` beside the one who operates. */
async function begun() {
  const memory = await createdMemory();
  const { register, done } = memory;
  const operator = [...tableOf(register.replay, 'people').keys()][0] ?? '';
  await done('people.create', { id: 'kim', fields: { name: '한소리' } });
  await done('people.create', { id: 'lee', fields: { name: '이서' } });
  await done('risks.create', { id: 'r', fields: { title: '정산 지연', category: 'market', identifiedOn: '2025-01-02' } });
  const write = async (id: string, text: string) => done('notes.create', { id, fields: { subjectTable: 'risks', subjectId: 'r', text } });
  const note = (id: string) => tableOf(register.replay, 'notes').get(id);
  const shown = () => listRows(memorySource(register, '2025-10-20'), { table: 'notes', search: '', filters: [], sort: [], archived: true });
  return { ...memory, operator, write, note, shown };
}

describe('a note', () => {
  it('says who wrote it and when, and waits for everyone whom it mentions but its author', async () => {
    const { operator, write, note, register } = await begun();
    await write('n', `@[kim] 확인 바랍니다. @[${operator}] @[lee] @[kim] @[nobody]`);
    expect(note('n')).toMatchObject({ authorId: operator, waitsFor: ['kim', 'lee'], archivedAt: null });
    expect(note('n')?.['writtenAt']).toBe(register.replay.head?.at);
  });

  it('of a person answers the earlier ones about that record that wait for this person, in the same entry', async () => {
    const { operator, done, write, note, register } = await begun();
    await done('risks.create', { id: 'other', fields: { title: '다른', category: 'market', identifiedOn: '2025-01-02' } });
    const waiting = { text: 'x', writtenAt: '2025-01-02T00:00:00.000Z', authorId: 'kim', waitsFor: [operator, 'lee'] };
    await done('notes.create', { id: 'asked', fields: { subjectTable: 'risks', subjectId: 'r', ...waiting } });
    await done('notes.create', { id: 'elsewhere', fields: { subjectTable: 'risks', subjectId: 'other', ...waiting } });
    const before = register.entries.length;
    await write('answer', '확인했습니다');
    expect(register.entries).toHaveLength(before + 1);
    expect(note('asked')).toMatchObject({ waitsFor: ['lee'] });
    expect(note('elsewhere')).toMatchObject({ waitsFor: [operator, 'lee'] });
    await done('register.undo', { seq: register.replay.head?.seq ?? 0 });
    expect(note('asked')).toMatchObject({ waitsFor: [operator, 'lee'] });
    expect(note('answer')).toBeUndefined();
  });

  it('begins to wait for whom a change of its text mentions anew, and no longer for whom it does not mention any more', async () => {
    const { done, write, note } = await begun();
    await write('n', '@[kim] 확인');
    await done('notes.edit', { id: 'n', fields: { text: '@[lee] 확인' } });
    expect(note('n')).toMatchObject({ waitsFor: ['lee'] });
    // Who said that it is done is not waited for again because a word was put right.
    await done('notes.edit', { id: 'n', fields: { waitsFor: [] } });
    await done('notes.edit', { id: 'n', fields: { text: '@[lee] 확인!' } });
    expect(note('n')).toMatchObject({ waitsFor: [] });
  });

  it('shows the name that a person has now, and of an erased person the code', async () => {
    const { done, write, shown } = await begun();
    await write('n', '@[kim]에게 @[lee]가');
    expect(shown()[0]?.cells).toMatchObject({ text: '@한소리에게 @이서가', subjectId: 'R-1', waitsFor: '한소리\n이서' });
    await done('people.edit', { id: 'kim', fields: { name: '한두리' } });
    await done('people.erase', { id: 'lee' });
    expect(shown()[0]?.cells).toMatchObject({ text: '@한두리에게 @P-3가' });
  });

  it('from a file mentions people by name, and waits only for whom the file says', async () => {
    const { run, note, register } = await begun();
    const rows = [
      {
        row: 2,
        fields: {
          id: 'n1',
          subjectId: 'R-1',
          text: '@한소리 봐 주십시오',
          writtenAt: '2024-03-01 10:00',
          authorId: '이서',
          waitsFor: '한소리',
        },
      },
      {
        row: 3,
        fields: { id: 'n2', subjectId: 'R-1', text: '메일 hana@firm.kr', writtenAt: '2024-03-02 10:00', authorId: '', waitsFor: '' },
      },
    ];
    const names = Object.fromEntries([...register.privates.values()].map((row) => [row.personId, row.value]));
    const input = { table: 'notes', source: 'n.csv', service: null, strict: true, names, rows };
    expect(await run('register.import', input)).toMatchObject({ ok: true, value: { answer: { created: 2, rejected: [] } } });
    expect(note('n1')).toMatchObject({ text: '@[kim] 봐 주십시오', authorId: 'lee', waitsFor: ['kim'] });
    expect(note('n2')).toMatchObject({ text: '메일 hana@firm.kr', authorId: null, waitsFor: [] });
    expect(await run('register.import', input)).toMatchObject({ ok: true, value: { changed: false } });
  });
});
