import type { losses as english } from '../../en/report/losses.ts';

export const losses: Readonly<Record<keyof typeof english, string>> = {
  'section.losses': '손실사건',
  lossesIntro:
    '손실사건은 바젤 손실자료(OPE25)와 같이 회계처리일이 속한 분기에 집계합니다. 발생일을 기준으로도 따로 집계합니다. 두 기준은 겹치므로 합산하지 않습니다. {{first}}부터 {{last}}까지의 날짜를 집계하고, 회수액과 보험금은 {{valid}}까지 수령한 금액만 포함합니다. 통화가 다른 금액은 합산하지 않습니다.',
  lossesNotRecorded: '등록된 손실사건이 없습니다.',
  lossesNone: '이 분기에 회계처리했거나 발생한 손실사건이 없습니다.',
  lossesOfCurrency: '{{currency}} 손실사건',
  lossesCounted: '기준',
  'lossBasis.booked': '이 분기에 회계처리',
  'lossBasis.occurred': '이 분기에 발생',
  lossCount: '건수',
  lossInQuarter: '집계 대상 날짜에는 {{mark}} 표시가 있습니다.',
  atMost: '최대 {{amount}}',
  lossesWithoutNet: '다른 통화로 회수하여 순손실액이 없는 손실사건: {{codes}}. 순손실액 합계는 상한으로 표시합니다.',
  lossBack: '수령액',
  lossSums: '손실사건 합계',
};
