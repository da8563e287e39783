import type { changes as english } from '../../en/report/changes.ts';

export const changes: Readonly<Record<keyof typeof english, string>> = {
  'section.changes': '{{quarter}} 이후 변동',
  'section.changesNone': '변동',
  changesIntro:
    '현재 자료를 기준으로 {{quarter}} 말과 다르거나 분기 중 등급이 더 높았던 리스크입니다. 변경한 사람과 사유는 원장에서 가져옵니다.',
  changesNone: '{{quarter}} 말과 다르거나 분기 중 등급이 더 높았던 리스크가 없습니다.',
  changesAndRestatementsNone:
    '{{quarter}} 말과 다르거나 분기 중 등급이 더 높았던 리스크가 없고, {{quarter}} 말 이후 그 분기에 영향을 주는 기록도 없습니다.',
  changesNoComparison: '비교 분기 없이 만든 보고서입니다.',
  change: '변동',
  changedOn: '기준일',
  reaffirmed: '재확인 {{days}}',
  reaffirmedOn: '재확인',
  previousRating: '이전 잔여 등급',
  note: '메모',
  noteLine: '메모: {{note}}',
  changesRest: '그 밖의 변동은 전체 보고서에 있습니다.',
};
