import type { reviews as english } from '../en/reviews.ts';

export const reviews: Readonly<Record<keyof typeof english, string>> = {
  reviewed: '검토 완료',
  reviewedKeys: '오늘 한 검토를 기록 (R)',
  reviewOf: '{{code}} 검토',
  unchanged: '변경 없음',
  reassess: '재평가',
  goOn: '평가로 이동',
  saveAndNext: '저장 후 다음',
  saveAndNextKeys: '저장하고 다음 리스크의 검토로 이동 (Shift+Enter)',
  heldToday: '오늘({{day}}) 검토.',
  months_one: '{{count}}개월',
  months_other: '{{count}}개월',
  days_one: '{{count}}일',
  days_other: '{{count}}일',
  asBefore: '다음 검토는 이전과 같이 {{span}} 뒤입니다.',
  byRating: '다음 검토는 잔여 등급에 따라 {{span}} 뒤입니다.',
  withAssessment: '오늘의 검토도 함께 한 항목으로 기록됩니다.',
  saveWithAssessment: '평가와 검토 저장',
};
