import { kinds } from '../../../domain/index.ts';
import { layoutVersion } from '../../../store/registers/layouts.ts';
import { databaseName } from '../../../store/registers/register-database.ts';
import type { Json } from '../../../engine/values/json.ts';
import { frozenText, readDatabase } from './frozen-database.ts';
import { rowsIn } from './frozen-layouts.ts';
import { command, good, importOf, newRegister } from './registers.ts';
import { serviceHere } from './service-here.ts';

/**
 * Freezes the database of a small register under today's layout, with a row of every kind and rows in a chunk: once for each released layout,
 * by `node test/fixtures/freeze-layout.mjs`. A frozen database is never made again: that it opens is tested for ever.
 */
export async function freezeLayout(): Promise<{ readonly version: number; readonly text: string }> {
  let clock = Date.UTC(2025, 6, 1, 9);
  const service = serviceHere(() => (clock += 1_000));
  const { registerId } = good(await service.create(newRegister, crypto.randomUUID()));
  good(await service.open(registerId));
  const done = async (action: string, input: Json): Promise<string> =>
    String((good(await service.send(command(action, input))).answer as { id?: string } | null)?.id);

  const unitId = await done('units.create', { fields: { name: '정산실' } });
  const ownerId = await done('people.create', { fields: { name: '이두리', role: '정산 책임자' } });
  const leaver = await done('people.create', { fields: { name: '박세찬', role: null } });
  const serviceId = await done('services.create', { fields: { name: 'settlement', unitId, critical: true, subscribers: 12_000 } });
  const riskId = await done('risks.create', {
    fields: {
      title: '정산 배치 이중 실행',
      event: '같은 날의 정산이 두 번 나간다 — "되돌릴 수 없음"\n두 번째 줄',
      category: 'operational',
      eventTypeId: 'event.6',
      ownerId,
      unitId,
      identifiedOn: '2025-07-02',
      serviceIds: [serviceId],
    },
  });
  const causeId = await done('causes.create', { fields: { riskId, text: '배포 중 재시작', rank: 1 } });
  await done('consequences.create', { fields: { riskId, text: '가맹점에 두 번 지급', rank: 1 } });
  await done('assessments.create', {
    fields: { riskId, kind: 'inherent', likelihood: 3, impact: 4, matrixId: 'matrix-1', validOn: '2025-07-02', assessorId: ownerId },
  });
  await done('reviews.create', { fields: { riskId, heldOn: '2025-07-01', outcome: 'unchanged', nextDueOn: '2026-01-01' } });
  await done('closures.create', { fields: { riskId, closedOn: '2025-03-01', reopenedOn: '2025-04-01', reopeningReason: '상품 재출시' } });
  await done('reclassifications.create', { fields: { riskId, fromCategory: 'credit', movedOn: '2025-05-01' } });
  const controlId = await done('controls.create', { fields: { title: '배치 잠금', kind: 'preventive', key: true, ownerId: leaver } });
  await done('riskControls.create', { fields: { riskId, controlId, causeId } });
  await done('controlTests.create', { fields: { controlId, heldOn: '2025-07-15', conclusion: 'effective' } });
  const incidentId = await done('incidents.create', {
    fields: {
      title: '정산 지연',
      serviceId,
      severity: 'sev2',
      startedAt: '2025-06-20T01:00:00.000Z',
      restoredAt: '2025-06-20T02:30:00.000Z',
    },
  });
  await done('serviceSpans.create', {
    fields: {
      incidentId,
      state: 'degraded',
      startedAt: '2025-06-20T01:10:00.000Z',
      endedAt: '2025-06-20T02:00:00.000Z',
      affectedCustomers: 1200,
    },
  });
  const releaseId = await done('releases.create', { fields: { serviceId, version: '1.4.0', releasedAt: '2025-07-20T00:40:00.000Z' } });
  await done('links.create', {
    fields: {
      fromTable: 'releases',
      fromId: releaseId,
      relation: 'caused',
      toTable: 'incidents',
      toId: incidentId,
      evidence: '배포 20분 뒤 시작, 되돌린 뒤 멈춤',
      deciderId: ownerId,
      decidedAt: '2025-07-21T00:00:00.000Z',
    },
  });
  const lossId = await done('losses.create', {
    fields: { title: '중복 지급 손실', occurredOn: '2025-07-20', gross: 1_200_000, currency: 'KRW' },
  });
  await done('recoveries.create', {
    fields: { lossId, source: 'recovery', receivedOn: '2025-07-25', amount: 400_000, currency: 'KRW' },
  });
  await done('actions.create', {
    fields: { title: '배포 전 배치 잠금', subjectTable: 'risks', subjectId: riskId, originalDueOn: '2025-08-31' },
  });
  await done('register.import', importOf(120));
  await done('people.erase', { id: leaver });
  await service.keepDraft({ key: 'risks.edit:title', window: 'gone', place: '', value: '아직 쓰는 중', at: '2026-01-01T00:00:00.000Z' });
  good(await service.actAs(ownerId));
  const head = service.head();
  if (head !== null) await service.saved(head);
  const frozen = await readDatabase(databaseName(registerId));
  good(await service.forget(registerId));
  const kept = new Set(rowsIn(frozen).map(({ table }) => table));
  const missing = kinds.names.filter((table) => !kept.has(table));
  if (missing.length > 0) throw new Error(`no row of ${missing.join(', ')}`);
  return { version: layoutVersion, text: frozenText(frozen) };
}
