import type { deepDives as english } from '../../en/report/deep-dives.ts';

export const deepDives: Readonly<Record<keyof typeof english, string>> = {
  'section.deepDives': '주요 리스크 상세',
  'section.askedRisks': '리스크 상세',
  weekStripName: '{{code}}의 13주: 잔여 등급 {{ratings}}, 시작된 장애·사고 {{incidents}}건, 의심 {{suspected}}건',
  weekStripNote: '13주간 각 주 말의 잔여 등급과, 그 주에 시작된 이 리스크의 장애·사고(점 하나가 한 건)입니다. 빈 점은 의심입니다.',
  actsOn: '작용',
  wholeRisk: '리스크 전체',
  exceptionsOfSample: '예외 / 표본',
  noLinkedIncident: '이 리스크에 연결된 장애·사고가 없습니다.',
  pastRatings: '잔여 등급과 사유',
  restOfRisk: '그 밖의 기록은 등록부의 리스크 화면에 있습니다.',
};
