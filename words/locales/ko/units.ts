import type { units as english } from '../en/units.ts';

export const units: Readonly<Record<keyof typeof english, string>> = {
  title: '조직',
  emptyTitle: '등록된 조직이 없습니다',
  emptyText: '조직은 리스크, 통제, 서비스를 맡는 부서입니다. 상하위 구조로 등록합니다.',
  new: '조직 이름',
  add: '조직 추가',
  addBelow: '하위 조직 추가',
  parent: '상위 조직',
  top: '최상위',
};
