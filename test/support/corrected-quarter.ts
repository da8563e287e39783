import { assess, closed, endedQuarter } from './closings.ts';

/** A register whose third quarter was closed, and changed since: a rating within it, and an incident that was undone. Names hold digits. */
export async function correctedQuarter() {
  const memory = await endedQuarter();
  await memory.done('services.create', { id: 's', fields: { name: '2호 결제' } });
  const times = { startedAt: '2025-08-01T00:00:00.000Z', restoredAt: '2025-08-01T00:20:00.000Z' };
  const { seq } = await memory.done('incidents.create', { fields: { title: '오발송 3건', serviceId: 's', ...times } });
  await closed(memory);
  await assess(memory, 'r', 5, '2025-09-20');
  await memory.done('register.undo', { seq });
  return memory.register;
}
