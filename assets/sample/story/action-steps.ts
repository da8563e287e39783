import type { PersonKey } from '../people.ts';
import { seoul, t, type Text } from '../text.ts';
import { creating, editing, type Step, type Telling } from './step.ts';

/** What is to be done about a risk, a loss and a control, and what became of it. */
export function actionSteps({ say, id }: Telling): Step[] {
  const about = (subjectTable: string, name: string, owner: PersonKey) => ({
    subjectTable,
    subjectId: id(name),
    ownerId: id(`person:${owner}`),
  });
  const create = (key: string, title: Text, fields: ReturnType<typeof about>, due: string, at: string) =>
    creating('actions', id(`action:${key}`), { title: say(title), ...fields, originalDueOn: due }, { at: seoul(at) });
  const edit = (key: string, fields: Parameters<typeof editing>[2], at: string, note: Text) =>
    editing('actions', id(`action:${key}`), fields, { at: seoul(at), note });
  return [
    create(
      'claim',
      t('A VAN에 보상액 청구', 'Claim the compensation from VAN A'),
      about('losses', 'loss:van-compensation', 'serviceLead'),
      '2025-04-30',
      '2025-04-01 09:20',
    ),
    edit(
      'claim',
      { status: 'done', closedOn: '2025-04-22', evidence: say(t('A VAN의 입금 내역 2천만 원', 'Payment of KRW 20 million by VAN A')) },
      '2025-04-23 10:05',
      t('배상금 입금 확인', 'Payment received'),
    ),
    create(
      'lock-rerun',
      t('수동 재실행 경로에도 중복 차단 적용', 'Make the lock hold on the manual re-run path too'),
      about('risks', 'risk:batch-twice', 'settlementDev'),
      '2025-09-30',
      '2025-08-20 11:00',
    ),
    edit('lock-rerun', { status: 'inProgress' }, '2025-09-01 09:30', t('개발 착수', 'Work has begun')),
    edit(
      'lock-rerun',
      { dueOn: '2025-11-14' },
      '2025-09-29 17:40',
      t('추석 배포 중지 기간과 겹쳐 연기', 'Moved: releases are frozen over the holiday'),
    ),
    create(
      'login-all',
      t('다중 인증을 전체 가맹점으로 확대', 'Extend multi-factor login to all merchants'),
      about('controls', 'control:strongLogin', 'ciso'),
      '2025-09-30',
      '2025-07-01 14:00',
    ),
    create(
      'second-agent',
      t('알림 발송 대행사 이중화 검토', 'Look into a second agent for notices'),
      about('risks', 'risk:vendor', 'vendorManager'),
      '2025-08-29',
      '2025-03-05 10:00',
    ),
    edit(
      'second-agent',
      {
        status: 'cancelled',
        closedOn: '2025-06-13',
        evidence: say(t('위험관리위원회 6월 12일 의결: 비용 대비 효과 부족', 'Risk Committee, 12 June: not worth its cost')),
      },
      '2025-06-13 09:30',
      t('위원회 의결', 'Decided by the committee'),
    ),
  ];
}
