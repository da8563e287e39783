import type { limits as english } from '../../en/report/limits.ts';

export const limits: Readonly<Record<keyof typeof english, string>> = {
  'section.limits': '자료의 한계',
  'limit.noLimits': '리스크 성향, 허용한도, 수용능력을 기록하지 않아 준수 여부를 말할 수 없습니다.',
  'limit.notAssessed': '잔여 평가가 없는 미종결 리스크: {{open}}건 중 {{count}}건{{codes}}.',
  'limit.reviewOverdue': '검토 지연: {{open}}건 중 {{count}}건{{codes}}. 다음 검토일이 없는 미종결 리스크: {{without}}건.',
  'limit.withoutOwner': '담당자가 없는 미종결 리스크: {{count}}건{{codes}}.',
  'limit.untested':
    '테스트한 적이 없는 통제: {{controls}}건 전부, 그 가운데 핵심 통제 {{key}}건. 이 버전은 통제 테스트를 기록하지 않습니다.',
  'limit.deployments': '운영 배포를 기록하지 않아 변경 실패율, 배포 빈도, 변경 리드타임은 측정할 수 없습니다.',
  'limit.incidents': '이 분기의 장애·사고 가운데 심각도 없음: {{severity}}건, 복구 전: {{open}}건.',
  'limit.outOfOrder': '시각의 순서가 잘못된 분기 내 장애·사고: {{count}}건({{codes}}). 그런 두 시각 사이의 시간은 알 수 없음으로 셉니다.',
  'limit.archived': '보관되어 세지 않은 기록: 리스크 {{risks}}건, 장애·사고 {{incidents}}건, 릴리스 {{releases}}건.',
  'limit.otherMatrix': '이전 등급표로 평가되어 히트맵에 없는 리스크: {{count}}건.',
  'limit.identities': '신원은 입력자가 밝힌 것이며 확인되지 않았습니다. 다른 사람 명의로 입력한 항목: {{count}}건.',
  'limit.erased': '이름이 삭제된 사람: {{count}}명.',
  'limit.clock': '기록 시각은 사용한 컴퓨터의 시계를 따릅니다. 어느 항목도 앞의 항목보다 이른 시각을 갖지 않습니다.',
  'limit.boxes':
    '이 보고서의 글꼴에 없는 문자가 있는 텍스트: {{count}}건({{records}}). 인쇄하는 컴퓨터의 글꼴로 나오며, 그런 글꼴이 없으면 네모로 나옵니다.',
  'limit.notSealed': '분기를 확정하지 않았으므로 앞으로 입력하는 항목이 이 수치를 바꿀 수 있습니다.',
  'limit.losses': '등록된 손실사건이 없습니다. 지표, 조치, 리스크 수용은 이 보고서에 없습니다.',
  'limit.archivedWhileOpen': '미종결 상태로 보관된 리스크: {{count}}건 ({{codes}}). 보관일 전까지는 미종결로 집계합니다.',
  'limit.lossesCounted':
    '이 분기에 발생했으나 회계처리일이 없어 어느 분기에도 회계처리되지 않은 손실사건: {{count}}건{{codes}}. 보관되어 집계하지 않은 손실사건: {{archived}}건.',
  'limit.notReported': '지표, 조치, 수용은 이 보고서에 없습니다.',
};
