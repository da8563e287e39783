import type { change as english } from '../../en/report/change.ts';

export const change: Readonly<Record<keyof typeof english, string>> = {
  'change.question': '이번 분기 변경이 리스크를 키웠는가',
  'change.noRecord': '판단할 수 없습니다. 배포와 릴리스 기록이 없습니다.',
  'change.unmeasured': '{{basis}}: {{reason}}. {{thesis}}.',
  'change.said': '7일이 지난 {{failures, 이가}} 실패로 결정되었습니다. {{thesis}}.',
  'change.failed': '{{basis}} {{of}}건 중 {{count}}건{{undecided}}',
  'change.undecided': '(미결정 {{undecided}}건 포함 시 최대 {{atMost}}건)',
  'change.supported': '전체 이력에서는 작을수록 7일 안에 실패나 패치가 덜 뒤따랐습니다({{small}}, {{large}})',
  'change.contradicted': '전체 이력에서는 작을수록 7일 안에 실패나 패치가 더 자주 뒤따랐습니다({{small}}, {{large}})',
  'change.notShown': '작을수록 실패나 패치가 덜 뒤따르는지는 이 이력에 나타나지 않습니다({{small}}, {{large}})',
  'change.tooLittleHistory': '작을수록 실패나 패치가 덜 뒤따르는지 판단하기에는 이력이 부족합니다(n\u00a0=\u00a0{{n}})',
};
