import type { MemoryRegister } from '../../engine/commands/memory-register.ts';
import type { JsonObject } from '../../engine/values/json.ts';
import { addDays, endOfDay, epochOf, instantOf, startOfDay, type Day } from '../../engine/values/time.ts';
import { firm } from '../documents/report/firm.ts';

const zone = 'Asia/Seoul';
const [first, last]: readonly [Day, Day] = ['2025-07-01', '2025-09-30'];
const [start, lastInstant, end] = [startOfDay(first, zone), endOfDay(last, zone), startOfDay(addDays(last, 1), zone)];

/**
 * A register in Seoul in which everything lies on an edge of the third quarter of 2025: on its first and last day and the day
 * beside it, at its first and last instant and the instant beside it; some of it is recorded at just these instants.
 */
export async function edgeRegister(): Promise<MemoryRegister> {
  const memory = await firm();
  const { done, risk, residual } = memory;
  await done('services.create', { id: 's', fields: { name: '결제' } });
  const days = [addDays(first, -1), first, last, addDays(last, 1)];
  const instants = [instantOf(epochOf(start) - 1), start, lastInstant, end];
  const incident = (id: string, startedAt: string, over: JsonObject = {}) => memory.incident(id, { startedAt, ...over });

  await aboutRisks(memory, days);
  for (const [index, startedAt] of instants.entries()) {
    memory.recordNextAt(instantOf(Math.max(epochOf(startedAt), epochOf(memory.context.now) + 1000)));
    await incident(`starts ${index}`, startedAt);
    await done('releases.create', { id: `v${index}`, fields: { serviceId: 's', version: `1.${index}`, releasedAt: startedAt } });
  }
  // Recorded at the last instant, which is in time, and at the first of the next quarter, which is late.
  await incident('ends at the last instant', '2025-09-29T00:00:00.000Z', { restoredAt: lastInstant });
  await incident('ends with the quarter', '2025-09-29T00:00:00.000Z', { restoredAt: end });
  await incident('ends with the quarter before', '2025-06-29T00:00:00.000Z', { restoredAt: start });
  await incident('ends just after it began', '2025-06-29T00:00:00.000Z', { restoredAt: instantOf(epochOf(start) + 1) });
  // Ten of which it is known how long customers felt them: as many as a 90th percentile needs.
  for (let count = 1; count <= 10; count += 1) {
    const from = Date.UTC(2025, 7, count);
    const felt = { downtimeStart: instantOf(from), downtimeEnd: instantOf(from + count * count * 60_000), startAnchor: 'window' };
    await incident(`felt ${count}`, instantOf(from), { ...felt, restoredAt: instantOf(from + count * count * 61_000) });
  }
  // Downtimes that only repeat the first and the last post: two of these three say nothing.
  const posts = {
    downtimeStart: '2025-07-20T00:00:00.000Z',
    downtimeEnd: '2025-07-20T01:00:00.000Z',
    restoredAt: '2025-07-20T01:00:00.000Z',
  };
  for (const [startAnchor, timeline] of [
    ['firstPost', []],
    [null, [{ at: '2025-07-20T00:00:00.000Z', status: 'open', text: '' }]],
    ['monitoring', []],
  ] as const) {
    await incident(`posts ${startAnchor}`, '2025-07-20T00:00:00.000Z', { ...posts, startAnchor, timeline });
  }
  await done('reviews.create', { fields: { riskId: `held ${first}`, dueOn: last, heldOn: last, outcome: 'unchanged' } });
  for (const [index, on] of days.entries()) {
    await done('losses.create', {
      id: `l${index}`,
      fields: { title: on, occurredOn: on, bookedOn: on, gross: 100 + index, currency: 'KRW' },
    });
  }
  for (const [index, on] of days.entries()) {
    await done('recoveries.create', { fields: { lossId: 'l1', source: 'recovery', receivedOn: on, amount: 1 + index, currency: 'KRW' } });
  }
  await risk('archived later', { status: 'closed', closedOn: addDays(last, 2), closingReason: '거래 종료' });
  await residual('archived later', 5, 5, last);
  await done('risks.archive', { id: 'archived later' });
  return memory.register;
}

/** Risks of which something begins, ends or is due on each of these days, recorded at the last instant before each and at it. */
async function aboutRisks({ done, risk, residual, recordNextAt, context }: Awaited<ReturnType<typeof firm>>, days: readonly Day[]) {
  const dated = days.map((on) => ({ on, id: (what: string) => `${what} ${on}` }));
  for (const { on, id } of dated) {
    await risk(id('identified'), { identifiedOn: on });
    await risk(id('closed'), { status: 'closed', closedOn: on });
    await risk(id('due'), { nextReviewOn: on });
    for (const what of ['reopened', 'moved', 'rated', 'held']) await risk(id(what), { nextReviewOn: '2025-01-02' });
    await residual(id('rated'), 1, 1, '2025-02-01');
  }
  // In time for the quarter before at its last instant, late at the next.
  for (const { on, id } of dated) {
    for (const at of [endOfDay(addDays(on, -1), zone), startOfDay(on, zone)]) {
      if (at > context.now) recordNextAt(at);
      await residual(id('rated'), 5, at === startOfDay(on, zone) ? 5 : 4, on);
    }
    await done('closures.create', { fields: { riskId: id('reopened'), closedOn: '2025-02-01', reopenedOn: on } });
    await done('risks.reclassify', { id: id('moved'), category: 'credit', eventTypeId: null, movedOn: on, reason: on });
    await done('reviews.create', { fields: { riskId: id('held'), heldOn: on, outcome: 'unchanged', nextDueOn: '2026-02-01' } });
  }
}
