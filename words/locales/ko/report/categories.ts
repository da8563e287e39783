import type { categories as english } from '../../en/report/categories.ts';

export const categories: Readonly<Record<keyof typeof english, string>> = {
  'section.categories': '유형별 리스크',
  categoriesNone: '{{day}} 기준 미종결 리스크가 없는 유형: {{categories}}.',
  categoryRest: '이 유형의 나머지 리스크는 통합 문서와 리스크 표에 있습니다.',
  treatment: '상태, 대응',
  overdue: '지연',
};
