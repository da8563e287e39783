import { expect, it } from 'vitest';
import { incidentProfile, incidentQueries, incidentRelationQueries } from '../../../domain/incidents/profile.ts';
import { timelineLines, type TimelineLine } from '../../../domain/incidents/whole-timeline.ts';
import { memoryReader } from '../../../engine/commands/memory-register.ts';
import { queryRunner } from '../../../engine/rows/query.ts';
import type { JsonObject } from '../../../engine/values/json.ts';
import { createdMemory, putEdit } from '../../support/memory.ts';

const at = (time: string) => `2025-07-01T${time}:00.000Z`;
const post = (time: string, status: string) => ({ at: at(time), status, text: '' });

async function linesOf(fields: JsonObject, spans: readonly JsonObject[] = [], past: JsonObject = {}): Promise<TimelineLine[]> {
  const made = await createdMemory();
  const service = await made.done('services.create', { fields: { name: '결제' } });
  const { id } = await made.done('incidents.create', {
    fields: { title: '결제 중단', serviceId: service.id, startedAt: at('10:00'), ...fields },
  });
  for (const span of spans) await made.done('serviceSpans.create', { fields: { incidentId: id, state: 'interrupted', ...span } });
  if (Object.keys(past).length > 0) putEdit(made.register, 'incidents', id, past);
  const { found, ask } = queryRunner(memoryReader(made.register));
  await ask(incidentQueries(id));
  await ask(incidentRelationQueries(found, id));
  const profile = incidentProfile(found, id);
  return profile === null ? [] : timelineLines(profile.incident, profile.spans, profile.timeline);
}

const told = (lines: readonly TimelineLine[]) =>
  lines.map((line) => `${line.minutes ?? '-'} ${line.kind === 'instant' ? line.field : line.kind === 'post' ? line.entry.status : 'span'}`);

it('an incident with nothing but a start offers every other instant behind it, in its usual order', async () => {
  expect(told(await linesOf({}))).toEqual([
    '0 startedAt',
    '- downtimeStart',
    '- detectedAt',
    '- awareAt',
    '- announcedAt',
    '- acknowledgedAt',
    '- identifiedAt',
    '- mitigatedAt',
    '- downtimeEnd',
    '- restoredAt',
    '- stoodDownAt',
  ]);
});

it('instants, spans and posts stand in one order of time; what is not known stands behind what it usually follows', async () => {
  const lines = await linesOf(
    {
      detectedAt: at('09:55'),
      earlyDetectionReason: '예보',
      announcedAt: at('10:20'),
      restoredAt: at('12:00'),
      timeline: [post('12:00', '복구'), post('10:05', '조사')],
    },
    [{ startedAt: at('10:20'), endedAt: at('11:00') }],
  );
  // Spans take the place of a downtime, which nobody is asked for beside them.
  expect(told(lines)).toEqual([
    '-5 detectedAt',
    '- awareAt',
    '0 startedAt',
    '5 조사',
    '20 announcedAt',
    '- acknowledgedAt',
    '- identifiedAt',
    '- mitigatedAt',
    '20 span',
    '120 restoredAt',
    '- stoodDownAt',
    '120 복구',
  ]);
});

it('a downtime that is recorded beside spans is shown', async () => {
  const lines = await linesOf({ downtimeStart: at('10:01') }, [{ startedAt: at('10:00'), endedAt: null }]);
  expect(told(lines).slice(0, 4)).toEqual(['0 startedAt', '0 span', '1 downtimeStart', '- detectedAt']);
});

it('the line of an instant that is the wrong way round says so', async () => {
  const lines = await linesOf({}, [], { restoredAt: at('09:00') });
  const wrong = lines.flatMap((line) => (line.kind === 'instant' && line.wrong !== null ? [[line.field, line.wrong.code]] : []));
  expect(wrong).toEqual([['restoredAt', 'incident.endsBeforeStart']]);
});
