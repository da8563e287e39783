import { instantOf } from '../../../engine/values/time.ts';
import { createdMemory } from '../../support/memory.ts';
import { reportWithClaims, type ReportRequest, type ReportWithClaims } from '../../../documents/report/make-report.ts';
import type { QuarterReport } from '../../../documents/report/model.ts';

type Memory = Awaited<ReturnType<typeof createdMemory>>;

/** Lets the clock of a test's register stand at an instant; it only runs forwards. */
function clockAt({ context }: Memory, instant: string) {
  context.tick(Date.parse(instant) - Date.parse(context.now));
}

/**
 * A small firm over two quarters, written through the use cases. 2025-Q2 and Q3 in Seoul: one risk goes up after an incident,
 * one goes down, one is new, one is closed, one is never assessed; one assessment of the second quarter is recorded late.
 */
export async function smallFirm(): Promise<Memory & { ids: Record<string, string> }> {
  const memory = await createdMemory(Date.UTC(2025, 3, 1));
  const { done } = memory;
  const ids: Record<string, string> = {};
  const risk = async (name: string, fields: Record<string, string | null>) => {
    ids[name] = (await done('risks.create', { fields: { title: name, status: 'identified', ...fields } })).id;
  };
  const residual = (name: string, likelihood: number, impact: number, validOn: string, rationale: string) =>
    done('assessments.create', {
      fields: {
        riskId: ids[name] ?? '',
        kind: 'residual',
        likelihood,
        impact,
        matrixId: 'matrix-1',
        validOn,
        rationale,
        assessorId: ids['lee'] ?? null,
      },
    });

  ids['lee'] = (await done('people.create', { fields: { name: '이두리', role: '리스크 관리자' } })).id;
  const ownerId = ids['lee'];
  await risk('배포 실패', {
    category: 'operational',
    eventTypeId: 'event.6',
    identifiedOn: '2025-01-10',
    ownerId,
    nextReviewOn: '2025-09-01',
  });
  await risk('가맹점 편중', { category: 'credit', identifiedOn: '2025-02-01', ownerId, nextReviewOn: '2025-12-01' });
  await risk('명절 정산 자금', { category: 'liquidity', identifiedOn: '2025-03-01' });
  await residual('배포 실패', 2, 2, '2025-03-31', '첫 평가');
  await residual('가맹점 편중', 4, 4, '2025-03-31', '첫 평가');
  await residual('명절 정산 자금', 2, 2, '2025-03-31', '첫 평가');
  const control = (await done('controls.create', { fields: { title: '배포 전 점검', kind: 'preventive', key: true } })).id;
  await done('controls.create', { fields: { title: '아직 쓰이지 않음', kind: 'detective' } });
  await done('riskControls.create', { fields: { riskId: ids['배포 실패'] ?? '', controlId: control } });
  ids['service'] = (await done('services.create', { fields: { name: '결제' } })).id;

  clockAt(memory, '2025-08-20T01:00:00.000Z');
  const incident = await done('incidents.create', {
    fields: {
      title: '결제 지연',
      serviceId: ids['service'],
      severity: 'sev2',
      startedAt: '2025-08-19T00:00:00.000Z',
      restoredAt: '2025-08-19T01:30:00.000Z',
    },
  });
  const release = await done('releases.create', {
    fields: { serviceId: ids['service'], version: '3.2.0', releasedAt: '2025-08-18T23:00:00.000Z' },
  });
  await done('links.create', {
    fields: {
      fromTable: 'releases',
      fromId: release.id,
      relation: 'caused',
      toTable: 'incidents',
      toId: incident.id,
      evidence: '되돌리자 멈춤',
      deciderId: ids['lee'],
      decidedAt: '2025-08-20T01:00:00.000Z',
    },
  });
  await done('links.create', {
    fields: {
      fromTable: 'risks',
      fromId: ids['배포 실패'] ?? '',
      relation: 'related',
      toTable: 'incidents',
      toId: incident.id,
      decidedAt: '2025-08-20T01:00:00.000Z',
    },
  });
  await residual('배포 실패', 4, 4, '2025-08-20', '8월 19일 장애 뒤');
  await residual('가맹점 편중', 2, 3, '2025-09-10', '한도 계약을 맺음');
  // Recorded in the third quarter, valid in the second.
  await residual('명절 정산 자금', 3, 4, '2025-06-15', '6월 점검을 뒤늦게 기록');
  await risk('앱 평점', { category: 'reputation', identifiedOn: '2025-08-25' });
  await done(
    'risks.edit',
    { id: ids['명절 정산 자금'] ?? '', fields: { status: 'closed', closedOn: '2025-09-20' } },
    { note: '약정 한도 확보' },
  );
  clockAt(memory, '2025-10-15T00:00:00.000Z');
  return { ...memory, ids };
}

/** The report of the third quarter, known at the end of the story. */
export function reportOf(memory: Memory, over: Partial<ReportRequest> = {}): QuarterReport {
  return reportMade(memory, over).report;
}

/** The same with its claims. */
export function reportMade(memory: Memory, over: Partial<ReportRequest> = {}): ReportWithClaims {
  const made = reportWithClaims({
    entries: memory.register.entries,
    privates: memory.register.privates,
    quarter: '2025-Q3',
    compare: 'before',
    validAt: null,
    // A firm whose clock stands still earlier is known at the end of the quarter.
    knownAt: [instantOf(Date.parse(memory.context.now)), '2025-09-30T14:59:59.999Z'].sort().at(-1) ?? '',
    language: 'ko',
    ...over,
  });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.value;
}
