import type { appendix as english } from '../../en/report/appendix.ts';

export const appendix: Readonly<Record<keyof typeof english, string>> = {
  'section.appendix': '부록',
  scales: '척도와 등급표',
  scaleVersion: '{{label}}, 버전 {{version}}',
  level: '단계',
  meaning: '뜻',
  matrixIntro: '두 단계의 등급은 등급표에서 찾습니다. 행은 발생가능성, 열은 영향도입니다.',
  howMade: '수치 산출 방법',
  'made.open': '미종결 리스크: 기준일까지 식별되었고 기준일까지 종결되지 않은 리스크입니다. 보관된 리스크는 세지 않습니다.',
  'made.position':
    '등급: 기준일에 유효한 가장 최근 평가이며, 같은 날 둘이면 나중에 기록한 평가입니다. 등급은 평가에 지정된 등급표 버전에서 찾습니다.',
  'made.known':
    '자료: 자료 기준 시각까지의 모든 원장 항목입니다. 자체 날짜가 없는 필드(제목, 담당자, 상태, 통제, 다음 검토일)는 그 시각의 값입니다.',
  'made.movement': '변동: 비교 분기 말의 등급과 현재 등급을 비교하며, 둘 다 현재 자료를 기준으로 합니다.',
  'made.events': '장애·사고와 릴리스: 시작 또는 릴리스 시각이 기간의 첫 순간부터 끝까지, 진행 중인 기간은 기준일까지인 건입니다.',
  'made.restore':
    '복구 시간: 기간 안에 복구된 건의 복구 시각에서 시작 시각을 뺀 값입니다. 중앙값은 가운데 값 또는 가운데 두 값의 평균, 90번째 백분위는 최근접 순위입니다.',
  'made.outcomes': '릴리스와 장애·사고: 기록된 관계 가운데 가장 중대한 관계입니다. 의심은 미결정입니다.',
  'made.losses':
    '손실사건: 순손실액은 총손실액에서 회수액과 수령한 보험금을 뺀 값이며, 다른 통화로 회수한 손실사건에는 표시하지 않습니다. 이때 순손실액 합계는 총손실액에서 같은 통화로 회수한 금액만 뺀 상한입니다.',
  'made.overdue': '검토 지연: 다음 검토일이 기준일보다 앞선 것입니다.',
  verification: '검증',
  verificationText: '이 최종 해시를 가진 사람은 등록부 파일에 이 보고서의 바탕이 된 내용이 그대로 있음을 증명할 수 있습니다.',
};
