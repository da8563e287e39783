import { describe, expect, it } from 'vitest';
import { candidatesOf, firstOf } from '../../../domain/raising/candidates.ts';
import { raiseSource, sourceQueries, sourceRelationQueries, type SourceRef } from '../../../domain/raising/source.ts';
import { reratingOf } from '../../../domain/raising/rerating.ts';
import { linkEnds } from '../../../domain/links/ends.ts';
import { riskQueries, riskRelationQueries } from '../../../domain/risks/profile.ts';
import { rowsOf } from '../../../domain/register/in-memory.ts';
import { foundOf } from '../../../domain/rows.ts';
import { defaultMatrix } from '../../../domain/scoring/defaults.ts';
import { memoryReader } from '../../../engine/commands/memory-register.ts';
import { queryRunner } from '../../../engine/rows/query.ts';
import type { JsonObject } from '../../../engine/values/json.ts';
import { createdMemory } from '../../support/memory.ts';

/** 20 October 2025, 12:00 in Seoul. */
const now = Date.UTC(2025, 9, 20, 3);
const operational = { category: 'operational', eventTypeId: 'event.6.1', identifiedOn: '2024-01-02' } as const;

/** Services `pay` and `settle`; incident `i` of `pay`, on 14 August in Seoul though still 13 August in UTC, felt for 95 minutes. */
async function withIncident(severity: 'sev1' | 'sev2' = 'sev2') {
  const memory = await createdMemory(now);
  const { done } = memory;
  await done('people.create', { id: 'ops', fields: { name: '최운영' } });
  await done('services.create', { id: 'pay', fields: { name: '결제', operationsOwnerId: 'ops', toleratedMinutes: 10 } });
  await done('services.create', { id: 'settle', fields: { name: '정산' } });
  const times = { startedAt: '2025-08-13T16:00:00.000Z', restoredAt: '2025-08-13T18:00:00.000Z' };
  await done('incidents.create', { id: 'i', fields: { title: '배포 뒤 승인 중단', serviceId: 'pay', severity, ...times } });
  const span = { incidentId: 'i', state: 'interrupted', startedAt: '2025-08-13T16:10:00.000Z', endedAt: '2025-08-13T17:45:00.000Z' };
  await done('serviceSpans.create', { fields: { ...span, affectedCustomers: 1200 } });
  return memory;
}
type Memory = Awaited<ReturnType<typeof withIncident>>;

async function sourceOf({ register }: Memory, ref: SourceRef) {
  const { found, ask } = queryRunner(memoryReader(register));
  await ask(sourceQueries(ref));
  await ask(sourceRelationQueries(foundOf(found), ref));
  const source = raiseSource(foundOf(found), ref, new Date(now).toISOString());
  if (source === null) throw new Error('no source');
  const candidates = candidatesOf(foundOf(found), source, '2025-10-20');
  return { source, candidates, first: firstOf(candidates) };
}

async function reratingFor(memory: Memory, ref: SourceRef, riskId: string) {
  const { source } = await sourceOf(memory, ref);
  const { found, ask } = queryRunner(memoryReader(memory.register));
  const typed = foundOf(found);
  await ask([...riskQueries(riskId), ...sourceQueries(ref)]);
  await ask(riskRelationQueries(typed, riskId));
  const risk = typed.get('risks', riskId);
  if (risk === null) throw new Error('no risk');
  return reratingOf(typed, risk, linkEnds(typed, riskId), { source, matrix: defaultMatrix, today: '2025-10-20' });
}

const incident: SourceRef = { table: 'incidents', id: 'i' };
const link = { relation: 'materialisedAs', evidence: '로그', deciderId: null } as const;
const linked = (riskId: string, relation: string) => ({
  fields: {
    fromTable: 'risks',
    fromId: riskId,
    relation,
    toTable: 'incidents',
    toId: 'i',
    evidence: '로그',
    decidedAt: '2025-09-01T00:00:00.000Z',
  },
});
const risk = (id: string, fields: JsonObject = {}) => ({ id, fields: { title: id, ...operational, ...fields } });

describe('what an incident says', () => {
  it('is its day in the register, its severity, the felt minutes, the most customers of a span and the suspect', async () => {
    const memory = await withIncident();
    await memory.done('releases.create', { id: 'v', fields: { serviceId: 'pay', version: '4.2', releasedAt: '2025-08-13T15:00:00.000Z' } });
    await memory.done('links.create', {
      fields: {
        fromTable: 'releases',
        fromId: 'v',
        relation: 'suspected',
        toTable: 'incidents',
        toId: 'i',
        decidedAt: '2025-08-14T00:00:00.000Z',
      },
    });
    // 16:10 to 17:45 are 95 minutes.
    expect((await sourceOf(memory, incident)).source).toMatchObject({
      code: 'I-1',
      day: '2025-08-14',
      severity: 'sev2',
      felt: { minutes: 95, isOpen: false },
      customers: 1200,
      eventTypeId: 'event.6',
      relation: 'materialisedAs',
      carriers: [{ table: 'releases', code: 'V-1', name: '4.2', relation: 'suspected' }],
      refusal: null,
    });
  });

  it('points at attacks and at wrong steps by its words, at systems without any', async () => {
    const memory = await withIncident();
    const types: (string | null)[] = [];
    for (const title of ['계정 도용 공격', '정산금 이중 지급', '알 수 없는 일']) {
      const { id } = await memory.done('incidents.create', { fields: { title, serviceId: 'pay', startedAt: '2025-08-01T00:00:00.000Z' } });
      types.push((await sourceOf(memory, { table: 'incidents', id })).source.eventTypeId);
    }
    expect(types).toEqual(['event.2', 'event.7', 'event.6']);
  });
});

describe('the risks that it may concern', () => {
  it('are the linked ones, then those of its service and type; archived, ruled out and other categories are none', async () => {
    const memory = await withIncident();
    const { done } = memory;
    await done('risks.create', risk('service', { serviceIds: ['pay'], eventTypeId: 'event.7' }));
    await done('risks.create', risk('both', { serviceIds: ['pay'] }));
    await done('risks.create', risk('type', { serviceIds: ['settle'] }));
    await done('risks.create', risk('linked', { eventTypeId: 'event.3', status: 'closed', closedOn: '2025-03-01' }));
    await done('risks.create', risk('denied', { serviceIds: ['pay'] }));
    await done('risks.create', risk('other', { serviceIds: ['settle'], eventTypeId: 'event.3' }));
    await done('risks.create', {
      id: 'market',
      fields: { title: 'm', category: 'market', identifiedOn: '2025-01-01', serviceIds: ['pay'] },
    });
    await done('risks.create', risk('error', { serviceIds: ['pay'] }));
    await done('risks.withdraw', { id: 'error', withdrawnReason: '중복' });
    await done('links.create', linked('linked', 'materialisedAs'));
    await done('links.create', linked('denied', 'ruledOut'));
    const { candidates, first } = await sourceOf(memory, incident);
    expect(candidates.map((one) => [one.risk.id, one.reason, one.mode])).toEqual([
      ['linked', 'linked', 'reopen'],
      ['both', 'serviceAndType', 'rerate'],
      ['service', 'service', 'rerate'],
      ['type', 'type', 'rerate'],
    ]);
    expect(first?.risk.id).toBe('linked');
  });

  it('are only offered, beside a new risk, where none is linked and not just one is of its service and type', async () => {
    const memory = await withIncident();
    const firstWith = async (id: string, fields: JsonObject) => {
      await memory.done('risks.create', risk(id, { serviceIds: ['pay'], ...fields }));
      const { candidates, first } = await sourceOf(memory, incident);
      return [candidates.length, first?.risk.id ?? null];
    };
    expect(await firstWith('service', { eventTypeId: 'event.7' })).toEqual([1, null]);
    expect(await firstWith('both', {})).toEqual([2, 'both']);
    expect(await firstWith('another', {})).toEqual([3, null]);
  });
});

describe('a deployment', () => {
  it('failed where its release was decided to have caused an incident: that deployment which was last before it', async () => {
    const memory = await withIncident();
    const { done } = memory;
    await done('releases.create', { id: 'v', fields: { serviceId: 'pay', version: '4.2', releasedAt: '2025-08-01T00:00:00.000Z' } });
    for (const [id, startedAt] of [
      ['early', '2025-08-02T00:00:00.000Z'],
      ['last', '2025-08-13T15:00:00.000Z'],
      ['later', '2025-08-20T00:00:00.000Z'],
    ] as const) {
      await done('deployments.create', { id, fields: { serviceId: 'pay', version: '4.2', releaseId: 'v', startedAt } });
    }
    const link = { fromTable: 'releases', fromId: 'v', relation: 'caused', toTable: 'incidents', toId: 'i', evidence: '로그' };
    await done('links.create', { fields: { ...link, decidedAt: '2025-08-14T00:00:00.000Z' } });
    const says = async (id: string) => {
      const { refusal, relation, severity } = (await sourceOf(memory, { table: 'deployments', id })).source;
      return [refusal?.code ?? null, relation, severity];
    };
    expect(await says('early')).toEqual(['raise.notFailed', 'suspected', null]);
    expect(await says('last')).toEqual([null, 'caused', 'sev2']);
    expect(await says('later')).toEqual(['raise.notFailed', 'suspected', null]);
  });
});

describe('a new risk from an incident', () => {
  const asked = {
    from: incident,
    link,
    mode: 'raise',
    risk: { title: '배포 뒤 승인 중단', eventTypeId: 'event.6', identifiedOn: '2025-08-14', serviceIds: ['pay'], ownerId: 'ops' },
    causes: ['릴리스 V-1 4.2'],
    consequences: ['고객이 1시간 35분 동안 체감'],
  };

  it('is one entry with its cause, consequence and link, and one undo takes all of it back', async () => {
    const { register, run, done } = await withIncident();
    const before = register.entries.length;
    const made = await run('risks.raise', asked);
    if (!made.ok) throw new Error(JSON.stringify(made.problems));
    const { id } = made.value.answer as { id: string };
    expect(made.value.answer).toEqual({ id, code: 'R-1' });
    expect(register.entries.length).toBe(before + 1);
    expect(rowsOf(register, 'risks')).toMatchObject([{ id, category: 'operational', identifiedOn: '2025-08-14', ownerId: 'ops' }]);
    expect(rowsOf(register, 'causes')).toMatchObject([{ riskId: id, text: '릴리스 V-1 4.2', rank: 1 }]);
    expect(rowsOf(register, 'consequences')).toMatchObject([{ riskId: id, rank: 1 }]);
    expect(rowsOf(register, 'links')).toMatchObject([
      { fromTable: 'risks', fromId: id, relation: 'materialisedAs', toId: 'i', evidence: '로그' },
    ]);
    await done('register.undo', { seq: made.value.head.seq });
    expect((['risks', 'causes', 'consequences', 'links'] as const).map((kind) => rowsOf(register, kind).length)).toEqual([0, 0, 0, 0]);
  });

  it('is refused whole where its link has no evidence', async () => {
    const { register, run } = await withIncident();
    const made = await run('risks.raise', { ...asked, link: { ...link, evidence: ' ' } });
    expect(made).toMatchObject({ ok: false, problems: [{ code: 'link.evidenceRequired' }] });
    expect(rowsOf(register, 'risks')).toEqual([]);
  });
});

describe('a closed risk', () => {
  it('is open again from the day, with why it was closed and why it is reopened, and the suspicion is decided', async () => {
    const { register, run, done } = await withIncident();
    await done('risks.create', risk('r', { status: 'closed', closedOn: '2025-03-01', closingReason: '조치 완료' }));
    await done('links.create', linked('r', 'suspected'));
    const closure = { reopenedOn: '2025-08-14', reopeningReason: 'I-1' };
    const made = await run('risks.raise', { from: incident, link, mode: 'reopen', riskId: 'r', closure });
    if (!made.ok) throw new Error(JSON.stringify(made.problems));
    expect(rowsOf(register, 'risks')).toMatchObject([{ status: 'treating', closedOn: null, closingReason: '' }]);
    expect(rowsOf(register, 'closures')).toMatchObject([{ closedOn: '2025-03-01', closingReason: '조치 완료', ...closure }]);
    expect(rowsOf(register, 'links')).toMatchObject([{ relation: 'materialisedAs', evidence: '로그' }]);
    await done('register.undo', { seq: made.value.head.seq });
    expect(rowsOf(register, 'risks')).toMatchObject([{ status: 'closed', closedOn: '2025-03-01', closingReason: '조치 완료' }]);
    expect(rowsOf(register, 'links')).toMatchObject([{ relation: 'suspected' }]);
  });

  it('is not reopened before it was closed', async () => {
    const { run, done } = await withIncident();
    await done('risks.create', risk('r', { status: 'closed', closedOn: '2025-09-01' }));
    const closure = { reopenedOn: '2025-08-14', reopeningReason: 'I-1' };
    const made = await run('risks.raise', { from: incident, link, mode: 'reopen', riskId: 'r', closure });
    expect(made).toMatchObject({ ok: false, problems: [{ code: 'field.outOfOrder' }] });
  });
});

describe('an open risk', () => {
  const levels = (likelihood: number, impact: number, validOn: string) => ({
    riskId: 'r',
    kind: 'residual',
    likelihood,
    impact,
    matrixId: defaultMatrix.id,
    validOn,
  });

  it('is proposed from the day of the incident: one event leaves its likelihood, SEV1 lifts its impact', async () => {
    const memory = await withIncident('sev1');
    await memory.done('risks.create', risk('r', { serviceIds: ['pay'] }));
    await memory.done('assessments.create', { fields: levels(2, 2, '2025-01-02') });
    expect(await reratingFor(memory, incident, 'r')).toEqual({
      was: { likelihood: 2, impact: 2 },
      events: 1,
      validOn: '2025-08-14',
      likelihood: { level: 2, why: 'asItWas' },
      impact: { level: 4, why: 'severity' },
    });
  });

  it('counts the year up to that day: the same day of the year before, planned work and a suspicion are not in it', async () => {
    const memory = await withIncident();
    const { done } = memory;
    await done('risks.create', risk('r'));
    await done('assessments.create', { fields: levels(2, 3, '2024-01-02') });
    const add = async (day: string, relation: string, kind = 'incident') => {
      const { id } = await done('incidents.create', { fields: { title: day, serviceId: 'pay', startedAt: `${day}T03:00:00.000Z`, kind } });
      const { fields } = linked('r', relation);
      await done('links.create', { fields: { ...fields, toId: id } });
    };
    await add('2024-08-14', 'materialisedAs');
    await add('2025-03-01', 'materialisedAs', 'maintenance');
    await add('2025-03-02', 'suspected');
    expect(await reratingFor(memory, incident, 'r')).toMatchObject({ events: 1, likelihood: { level: 2 } });
    // A second event within the year is more than once in three to ten years explains.
    await add('2024-08-15', 'materialisedAs');
    expect(await reratingFor(memory, incident, 'r')).toMatchObject({ events: 2, likelihood: { level: 3, why: 'oneUp' } });
  });

  it('is proposed from today where it was assessed after the incident', async () => {
    const memory = await withIncident();
    await memory.done('risks.create', risk('r'));
    await memory.done('assessments.create', { fields: levels(3, 4, '2025-09-25') });
    expect(await reratingFor(memory, incident, 'r')).toMatchObject({ was: { likelihood: 3, impact: 4 }, validOn: '2025-10-20' });
  });

  it('takes one event from a failed deployment and the incident that followed it within a week', async () => {
    const memory = await withIncident();
    const { done } = memory;
    await done('risks.create', risk('r'));
    await done('assessments.create', { fields: levels(1, 1, '2024-01-02') });
    await done('links.create', linked('r', 'materialisedAs'));
    const deployed = { serviceId: 'pay', version: '4.2', outcome: 'rolledBack', finishedAt: '2025-08-13T15:55:00.000Z' };
    await done('deployments.create', { id: 'd', fields: { ...deployed, startedAt: '2025-08-13T15:50:00.000Z' } });
    const ref: SourceRef = { table: 'deployments', id: 'd' };
    expect((await sourceOf(memory, ref)).source).toMatchObject({ relation: 'caused', day: '2025-08-14', refusal: null });
    expect(await reratingFor(memory, ref, 'r')).toMatchObject({ events: 1 });
  });

  it('has a new residual assessment and the link as one entry; that of the same day is corrected', async () => {
    const { register, run, done } = await withIncident();
    await done('risks.create', risk('r'));
    await done('assessments.create', { id: 'a', fields: levels(2, 2, '2025-01-02') });
    const { riskId, kind, ...assessment } = { ...levels(3, 4, '2025-08-14'), rationale: 'I-1', assessorId: null };
    const asked = { from: incident, link, mode: 'rerate', riskId, assessment };
    const made = await run('risks.raise', asked);
    if (!made.ok) throw new Error(JSON.stringify(made.problems));
    const ofDay = () => rowsOf(register, 'assessments').filter(({ validOn }) => validOn === '2025-08-14');
    expect(ofDay()).toMatchObject([{ kind, likelihood: 3, impact: 4, rationale: 'I-1' }]);
    expect(rowsOf(register, 'links')).toMatchObject([{ fromId: 'r', relation: 'materialisedAs', toId: 'i' }]);
    await done('risks.raise', { ...asked, assessment: { ...assessment, impact: 3 } });
    expect(ofDay()).toMatchObject([{ likelihood: 3, impact: 3 }]);
    expect(rowsOf(register, 'links').length).toBe(1);
    await done('register.undo', { seq: made.value.head.seq + 1 });
    await done('register.undo', { seq: made.value.head.seq });
    expect([rowsOf(register, 'assessments').length, rowsOf(register, 'links').length]).toEqual([1, 0]);
  });
});
