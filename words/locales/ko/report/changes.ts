import type { changes as english } from '../../en/report/changes.ts';

export const changes: Readonly<Record<keyof typeof english, string>> = {
  'section.changes': '{{quarter}} 이후 변동',
  'section.changesNone': '변동',
  changesIntro: '현재 아는 바에 따라 {{quarter}} 말과 달라진 리스크입니다. 누가, 왜는 원장에서 가져옵니다.',
  changesNone: '{{quarter}} 말과 달라진 리스크가 없습니다.',
  changesNoComparison: '비교 분기 없이 만든 보고서입니다.',
  change: '변동',
  changedOn: '유효일',
  previousRating: '이전 잔여',
  note: '메모',
  noteLine: '메모: {{note}}',
};
