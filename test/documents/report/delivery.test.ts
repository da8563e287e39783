import { describe, expect, it } from 'vitest';
import { firm } from './firm.ts';
import { reportOf } from './story.ts';

async function withService() {
  const memory = await firm();
  await memory.done('services.create', { id: 's', fields: { name: '결제' } });
  await memory.risk('r');
  await memory.done('releases.create', { id: 'v', fields: { serviceId: 's', version: '1.0', releasedAt: '2025-07-31T00:00:00.000Z' } });
  const link = (relation: string, from: readonly [string, string], to: readonly [string, string], decidedAt = '2025-08-02T00:00:00.000Z') =>
    memory.done('links.create', {
      fields: { fromTable: from[0], fromId: from[1], relation, toTable: to[0], toId: to[1], evidence: '기록', decidedAt },
    });
  return { ...memory, link };
}

describe('the notable incidents of the report', () => {
  it('are those of the two gravest severities, the longest, those that are not over, and those that a link ties to a risk or a release', async () => {
    const memory = await withService();
    for (const severity of ['sev1', 'sev2', 'sev3', 'sev4'] as const)
      await memory.incident(severity, { severity, restoredAt: '2025-08-01T00:10:00.000Z' });
    for (const id of ['of a risk', 'of a release', 'ruled out', 'of an incident', 'without severity'])
      await memory.incident(id, { severity: id === 'without severity' ? null : 'sev4', restoredAt: '2025-08-01T00:10:00.000Z' });
    await memory.incident('longest', { severity: 'sev4', restoredAt: '2025-08-01T00:30:00.000Z' });
    // Restored as the fourth quarter begins in Seoul: in the third it was not.
    await memory.incident('open', { severity: 'sev4', startedAt: '2025-09-30T13:00:00.000Z', restoredAt: '2025-09-30T15:00:00.000Z' });
    await memory.link('related', ['risks', 'r'], ['incidents', 'of a risk']);
    await memory.link('suspected', ['incidents', 'of a release'], ['releases', 'v']);
    await memory.link('ruledOut', ['releases', 'v'], ['incidents', 'ruled out']);
    await memory.link('related', ['incidents', 'sev3'], ['incidents', 'of an incident']);
    const { notable } = reportOf(memory).delivery;
    expect(notable.map(({ title, risks, releases }) => [title, risks, releases])).toEqual([
      ['sev1', [], []],
      ['sev2', [], []],
      ['of a risk', ['R-1'], []],
      ['of a release', [], ['1.0']],
      ['longest', [], []],
      ['open', [], []],
    ]);
    expect(notable.slice(-2).map(({ restoreMinutes, openMinutes }) => [restoreMinutes, openMinutes])).toEqual([
      [30, null],
      [null, 120],
    ]);
  });

  it('stand in the order in which they began, those of one instant by their codes', async () => {
    const memory = await withService();
    const at = (startedAt: string) => ({ severity: 'sev1', startedAt });
    await memory.incident('third', at('2025-08-03T00:00:00.000Z'));
    await memory.incident('first', at('2025-08-01T00:00:00.000Z'));
    await memory.incident('second', at('2025-08-01T00:00:00.000Z'));
    expect(reportOf(memory).delivery.notable.map(({ title }) => title)).toEqual(['first', 'second', 'third']);
  });
});

describe('releases and incidents in the report', () => {
  it('are told of where either belongs to the quarter, with the gravest that is known of each release of the quarter', async () => {
    const memory = await withService();
    await memory.done('releases.create', { id: 'old', fields: { serviceId: 's', version: '0.9', releasedAt: '2025-06-30T14:59:59.999Z' } });
    await memory.done('releases.create', {
      id: 'none',
      fields: { serviceId: 's', version: '1.1', releasedAt: '2025-09-30T14:59:59.999Z' },
    });
    await memory.done('releases.create', {
      id: 'next',
      fields: { serviceId: 's', version: '1.2', releasedAt: '2025-09-30T15:00:00.000Z' },
    });
    await memory.incident('i');
    await memory.incident('later', { startedAt: '2025-09-30T15:00:00.000Z' });
    await memory.link('suspected', ['releases', 'v'], ['incidents', 'i'], '2025-08-02T00:00:00.000Z');
    await memory.link('contributed', ['releases', 'v'], ['incidents', 'i'], '2025-08-05T00:00:00.000Z');
    await memory.link('caused', ['releases', 'old'], ['incidents', 'i'], '2025-08-04T00:00:00.000Z');
    await memory.link('caused', ['releases', 'next'], ['incidents', 'later'], '2025-08-03T00:00:00.000Z');
    const { delivery } = reportOf(memory);
    expect(delivery.releases).toBe(2);
    expect(delivery.outcomes).toEqual({ caused: 0, contributed: 1, suspected: 0, ruledOut: 0, unlinked: 1 });
    expect(delivery.releaseLinks.map(({ release, relation, incident }) => [release, relation, incident])).toEqual([
      ['1.0', 'suspected', 'I-1'],
      ['0.9', 'caused', 'I-1'],
      ['1.0', 'contributed', 'I-1'],
    ]);
  });

  it('stand beside those of the quarter before, for each service that had any in either', async () => {
    const memory = await withService();
    await memory.done('services.create', { id: 't', fields: { name: '정산' } });
    await memory.done('services.create', { id: 'idle', fields: { name: '송금' } });
    await memory.incident('now');
    await memory.incident('then', { serviceId: 't', startedAt: '2025-05-01T00:00:00.000Z' });
    const { delivery } = reportOf(memory);
    expect(delivery.services.map(({ name, figures, previous }) => [name, figures.incidents, previous?.incidents])).toEqual([
      ['결제', 1, 0],
      ['정산', 0, 1],
    ]);
    expect([delivery.incidents, delivery.previous?.incidents]).toEqual([1, 1]);
    expect(reportOf(memory, { compare: null }).delivery.previous).toBeNull();
  });
});
