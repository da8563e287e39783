import type { ServiceKey } from '../services.ts';
import { t } from '../text.ts';
import type { Course, Rhythm } from './deployment-source.ts';

/** Notifications have no record of deployments: what cannot be measured is said so. */
export const rhythms: { readonly [S in ServiceKey]?: Rhythm } = {
  payment: { after: 5, minutes: 2, manualSteps: 1 },
  settlement: { after: 30, minutes: 95, manualSteps: 23 },
  portal: { after: 10, minutes: 18, manualSteps: 4 },
  refund: { after: 10, minutes: 12, manualSteps: 3 },
  dollar: { after: 15, minutes: 40, manualSteps: 9 },
  fraud: { after: 5, minutes: 6, manualSteps: 2 },
};

/** By release, `service@version`. */
export const courses: { readonly [release: string]: Course } = {
  'payment@4.0.0': {
    manualSteps: 14,
    minutes: 70,
    notes: t('열네 단계를 손으로 진행한 마지막 배포', 'The last deployment with fourteen steps by hand'),
  },
  'payment@4.1.0': {
    outcome: 'rolledBack',
    recovered: 31,
    notes: t('간편결제 인증창 오류로 되돌렸습니다.', 'Rolled back: the wallet window failed.'),
  },
  'payment@4.1.1': { planned: false },
  'refund@2.14': {
    outcome: 'fixedForward',
    recovered: 1224,
    notes: t('부분 취소 판정을 다음 날 설정으로 바로잡았습니다.', 'The check was corrected by configuration the next day.'),
  },
  'refund@2.15': { planned: false },
  'fraud@5.1': {
    intervention: 'configuration',
    recovered: 64,
    notes: t('규칙 파일의 금액 단위를 바로잡았습니다.', 'The unit in the rule file was put right.'),
  },
  'settlement@2025.1': { manualSteps: 27, minutes: 130 },
  'settlement@2025.3': {
    intervention: 'data',
    notes: t('멈춘 배치를 수동으로 다시 실행했습니다.', 'The batch that had stopped was run again by hand.'),
  },
  'settlement@2025.3.1': { manualSteps: 11, minutes: 45 },
  'portal@3.12': { intervention: 'other', notes: t('승인을 내부 화면에서 처리했습니다.', 'Approvals were done in the back office.') },
};
