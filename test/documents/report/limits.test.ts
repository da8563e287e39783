import { describe, expect, it } from 'vitest';
import { firm } from './firm.ts';
import { reportOf } from './story.ts';

describe('the limits of the data', () => {
  it('name open risks that nobody assessed, owns or has reviewed in time', async () => {
    const memory = await firm();
    const { id: ownerId } = await memory.done('people.create', { fields: { name: '이두리', role: null } });
    await memory.risk('due on the last day', { ownerId, nextReviewOn: '2025-09-30' });
    await memory.risk('due a day before', { ownerId, nextReviewOn: '2025-09-29' });
    await memory.risk('due never', {});
    await memory.risk('closed', { status: 'closed', closedOn: '2025-09-01' });
    await memory.residual('due never', 1, 1, '2025-08-01');
    // An inherent position alone does not say where the risk stands.
    await memory.residual('due a day before', 1, 1, '2025-08-01', { kind: 'inherent' });
    expect(reportOf(memory).limits).toMatchObject({
      notAssessed: ['R-1', 'R-2'],
      reviewOverdue: ['R-2'],
      withoutReviewDay: 1,
      withoutOwner: ['R-3'],
      otherMatrix: 0,
    });
  });

  it('know no review overdue of a risk that is closed, wherever it is listed', async () => {
    const memory = await firm();
    await memory.risk('closed', { nextReviewOn: '2025-08-01', status: 'closed', closedOn: '2025-09-01' });
    const { changes, limits } = reportOf(memory);
    expect(changes.map(({ movement, risk }) => [movement, risk.reviewOverdue])).toEqual([['closed', false]]);
    expect(limits.reviewOverdue).toEqual([]);
  });

  it('count controls in use and the key ones among them', async () => {
    const memory = await firm();
    for (const [id, key] of [
      ['a', true],
      ['b', true],
      ['c', false],
      ['d', true],
    ] as const) {
      await memory.done('controls.create', { id, fields: { title: id, kind: 'preventive', key } });
    }
    await memory.done('controls.archive', { id: 'd' });
    expect(reportOf(memory).limits).toMatchObject({ keyControls: 2, controls: 3 });
  });

  it('count incidents of the quarter without severity or end, planned work and other quarters left out', async () => {
    const memory = await firm();
    await memory.done('services.create', { id: 's', fields: { name: '결제' } });
    await memory.incident('neither');
    await memory.incident('ended', { restoredAt: '2025-08-01T01:00:00.000Z' });
    await memory.incident('graded', { severity: 'sev4' });
    await memory.incident('planned', { kind: 'maintenance' });
    await memory.incident('earlier', { startedAt: '2025-06-30T14:59:59.999Z' });
    await memory.incident('later', { startedAt: '2025-09-30T15:00:00.000Z' });
    await memory.incident('archived');
    await memory.done('incidents.archive', { id: 'archived' });
    expect(reportOf(memory).limits).toMatchObject({
      incidentsWithoutSeverity: 2,
      incidentsNotRestored: 2,
      archived: { risks: 0, incidents: 1, releases: 0 },
    });
  });

  it('count what was archived, by kind', async () => {
    const memory = await firm();
    await memory.done('services.create', { id: 's', fields: { name: '결제' } });
    for (const id of ['a', 'b', 'c']) {
      await memory.risk(id, { status: 'closed', closedOn: '2025-02-01' });
      await memory.done('risks.archive', { id });
    }
    await memory.risk('kept');
    for (const id of ['v', 'w']) {
      await memory.done('releases.create', { id, fields: { serviceId: 's', version: id, releasedAt: '2025-08-01T00:00:00.000Z' } });
      await memory.done('releases.archive', { id });
    }
    expect(reportOf(memory).limits.archived).toEqual({ risks: 3, incidents: 0, releases: 2 });
  });

  it('count the entries of another’s words, not those that the operator attributed to himself, and the people who were erased', async () => {
    const memory = await firm();
    const { id: lee } = await memory.done('people.create', { fields: { name: '이두리', role: null } });
    const { id: park } = await memory.done('people.create', { fields: { name: '박세찬', role: null } });
    const unit = (name: string, attributedTo: string | null) => memory.done('units.create', { fields: { name } }, { attributedTo });
    await unit('가', lee);
    await unit('나', park);
    await unit('다', memory.context.actor);
    await unit('라', null);
    await memory.done('people.erase', { id: park });
    const { limits } = reportOf(memory);
    expect([limits.attributedEntries, limits.erasedPeople]).toEqual([2, 1]);
  });
});

describe('a change of the report', () => {
  it('names who said it only where that was someone else than who entered it', async () => {
    const memory = await firm();
    const { id: lee } = await memory.done('people.create', { fields: { name: '이두리', role: null } });
    memory.recordNextAt('2025-08-01T00:00:00.000Z');
    const risk = (title: string, attributedTo: string | null) =>
      memory.done('risks.create', { fields: { title, category: 'market', identifiedOn: '2025-08-01' } }, { attributedTo });
    await risk('이두리의 말', lee);
    await risk('자신의 말', memory.context.actor);
    const recorded = reportOf(memory).changes.map(({ risk: { title }, recorded: by }) => [title, by?.by, by?.attributedTo]);
    expect(recorded).toEqual([
      ['이두리의 말', '김하나', '이두리'],
      ['자신의 말', '김하나', null],
    ]);
  });
});
