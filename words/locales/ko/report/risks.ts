import type { risks as english } from '../../en/report/risks.ts';

export const risks: Readonly<Record<keyof typeof english, string>> = {
  'section.top': '주요 리스크',
  topIntro_one: '잔여리스크 등급이 가장 높은 미종결 리스크 {{count}}건입니다. 등급이 같으면 영향도, 발생가능성 순입니다.',
  topIntro_other: '잔여리스크 등급이 가장 높은 미종결 리스크 {{count}}건입니다. 등급이 같으면 영향도, 발생가능성 순입니다.',
  topNone: '이 분기 말에 미종결 리스크가 없습니다.',
  topNotAssessed: '잔여 평가가 있는 미종결 리스크가 없습니다.',
  inherentToTarget: '고유, 잔여, 목표',
  ratedSince: '이 등급이 된 날',
  since: '{{day}}부터',
  noKeyControl: '없음',
};
