import type { risks as english } from '../../en/report/risks.ts';

export const risks: Readonly<Record<keyof typeof english, string>> = {
  'section.top': '주요 리스크',
  topIntro: '잔여리스크 등급이 가장 높은 미종결 리스크입니다. 등급이 같으면 영향도, 발생가능성 순입니다.',
  topNone: '이 분기 말에 미종결 리스크가 없습니다.',
  topNotAssessed: '잔여 평가가 있는 미종결 리스크가 없습니다.',
  inherentToTarget: '고유, 잔여, 목표',
  ratedSince: '이 등급이 된 날',
  since: '{{day}}부터',
  reviewOn: '다음 검토 {{day}}',
  reviewWasDue: '검토 지연 {{day}}',
  weakestControl: '가장 약한 통제',
  noControl: '통제 없음',
  noAction: '없음',
  actionAndDue: '조치 · 기한',
  sameAfterControls: '통제와 두 등급이 모두 있는 리스크 {{of}}건 가운데 {{count}}건은 통제 후에도 고유 등급 그대로입니다({{codes}}).',
  sameAfterControlsNone: '통제와 두 등급이 모두 있는 리스크 {{of}}건은 모두 통제 후 등급이 고유 등급과 다릅니다.',
};
