import { describe, expect, it } from 'vitest';
import { largestAttachment, mostAttached } from '../../../domain/attachments/limits.ts';
import { bytesAttached, refusedSize } from '../../../domain/attachments/rules.ts';
import { rowsOf } from '../../../domain/register/in-memory.ts';
import { attached } from '../../support/attached.ts';
import { createdMemory } from '../../support/memory.ts';

type Memory = Awaited<ReturnType<typeof createdMemory>>;

const market = { title: '금리 상승', category: 'market', identifiedOn: '2025-07-01' } as const;
const other = { title: '환율', category: 'market', identifiedOn: '2025-07-01' } as const;

async function withRisks(): Promise<Memory> {
  const memory = await createdMemory();
  await memory.done('risks.create', { id: 'r', fields: market });
  await memory.done('risks.create', { id: 'o', fields: other });
  return memory;
}

const add = ({ run }: Pick<Memory, 'run'>, { input, over }: ReturnType<typeof attached>, id?: string) =>
  run('attachments.create', { ...(id === undefined ? {} : { id }), ...input }, over);

describe('a file that is attached to a record', () => {
  it('is one entry that says of what record it is, who added it and when, and its bytes are kept by their hash', async () => {
    const memory = await withRisks();
    const file = attached('risks', 'r', '은행 확인서.pdf', 'confirmed', { note: '6월분' });
    expect(await add(memory, file)).toMatchObject({ ok: true, value: { changed: true } });
    expect(rowsOf(memory.register, 'attachments')).toMatchObject([
      {
        recordTable: 'risks',
        recordId: 'r',
        name: '은행 확인서.pdf',
        size: 9,
        // printf confirmed | sha256sum
        sha256: '9599915bd8cd62b6b42e6c37b5b681a76991a7c5be1fde9971278ce65b99d550',
        note: '6월분',
        addedAt: memory.context.now,
        addedById: memory.context.actor,
        archivedAt: null,
      },
    ]);
    expect([...memory.register.documents.values()]).toEqual([file.bytes]);
  });

  it('with the same bytes on another record is stored once, and needs no bytes to come again', async () => {
    const memory = await withRisks();
    await add(memory, attached('risks', 'r', 'a.txt', 'the same'));
    const { input } = attached('risks', 'o', 'b.txt', 'the same');
    expect(await memory.run('attachments.create', input)).toMatchObject({ ok: true });
    expect([memory.register.documents.size, rowsOf(memory.register, 'attachments').length]).toEqual([1, 2]);
  });

  it('whose bytes did not come is refused, and so is one of another size than its bytes have', async () => {
    const memory = await withRisks();
    const { input, bytes } = attached('risks', 'r', 'a.txt', 'not here');
    expect(await memory.run('attachments.create', input)).toMatchObject({ ok: false, problems: [{ code: 'document.missing' }] });
    const lying = { fields: { ...input.fields, size: 3 } };
    const said = await memory.run('attachments.create', lying, { documents: [bytes] });
    expect(said).toMatchObject({ ok: false, problems: [{ code: 'document.otherSize' }] });
    expect([memory.register.documents.size, rowsOf(memory.register, 'attachments')]).toEqual([0, []]);
  });

  it('is removed and restored, and its bytes stay', async () => {
    const memory = await withRisks();
    await add(memory, attached('risks', 'r', 'a.txt', 'kept'), 'a');
    await memory.done('attachments.archive', { id: 'a' });
    expect(rowsOf(memory.register, 'attachments')[0]?.archivedAt).toBe(memory.context.now);
    expect(memory.register.documents.size).toBe(1);
    await memory.done('attachments.restore', { id: 'a' });
    expect(rowsOf(memory.register, 'attachments')[0]?.archivedAt).toBeNull();
  });

  it('comes back without its bytes where an undo is undone: they never went', async () => {
    const memory = await withRisks();
    await add(memory, attached('risks', 'r', 'a.txt', 'kept'), 'a');
    const undone = await memory.done('register.undo', { seq: memory.register.replay.head?.seq ?? 0 });
    expect(rowsOf(memory.register, 'attachments')).toEqual([]);
    await memory.done('register.undo', { seq: undone.seq });
    expect(rowsOf(memory.register, 'attachments')).toMatchObject([{ id: 'a', name: 'a.txt' }]);
  });

  it('stays with its record: neither its name nor its bytes nor its record change, and only its note is edited', async () => {
    const memory = await withRisks();
    await add(memory, attached('risks', 'r', 'a.txt', 'kept'), 'a');
    for (const fields of [{ name: 'b.txt' }, { size: 1 }, { recordId: 'o' }, { sha256: '0'.repeat(64) }]) {
      expect(await memory.run('attachments.edit', { id: 'a', fields })).toMatchObject({ ok: false, problems: [{ code: 'field.setOnce' }] });
    }
    await memory.done('attachments.edit', { id: 'a', fields: { note: 'of June' } });
    expect(rowsOf(memory.register, 'attachments')[0]?.note).toBe('of June');
  });

  it('is neither added to an archived record nor removed from it', async () => {
    const memory = await withRisks();
    await memory.done('services.create', { id: 's', fields: { name: '결제' } });
    await add(memory, attached('services', 's', 'a.txt', 'kept'), 'a');
    await memory.done('services.archive', { id: 's' });
    expect(await add(memory, attached('services', 's', 'b.txt', 'more'))).toMatchObject({ ok: false });
    expect(await memory.run('attachments.archive', { id: 'a' })).toMatchObject({ ok: false, problems: [{ code: 'record.archived' }] });
  });

  it('goes with no person: what is kept of one must be possible to erase', async () => {
    const memory = await withRisks();
    const actor = memory.context.actor ?? '';
    expect(await add(memory, attached('people', actor, 'cv.pdf', 'a life'))).toMatchObject({ ok: false });
  });
});

describe('how much is attached', () => {
  const row = (sha256: string, size: number) => ({ sha256, size });

  it('counts the same bytes once', () => {
    expect(bytesAttached([row('a', 10), row('b', 5), row('a', 10)])).toBe(15);
  });

  it('is bounded for one file and for a register; an empty file is none', () => {
    expect(refusedSize([], row('a', 0))).toEqual({ code: 'attachment.empty' });
    expect(refusedSize([], row('a', largestAttachment))).toBeNull();
    expect(refusedSize([], row('a', largestAttachment + 1))).toEqual({
      code: 'attachment.tooLarge',
      args: { size: largestAttachment + 1, most: largestAttachment },
    });
    const full = [row('a', mostAttached - 1)];
    expect(refusedSize(full, row('b', 1))).toBeNull();
    expect(refusedSize(full, row('b', 2))).toEqual({
      code: 'attachment.noRoom',
      args: { size: 2, kept: mostAttached - 1, most: mostAttached },
    });
    // What is kept already takes no more room.
    expect(refusedSize([row('a', mostAttached), row('b', 2)], row('b', 2))).toBeNull();
  });
});
