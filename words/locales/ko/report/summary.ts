import type { summary as english } from '../../en/report/summary.ts';

export const summary: Readonly<Record<keyof typeof english, string>> = {
  'section.summary': '요약',
  verdict_one:
    '{{when}}(기준일 {{valid}}, 자료 기준 {{known}}) 미종결 리스크 {{open}}건 가운데 {{rating}} 이상은 {{count}}건{{where}}{{unassessed}}이며, 허용한도를 등록하지 않아 한도 이내인지는 판정하지 않습니다.',
  verdict_other:
    '{{when}}(기준일 {{valid}}, 자료 기준 {{known}}) 미종결 리스크 {{open}}건 가운데 {{rating}} 이상은 {{count}}건{{where}}{{unassessed}}이며, 허용한도를 등록하지 않아 한도 이내인지는 판정하지 않습니다.',
  verdictAtEnd: '{{quarter}} 말',
  verdictInProgress: '진행 중인 {{quarter}}',
  verdictChanged: '{{compare}} 이후 {{moves, 이가}} 있었고, ',
  verdictUnchanged: '{{compare}} 이후 움직인 리스크는 없으며, ',
  'verdictMoved.up': '상승({{codes}}) {{count}}건',
  'verdictMoved.down': '하락({{codes}}) {{count}}건',
  'verdictMoved.new': '신규({{codes}}) {{count}}건',
  'verdictMoved.reopened': '재개({{codes}}) {{count}}건',
  'verdictMoved.closed': '종결({{codes}}) {{count}}건',
  verdictDecisions_one: '결정을 요청하는 사항은 {{count}}건이고, ',
  verdictDecisions_other: '결정을 요청하는 사항은 {{count}}건이고, ',
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
  all: '다섯 유형 전체',
  ordinalNote: '등급은 순서만 뜻하므로 건수만 세고 더하거나 평균하지 않습니다.',
  keyFigures: '주요 수치',
  versus: '{{quarter}} {{value}}',
};
