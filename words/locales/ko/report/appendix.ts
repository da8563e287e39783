import type { appendix as english } from '../../en/report/appendix.ts';

export const appendix: Readonly<Record<keyof typeof english, string>> = {
  'section.appendix': '부록',
  scales: '척도와 등급표',
  scaleVersion: '{{label}}, 버전 {{version}}',
  level: '수준',
  meaning: '뜻',
  matrixIntro: '두 수준의 등급은 표에서 찾습니다. 행은 발생가능성, 열은 영향도입니다.',
  howMade: '수치를 만드는 방법',
  'made.open': '열린 리스크: 기준일까지 식별되었고 기준일까지 종결되지 않은 것입니다. 보관된 리스크는 세지 않습니다.',
  'made.position':
    '등급: 기준일에 유효한 가장 늦은 평가이며, 같은 날 둘이면 나중에 기록한 것입니다. 등급은 평가가 가리키는 등급표 버전에서 찾습니다.',
  'made.known':
    '인지: 인지 시점까지의 모든 원장 기록입니다. 자체 날짜가 없는 항목(제목, 담당자, 상태, 통제, 다음 검토일)은 그 시점의 값입니다.',
  'made.movement': '변동: 비교 분기 말의 등급과 현재 등급을 견준 것이며, 둘 다 현재 인지 기준입니다.',
  'made.events': '장애와 릴리스: 시작 또는 릴리스 시각이 기간의 첫 순간부터 끝 직전까지인 것입니다.',
  'made.losses':
    '손실사건: 순손실액은 총손실액에서 회수액과 받은 보험금을 뺀 값이며, 다른 통화로 돌려받은 손실사건에는 나타내지 않습니다. 그때 순손실액 합계는 총손실액에서 같은 통화로 돌려받은 금액만 뺀 상한입니다.',
  'made.restore': '복구 시간: 복구에서 시작을 뺀 값입니다. 중앙값은 가운데 값 또는 가운데 두 값의 평균, 90번째 백분위는 최근접 순위입니다.',
  'made.outcomes': '릴리스와 장애: 기록된 관계 가운데 가장 무거운 것입니다. 의심은 미결정입니다.',
  'made.overdue': '검토 지연: 다음 검토일이 기준일보다 앞선 것입니다.',
  verification: '검증',
  verificationText: '이 원장 끝을 가진 사람은 등록부 파일에 이 보고서의 근거가 그대로 있음을 증명할 수 있습니다.',
};
