import { defaultMatrix } from '../../../domain/scoring/defaults.ts';
import { seoul, t } from '../text.ts';
import { creating, editing, type Step, type Telling } from './step.ts';

/** What changed over the year beside reviews, incidents and releases. */
export function turningPoints(telling: Telling): Step[] {
  return [...oldTerminalsEnd(telling), ...controlChanges(telling), ...riskChanges(telling), ...slipUndone(telling)];
}

/** The old terminals go in June: risk closed, then service, unit and manager archived. */
function oldTerminalsEnd({ say, id }: Telling): Step[] {
  const riskId = id('risk:old-terminals');
  const note = t(
    '310개 가맹점의 단말 교체를 마치고 6월 27일에 서비스를 종료하여 리스크를 종결합니다.',
    'Closed: terminals at all 310 merchants are replaced and the service ended on 27 June.',
  );
  const position = {
    riskId,
    kind: 'residual',
    likelihood: 1,
    impact: 1,
    matrixId: defaultMatrix.id,
    validOn: '2025-06-30',
    rationale: say(t('서비스가 종료되어 남은 노출이 없습니다.', 'The service has ended; nothing is left at risk.')),
    assessorId: id('person:terminalLead'),
  };
  const archive = (table: string, name: string, clock: string, why: ReturnType<typeof t>): Step => ({
    at: seoul(clock),
    action: `${table}.archive`,
    input: { id: id(name) },
    note: why,
  });
  return [
    creating('assessments', id('assessment:old-terminals:closing'), position, {
      at: seoul('2025-06-30 16:00'),
      attributedTo: 'terminalLead',
      note,
    }),
    editing('risks', riskId, { status: 'closed', closedOn: '2025-06-30', nextReviewOn: null }, { at: seoul('2025-06-30 16:05'), note }),
    archive('services', 'service:terminal', '2025-07-01 09:30', t('6월 27일 종료', 'Ended on 27 June')),
    archive('units', 'unit:terminals', '2025-07-01 09:40', t('조직 개편으로 폐지', 'Dissolved in the reorganisation')),
    archive('people', 'person:terminalLead', '2025-07-01 09:45', t('6월 30일 퇴직', 'Left on 30 June')),
  ];
}

function controlChanges({ say, id }: Telling): Step[] {
  const described = (control: string, clock: string, description: ReturnType<typeof t>, note: ReturnType<typeof t>): Step =>
    editing('controls', id(`control:${control}`), { description: say(description) }, { at: seoul(clock), note });
  return [
    described(
      'strongLogin',
      '2025-07-09 10:00',
      t(
        '계좌 변경과 대량 환불에는 휴대전화 인증을 한 번 더 요구합니다. 2025년 7월 8일부터 모든 가맹점에 적용했습니다.',
        'Account changes and bulk refunds ask for a second factor. In force for all merchants since 8 July 2025.',
      ),
      t('6월 24일 계정 공격의 후속 조치', 'Follows from the attack of 24 June'),
    ),
    described(
      'batchLock',
      '2025-08-20 14:00',
      t(
        '같은 기준일의 배치가 다시 시작되면 멈춥니다. 2025년 8월 13일 사고 때 수동 재실행 경로에서 작동하지 않아 시험 결과는 미흡이며, 보완 후 11월에 다시 시험합니다.',
        'Stops a batch that starts again for the same day. Failed: on 13 August 2025 it did not hold on the manual re-run path. It is tested again in November, once mended.',
      ),
      t('사고로 드러난 시험 결과 반영', 'The result that the incident brought to light'),
    ),
  ];
}

function riskChanges({ id }: Telling): Step[] {
  return [
    editing(
      'risks',
      id('risk:deployment'),
      { status: 'monitoring' },
      {
        at: seoul('2025-09-24 17:00'),
        attributedTo: 'paymentDev',
        note: t('작은 배포가 자리 잡아 모니터링으로 바꿉니다.', 'Small releases have settled in; now monitored.'),
      },
    ),
    editing(
      'services',
      id('service:payment'),
      { subscribers: 2_910_000, transactionsPerDay: 1_210_000 },
      {
        at: seoul('2025-07-03 10:00'),
        actor: 'serviceLead',
        note: t('2분기 말 이용 현황 반영', 'Figures at the end of the second quarter'),
      },
    ),
  ];
}

/** A slip of the hand, put right at once: the ledger keeps both. */
function slipUndone({ id }: Telling): Step[] {
  return [
    editing(
      'risks',
      id('risk:wrong-fee'),
      { status: 'treating', nextReviewOn: '2025-08-29' },
      { at: seoul('2025-07-10 11:20'), label: 'slip' },
    ),
    {
      at: seoul('2025-07-10 11:22'),
      action: 'register.undo',
      input: { undo: 'slip' },
      note: t('다른 리스크를 잘못 골라 되돌립니다.', 'The wrong risk was chosen; undone.'),
    },
  ];
}
