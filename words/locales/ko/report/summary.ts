import type { summary as english } from '../../en/report/summary.ts';

export const summary: Readonly<Record<keyof typeof english, string>> = {
  'section.summary': '요약',
  verdict_one:
    '{{when}}(기준일 {{valid}}, 자료 기준 {{known}}) 미종결 리스크 {{open}}건 가운데 {{rating}} 이상은 {{count}}건{{where}}{{unassessed}}이며,{{movement}} 허용한도를 등록하지 않아 한도 이내인지는 판정하지 않습니다.',
  verdict_other:
    '{{when}}(기준일 {{valid}}, 자료 기준 {{known}}) 미종결 리스크 {{open}}건 가운데 {{rating}} 이상은 {{count}}건{{where}}{{unassessed}}이며,{{movement}} 허용한도를 등록하지 않아 한도 이내인지는 판정하지 않습니다.',
  verdictAtEnd: '{{quarter}} 말',
  verdictInProgress: '진행 중인 {{quarter}}',
  verdictMovement: ' {{compare}}보다 등급이 오른 리스크는 {{up}}건, 내린 리스크는 {{down}}건이고,',
  verdictNotAssessed: ', 평가하지 않은 리스크는 {{unassessed}}건',
  verdictWithoutRisks:
    '{{when}}(기준일 {{valid}}, 자료 기준 {{known}}) 등록부에 미종결 리스크가 없어 리스크 수준은 판정하지 않으며, 이 분기의 장애·사고는 {{incidents}}건, 릴리스는 {{releases}}건입니다.',
  fiveCategories: '다섯 유형: 잔여리스크 등급별 미종결 리스크',
  previousOpen: '비교 분기',
  new: '신규',
  closed: '종결',
  up: '상승',
  down: '하락',
  worst: '최고 등급',
  limit: '한도',
  noLimit: '정량 한도 없음',
  all: '다섯 유형 전체',
  noLimitsNote:
    '이 등록부에는 리스크 성향과 한도가 없으므로 어느 유형도 한도 이내나 초과로 나타내지 않습니다. 등급은 순서만 뜻하므로 건수만 세고 더하거나 평균하지 않습니다.',
  keyFigures: '주요 수치',
  versus: '{{quarter}} {{value}}',
};
