import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../domain/register/in-memory.ts';
import { assess, closed, closingOf, endedQuarter, paper, peopleIn } from '../../support/closings.ts';

describe('closing a quarter', () => {
  it('names the last entry before it, what it knew, and who stands behind it, and keeps the report', async () => {
    const memory = await endedQuarter();
    const before = memory.register.replay.head;
    await closed(memory);
    const [closing] = rowsOf(memory.register, 'closings');
    expect(closing).toMatchObject({
      version: 1,
      headSeq: before?.seq,
      headHash: before?.hash,
      knownAt: before?.at,
      // The last millisecond of 30 September in Seoul.
      validAt: '2025-09-30T14:59:59.999Z',
      start: '2025-06-30T15:00:00.000Z',
      end: '2025-09-30T15:00:00.000Z',
      registerSchema: 9,
      definitions: 1,
      correction: '',
    });
    const [prepared = '', reviewed = '', approved = ''] = peopleIn(memory);
    expect(rowsOf(memory.register, 'signatures').map(({ personId, meaning, enteredById }) => [personId, meaning, enteredById])).toEqual([
      [prepared, 'prepared', prepared],
      [reviewed, 'reviewed', prepared],
      [approved, 'approved', prepared],
    ]);
    expect(rowsOf(memory.register, 'quarters')).toMatchObject([{ quarter: '2025-Q3', state: 'closed' }]);
    const [report] = rowsOf(memory.register, 'closedReports');
    expect(memory.register.documents.get(report?.sha256 ?? '')).toEqual(paper);
  });

  it('says in the order of the conditions what is not met, with the records that are in the way', async () => {
    const memory = await endedQuarter();
    const { done, run } = memory;
    await done('risks.create', {
      id: 'bare',
      fields: { title: '환율', category: 'market', identifiedOn: '2025-08-01', nextReviewOn: '2025-09-29' },
    });
    await done('services.create', { id: 's', fields: { name: '결제' } });
    const at = { startedAt: '2025-09-01T00:00:00.000Z', serviceId: 's' };
    await done('incidents.create', { id: 'i', fields: { title: '지연', ...at } });
    await done('releases.create', { id: 'v', fields: { serviceId: 's', version: '1', releasedAt: '2025-09-01T00:00:00.000Z' } });
    const link = { fromTable: 'releases', fromId: 'v', toTable: 'incidents', toId: 'i', decidedAt: '2025-09-02T00:00:00.000Z' };
    await done('links.create', { fields: { ...link, relation: 'suspected' } });
    const refused = await run('quarters.close', closingOf(memory, { signers: [] }), { documents: [paper] });
    expect(refused).toMatchObject({
      ok: false,
      problems: [
        { code: 'quarter.unmet', args: { condition: 'notAssessed', count: 1, codes: 'R-2' } },
        { code: 'quarter.unmet', args: { condition: 'reviewsOverdue', count: 1, codes: 'R-2' } },
        { code: 'quarter.unmet', args: { condition: 'incidentsUndecided', count: 1, codes: 'I-1' } },
        { code: 'quarter.unmet', args: { condition: 'notSigned', count: 3 } },
      ],
    });
    await done('links.create', { fields: { ...link, relation: 'ruledOut', evidence: '로그' } });
    const waivers = (['notAssessed', 'reviewsOverdue', 'notSigned'] as const).map((condition) => ({
      condition,
      reason: `사유 ${condition}`,
    }));
    await closed(memory, { signers: [], waivers });
    expect(rowsOf(memory.register, 'waivers').map(({ condition, count, reason }) => [condition, count, reason])).toEqual([
      ['notAssessed', 1, '사유 notAssessed'],
      ['reviewsOverdue', 1, '사유 reviewsOverdue'],
      ['notSigned', 3, '사유 notSigned'],
    ]);
  });

  it('a correction is a new version with its reason, and the closed report stays', async () => {
    const memory = await endedQuarter();
    await closed(memory);
    await assess(memory, 'r', 5, '2025-09-20');
    const correction = '9월 20일 평가를 뒤늦게 기록했습니다.';
    await memory.done('quarters.correct', { ...closingOf(memory), correction }, { documents: [paper] });
    expect(rowsOf(memory.register, 'closings').map((closing) => [closing.version, closing.correction, closing.withdrawnAt])).toEqual([
      [1, '', null],
      [2, correction, null],
    ]);
    expect(rowsOf(memory.register, 'closedReports')).toHaveLength(2);
  });

  it('is withdrawn by a new entry with a reason, never undone; the quarter can be closed again as the next version', async () => {
    const memory = await endedQuarter();
    const { seq } = await closed(memory);
    expect(await memory.run('register.undo', { seq })).toMatchObject({ ok: false, problems: [{ code: 'undo.never' }] });
    const reopened = await memory.done('quarters.reopen', { quarter: '2025-Q3', reason: '잘못된 분기를 확정했습니다.' });
    expect(await memory.run('register.undo', { seq: reopened.seq })).toMatchObject({ ok: false, problems: [{ code: 'undo.never' }] });
    expect(rowsOf(memory.register, 'quarters')).toMatchObject([{ state: 'inReview' }]);
    await closed(memory);
    expect(rowsOf(memory.register, 'closings').map(({ version, withdrawnReason }) => [version, withdrawnReason])).toEqual([
      [1, '잘못된 분기를 확정했습니다.'],
      [2, ''],
    ]);
  });

  it('is undone in nothing of the quarter itself: what made its row stays', async () => {
    const memory = await endedQuarter();
    const began = memory.register.entries.find(({ header }) => header.action === 'quarters.review')?.header.seq ?? 0;
    expect(await memory.run('register.undo', { seq: began })).toMatchObject({ ok: false, problems: [{ code: 'undo.never' }] });
  });

  it('the paper of a quarter is edited field by field, and that is undone as any edit', async () => {
    const memory = await endedQuarter();
    const id = rowsOf(memory.register, 'quarters')[0]?.id ?? '';
    const { seq } = await memory.done('quarters.edit', { id, fields: { body: '리스크관리위원회', purpose: 'decision' } });
    await memory.done('decisionsAsked.create', {
      fields: { quarterId: id, rank: 1, option: '정산 서비스의 배포를 주 1회로 나눕니다.', cost: '2명' },
    });
    expect(rowsOf(memory.register, 'quarters')).toMatchObject([{ body: '리스크관리위원회', purpose: 'decision', state: 'inReview' }]);
    await memory.done('register.undo', { seq });
    expect(rowsOf(memory.register, 'quarters')).toMatchObject([{ body: '', purpose: null }]);
  });
});
