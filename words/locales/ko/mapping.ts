import type { mapping as english } from '../en/mapping.ts';

export const mapping: Readonly<Record<keyof typeof english, string>> = {
  'notice.leftOut': '{{heading}}: "{{value}}" 값은 제외합니다({{count}}건)',
  'notice.shortened': '{{heading}}: 제목을 줄였습니다. 전체 내용은 "{{heading}}" 항목에 남깁니다({{count}}건)',
  'notice.rest': '{{heading}}: "{{value}}" 값은 일부만 사용합니다. 전체 내용은 "{{heading}}" 항목에 남깁니다({{count}}건)',
  'notice.scoreDiffers': '{{heading}}: 점수가 발생가능성 × 영향도와 다릅니다. {{value}}({{count}}건)',
  'notice.overridden': '{{heading}}: 같은 필드의 값이 다른 열에 있습니다. "{{value}}" 값은 "{{heading}}" 항목에 남깁니다({{count}}건)',
  'notice.ended': '{{heading}}: 상태는 종료된 날짜에 따라 정합니다({{count}}건)',
  'passedOver.heading': '반복된 제목 행',
  'passedOver.total': '합계 행',
  'passedOver.note': '주석 행',
  'passedOver.empty': '번호만 있는 행',
  'why.name': '이름이 같음',
  'why.synonym': '같은 뜻의 이름',
  'why.learnt': '이전 매핑과 같음',
  'why.content': '내용으로 추정',
  'why.none': '해당하는 열 없음',
  reason: '거부 사유',
};
