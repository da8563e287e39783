import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../engine/values/json.ts';
import { rowsToPutRight } from '../../../domain/register/in-memory.ts';
import { createdMemory, putRows } from '../../support/memory.ts';
import { fromNowhere, nothingNoted } from '../../support/blank-fields.ts';

const at = (time: string) => `2025-07-01T${time}:00.000Z`;

/** A register on 2 July 2025, 00:00 and a few seconds in UTC, with a service. */
async function withService() {
  const memory = await createdMemory(Date.UTC(2025, 6, 2));
  await memory.done('services.create', { id: 's', fields: { name: '결제' } });
  const refused = async (fields: JsonObject): Promise<readonly string[]> => {
    const result = await memory.run('incidents.create', {
      fields: { title: '지연', serviceId: 's', startedAt: at('12:00'), ...fields },
    });
    return result.ok ? [] : result.problems.map((problem) => `${problem.at?.field} ${problem.code}`);
  };
  return { ...memory, refused };
}

/** A row as a build before these rules may have left it. */
const row = (id: string, fields: JsonObject) => ({
  id,
  code: `I-${id}`,
  archivedAt: null,
  title: '예전 기록',
  serviceId: 's',
  kind: 'incident',
  severity: null,
  summary: '',
  startedAt: at('12:00'),
  startAnchor: null,
  detectedAt: null,
  earlyDetectionReason: '',
  awareAt: null,
  announcedAt: null,
  identifiedAt: null,
  mitigatedAt: null,
  stoodDownAt: null,
  acknowledgedAt: null,
  restoredAt: null,
  downtimeStart: null,
  downtimeEnd: null,
  components: [],
  timeline: [],
  outsideId: null,
  url: null,
  factsChangedAt: null,
  ...fromNowhere,
  ...nothingNoted,
  ...fields,
});

describe('an incident', () => {
  it('may be over in the instant in which it began, or not at all yet', async () => {
    const { refused } = await withService();
    for (const restoredAt of [at('12:00'), null]) expect(await refused({ restoredAt })).toEqual([]);
  });

  it('has its times in the order in which they can have been', async () => {
    const { refused } = await withService();
    const whole = { detectedAt: at('12:01'), acknowledgedAt: at('12:02'), restoredAt: at('13:00') };
    expect(await refused(whole)).toEqual([]);
    expect(await refused({ ...whole, acknowledgedAt: at('12:00') })).toEqual(['acknowledgedAt field.outOfOrder']);
    expect(await refused({ ...whole, restoredAt: at('11:59') })).toEqual(['restoredAt incident.endsBeforeStart']);
    expect(await refused({ ...whole, mitigatedAt: at('11:59') })).toEqual(['mitigatedAt field.outOfOrder']);
    expect(await refused({ ...whole, stoodDownAt: at('12:59') })).toEqual(['stoodDownAt field.outOfOrder']);
    expect(await refused({ downtimeStart: at('14:00'), downtimeEnd: at('12:00') })).toEqual(['downtimeEnd field.outOfOrder']);
  });

  it('is detected before it started only where somebody says why', async () => {
    const { refused, run, done } = await withService();
    const early = { detectedAt: at('11:30') };
    expect(await refused(early)).toEqual(['detectedAt incident.detectedBeforeStart']);
    expect(await refused({ ...early, earlyDetectionReason: ' ' })).toEqual(['detectedAt incident.detectedBeforeStart']);
    const reason = { earlyDetectionReason: '모니터링이 먼저 알렸고, 고객 영향은 나중에 시작' };
    expect(await refused({ ...early, ...reason })).toEqual([]);
    const fields = { title: '지연', serviceId: 's', startedAt: at('12:00'), ...early, ...reason };
    const { id } = await done('incidents.create', { fields });
    expect((await run('incidents.edit', { id, fields: { earlyDetectionReason: '' } })).ok).toBe(false);
  });

  it('has begun when it is recorded, but for a day by which clocks may differ; planned work may lie ahead', async () => {
    const { refused, context, run, done } = await withService();
    const ahead = (hours: number) => new Date(Date.parse(context.now) + 1000 + hours * 3_600_000).toISOString();
    expect(await refused({ startedAt: ahead(24) })).toEqual([]);
    const later = new Date(Date.parse(ahead(24)) + 1).toISOString();
    expect(await refused({ startedAt: later })).toEqual(['startedAt incident.notYet']);
    expect(await refused({ kind: 'maintenance', startedAt: '2031-07-02T01:00:00.000Z' })).toEqual([]);
    const work = { title: '점검', serviceId: 's', kind: 'maintenance', startedAt: '2031-07-02T01:00:00.000Z' };
    const { id } = await done('incidents.create', { fields: work });
    expect((await run('incidents.edit', { id, fields: { kind: 'incident' } })).ok).toBe(false);
  });

  it('is not taken from a file with its times the wrong way round, or from a year to come', async () => {
    const { run } = await withService();
    const file = (fields: JsonObject, number: number) => ({
      row: number,
      fields: { title: `${number}`, serviceId: '결제', startedAt: at('12:00'), ...fields },
    });
    const rows = [
      file({ detectedAt: at('11:00') }, 2),
      file({ startedAt: '2031-07-02T01:00:00.000Z' }, 3),
      file({ detectedAt: at('12:30'), acknowledgedAt: at('12:10') }, 4),
      file({}, 5),
    ];
    const input = { table: 'incidents', source: 'a.csv', service: null, strict: false, names: {}, rows };
    const result = await run('register.import', input);
    expect(result.ok && result.value.answer).toMatchObject({
      created: 1,
      rejected: [
        { row: 2, column: 'detectedAt', code: 'incident.detectedBeforeStart' },
        { row: 3, column: 'startedAt', code: 'incident.notYet' },
        { row: 4, column: 'acknowledgedAt', code: 'field.outOfOrder' },
      ],
    });
  });
});

describe('an incident from before these rules', () => {
  it('is listed for what is wrong with it, until its time has come', async () => {
    const { register, done, context } = await withService();
    putRows(register, 'incidents', [
      row('1', { startedAt: '2025-07-20T01:00:00.000Z' }),
      row('2', { detectedAt: at('11:00'), acknowledgedAt: at('10:00') }),
      row('3', { kind: 'maintenance', startedAt: '2025-07-20T01:00:00.000Z' }),
    ]);
    const listed = () =>
      rowsToPutRight(register.replay).flatMap(({ id, problems }) => problems.map(({ code, at }) => [id, at?.field, code]));
    const order = [
      ['2', 'detectedAt', 'incident.detectedBeforeStart'],
      ['2', 'acknowledgedAt', 'field.outOfOrder'],
    ];
    expect(listed()).toEqual([['1', 'startedAt', 'incident.notYet'], ...order]);
    context.tick(30 * 86_400_000);
    await done('services.edit', { id: 's', fields: { description: '나중' } });
    expect(listed()).toEqual(order);
  });

  it('is put right field by field, in whatever order', async () => {
    const { register, done } = await withService();
    putRows(register, 'incidents', [row('1', { detectedAt: at('11:00'), acknowledgedAt: at('10:00') })]);
    await done('incidents.edit', { id: '1', fields: { summary: '제목만 고침' } });
    await done('incidents.edit', { id: '1', fields: { detectedAt: at('12:30') } });
    await done('incidents.edit', { id: '1', fields: { acknowledgedAt: at('12:40') } });
    expect(rowsToPutRight(register.replay)).toEqual([]);
  });
});
