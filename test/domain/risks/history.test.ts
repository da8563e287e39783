import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../domain/register/in-memory.ts';
import type { JsonObject } from '../../../engine/values/json.ts';
import { createdMemory } from '../../support/memory.ts';

const noon = (day: string) => `${day}T03:00:00.000Z`;

/** A register in Seoul with one market risk that was identified on 5 January 2025, and a command of a day at noon. */
async function firm() {
  const memory = await createdMemory(Date.UTC(2025, 3, 1));
  const { context, register } = memory;
  const on = async (day: string, action: string, input: JsonObject) => {
    context.tick(Date.parse(noon(day)) - Date.parse(context.now) - 1000);
    return memory.done(action, input);
  };
  const edit = (day: string, fields: JsonObject) => on(day, 'risks.edit', { id: 'r', fields });
  await memory.done('risks.create', { id: 'r', fields: { title: '금리', category: 'market', identifiedOn: '2025-01-05' } });
  const risk = () => rowsOf(register, 'risks').find(({ id }) => id === 'r');
  return { ...memory, on, edit, risk, rows: (kind: 'closures' | 'reclassifications' | 'reviews') => rowsOf(register, kind) };
}

describe('a category that is changed', () => {
  it('is put on file with the day, through whichever door it came', async () => {
    const memory = await firm();
    await memory.edit('2025-10-06', { category: 'credit' });
    expect(memory.rows('reclassifications')).toMatchObject([{ riskId: 'r', fromCategory: 'market', movedOn: '2025-10-06', reason: '' }]);
    await memory.on('2025-11-03', 'register.import', {
      table: 'risks',
      rows: [{ row: 2, fields: { code: 'R-1', category: 'liquidity' } }],
      source: '리스크.csv',
      names: {},
      service: null,
      strict: true,
    });
    expect(memory.risk()).toMatchObject({ category: 'liquidity' });
    expect(memory.rows('reclassifications')).toMatchObject([
      { fromCategory: 'market', movedOn: '2025-10-06' },
      { fromCategory: 'credit', movedOn: '2025-11-03' },
    ]);
  });

  it('twice on one day leaves the first behind alone, and on the day of its identification nothing', async () => {
    const memory = await firm();
    await memory.edit('2025-10-06', { category: 'credit' });
    await memory.edit('2025-10-06', { category: 'liquidity' });
    expect(memory.rows('reclassifications').map((row) => ('fromCategory' in row ? row.fromCategory : null))).toEqual(['market']);
    await memory.on('2025-10-07', 'risks.create', { id: 'n', fields: { title: '새것', category: 'market', identifiedOn: '2025-10-07' } });
    await memory.on('2025-10-07', 'risks.edit', { id: 'n', fields: { category: 'credit' } });
    expect(memory.rows('reclassifications')).toHaveLength(1);
  });

  it('may be dated, or put right for all days; one undo takes all of it back', async () => {
    const memory = await firm();
    const asked = { id: 'r', category: 'credit', eventTypeId: null, movedOn: '2025-08-20', reason: '상대방 신용' };
    const moved = await memory.on('2025-10-06', 'risks.reclassify', asked);
    expect(memory.rows('reclassifications')).toMatchObject([{ fromCategory: 'market', movedOn: '2025-08-20', reason: '상대방 신용' }]);
    await memory.done('register.undo', { seq: moved.seq });
    expect([memory.risk()?.category, memory.rows('reclassifications')]).toEqual(['market', []]);
    await memory.done('risks.reclassify', { ...asked, movedOn: null });
    expect([memory.risk()?.category, memory.rows('reclassifications')]).toEqual(['credit', []]);
  });
});

describe('a risk that is closed and opened again', () => {
  it('keeps the span with both reasons', async () => {
    const memory = await firm();
    await memory.edit('2025-04-02', { status: 'closed', closedOn: '2025-03-01', closingReason: '상품 폐지' });
    await memory.on('2025-10-06', 'closures.create', {
      fields: { riskId: 'r', closedOn: '2025-03-01', reopenedOn: '2025-08-10', reopeningReason: '상품 재출시' },
    });
    expect(memory.risk()).toMatchObject({ status: 'treating', closedOn: null, closingReason: '' });
    expect(memory.rows('closures')).toMatchObject([
      { closedOn: '2025-03-01', closingReason: '상품 폐지', reopenedOn: '2025-08-10', reopeningReason: '상품 재출시' },
    ]);
  });

  it('by an edit of its status is open again from that day on, and no earlier day is rewritten', async () => {
    const memory = await firm();
    await memory.edit('2025-04-02', { status: 'closed', closedOn: '2025-03-01', closingReason: '상품 폐지' });
    const opened = await memory.edit('2025-08-10', { status: 'monitoring', closedOn: null });
    expect(memory.rows('closures')).toMatchObject([{ closedOn: '2025-03-01', closingReason: '상품 폐지', reopenedOn: '2025-08-10' }]);
    expect(memory.risk()).toMatchObject({ status: 'monitoring', closingReason: '' });
    await memory.done('register.undo', { seq: opened.seq });
    expect(memory.risk()).toMatchObject({ status: 'closed', closedOn: '2025-03-01', closingReason: '상품 폐지' });
    expect(memory.rows('closures')).toEqual([]);
  });

  it('on one day was closed on none', async () => {
    const memory = await firm();
    await memory.edit('2025-04-02', { status: 'closed', closedOn: '2025-04-02' });
    await memory.edit('2025-04-02', { status: 'treating', closedOn: null });
    expect(memory.rows('closures')).toEqual([]);
  });

  it('cannot be opened again before it was closed', async () => {
    const memory = await firm();
    await memory.edit('2025-04-02', { status: 'closed', closedOn: '2025-03-01' });
    const refused = await memory.run('closures.create', { fields: { riskId: 'r', closedOn: '2025-03-01', reopenedOn: '2025-02-01' } });
    expect(refused).toMatchObject({ ok: false, problems: [{ code: 'field.outOfOrder', at: { field: 'reopenedOn' } }] });
    expect(memory.risk()).toMatchObject({ status: 'closed' });
  });
});

describe('an open risk', () => {
  it('is not archived; it is withdrawn with a reason, and restoring takes that back', async () => {
    const memory = await firm();
    expect(await memory.run('risks.archive', { id: 'r' })).toMatchObject({ ok: false, problems: [{ code: 'risk.archivedWhileOpen' }] });
    expect(await memory.run('risks.withdraw', { id: 'r', withdrawnReason: ' ' })).toMatchObject({ ok: false });
    await memory.on('2025-10-06', 'risks.withdraw', { id: 'r', withdrawnReason: '두 번 등록' });
    expect(memory.risk()).toMatchObject({ archivedAt: noon('2025-10-06'), withdrawnReason: '두 번 등록' });
    expect(await memory.run('risks.withdraw', { id: 'r', withdrawnReason: '또' })).toMatchObject({
      ok: false,
      problems: [{ code: 'record.archived' }],
    });
    await memory.done('risks.restore', { id: 'r' });
    expect(memory.risk()).toMatchObject({ archivedAt: null, withdrawnReason: '' });
  });

  it('is archived once it is closed', async () => {
    const memory = await firm();
    await memory.edit('2025-04-02', { status: 'closed', closedOn: '2025-03-01' });
    await memory.on('2025-04-03', 'risks.archive', { id: 'r' });
    expect(memory.risk()).toMatchObject({ archivedAt: noon('2025-04-03') });
  });
});

describe('a review that was held', () => {
  const review = { riskId: 'r', heldOn: '2025-10-06', outcome: 'unchanged' };

  it('answers the day that was due and sets the next, in one entry', async () => {
    const memory = await firm();
    await memory.edit('2025-04-02', { nextReviewOn: '2025-09-15' });
    const held = await memory.on('2025-10-06', 'reviews.create', { fields: { ...review, nextDueOn: '2026-04-06' } });
    expect(memory.rows('reviews')).toMatchObject([{ dueOn: '2025-09-15', heldOn: '2025-10-06', nextDueOn: '2026-04-06' }]);
    expect(memory.risk()).toMatchObject({ nextReviewOn: '2026-04-06' });
    await memory.done('register.undo', { seq: held.seq });
    expect([memory.risk()?.nextReviewOn, memory.rows('reviews')]).toEqual(['2025-09-15', []]);
  });

  it('before the last one is put on file, and moves nothing', async () => {
    const memory = await firm();
    await memory.edit('2025-04-02', { nextReviewOn: '2025-09-15' });
    await memory.on('2025-10-06', 'reviews.create', { fields: { ...review, dueOn: '2025-03-15', heldOn: '2025-03-20' } });
    expect(memory.risk()).toMatchObject({ nextReviewOn: '2025-09-15' });
    expect(memory.rows('reviews')).toMatchObject([{ dueOn: '2025-03-15', heldOn: '2025-03-20' }]);
  });
});
