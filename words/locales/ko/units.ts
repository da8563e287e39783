import type { units as english } from '../en/units.ts';

export const units: Readonly<Record<keyof typeof english, string>> = {
  title: '조직',
  emptyTitle: '등록된 조직이 없습니다',
  emptyText: '조직은 리스크와 통제, 서비스를 맡는 회사의 부서입니다. 나무 모양으로 이어집니다.',
  new: '조직 이름',
  add: '조직 추가',
  addBelow: '하위 추가',
  parent: '상위 조직',
  top: '최상위',
};
