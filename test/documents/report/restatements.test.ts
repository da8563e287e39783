import { describe, expect, it } from 'vitest';
import { endOfQ2, firm } from './firm.ts';
import { reportOf } from './story.ts';

const later = (instant: string, milliseconds: number) => new Date(Date.parse(instant) + milliseconds).toISOString();

describe('a restatement of the report', () => {
  it('is what was recorded after the instant at which the earlier quarter was known, not at it', async () => {
    const memory = await firm();
    for (const id of ['a', 'b']) await memory.risk(id);
    memory.recordNextAt(endOfQ2);
    await memory.residual('a', 5, 5, '2025-06-01', { rationale: '제때' });
    memory.recordNextAt(later(endOfQ2, 1));
    await memory.residual('b', 5, 5, '2025-06-01', { rationale: '늦게' });
    const { restatements } = reportOf(memory);
    expect(restatements?.since).toBe(endOfQ2);
    expect(restatements?.entries.map(({ at, names, why }) => [at, names, why])).toEqual([[later(endOfQ2, 1), ['R-2'], '늦게']]);
    expect(restatements?.figures.find(({ figure }) => figure === 'high')).toEqual({ figure: 'high', was: 1, now: 2 });
  });

  it('is known where it was recorded at the known-at of the report, not after it', async () => {
    const memory = await firm();
    await memory.risk('a');
    const knownAt = '2025-10-10T00:00:00.000Z';
    memory.recordNextAt(knownAt);
    await memory.residual('a', 1, 1, '2025-06-01');
    const before = reportOf(memory, { knownAt: later(knownAt, -1) });
    expect([before.restatements?.entries.length, before.limits.notAssessed]).toEqual([0, ['R-1']]);
    const then = reportOf(memory, { knownAt });
    expect([then.restatements?.entries.length, then.limits.notAssessed]).toEqual([1, []]);
  });

  it('is one only where it bears on the figures of the quarter', async () => {
    const memory = await firm();
    await memory.done('services.create', { id: 's', fields: { name: '결제' } });
    await memory.risk('a');
    await memory.incident('old', { startedAt: '2025-05-01T00:00:00.000Z' });
    memory.recordNextAt('2025-07-10T00:00:00.000Z');
    // None of these changes what was so in the second quarter.
    await memory.done('risks.edit', { id: 'a', fields: { title: '새 제목', status: 'treating' } });
    await memory.residual('a', 1, 1, '2025-07-01');
    await memory.residual('a', 1, 1, '2025-06-01', { kind: 'inherent' });
    await memory.risk('later', { identifiedOn: '2025-07-01' });
    await memory.incident('of this quarter', { startedAt: '2025-06-30T15:00:00.000Z' });
    await memory.done('incidents.edit', { id: 'old', fields: { summary: '정리' } });
    expect(reportOf(memory).restatements?.entries).toEqual([]);
    // Each of these does.
    await memory.residual('a', 1, 1, '2025-06-30');
    await memory.risk('forgotten', { identifiedOn: '2025-06-30' });
    await memory.incident('forgotten too', { startedAt: '2025-06-30T14:59:59.999Z' });
    await memory.done('incidents.edit', { id: 'old', fields: { restoredAt: '2025-05-01T01:00:00.000Z' } });
    await memory.done('risks.edit', { id: 'a', fields: { category: 'credit' } });
    expect(reportOf(memory).restatements?.entries.map(({ table, what, names }) => [table, what, names])).toEqual([
      ['assessments', 'added', ['R-1']],
      ['risks', 'added', ['R-3']],
      ['incidents', 'added', ['I-3']],
      ['incidents', 'changed', ['I-1']],
      ['risks', 'changed', ['R-1']],
    ]);
  });

  it('cannot be where the register is younger than the quarter', async () => {
    const memory = await firm();
    await memory.risk('a');
    memory.recordNextAt('2025-07-10T00:00:00.000Z');
    await memory.residual('a', 1, 1, '2025-06-01');
    const before = reportOf(memory, { quarter: '2025-Q2', compare: '2025-Q1' });
    // The register began at midnight of 1 April in UTC, nine hours into the second quarter in Seoul.
    expect(before.restatements).toEqual({ since: '2025-03-31T14:59:59.999Z', registerIsYounger: true, figures: [], entries: [] });
    expect(reportOf(memory).restatements?.registerIsYounger).toBe(false);
  });
});
