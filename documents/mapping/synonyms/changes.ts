import { words } from './words.ts';
import { shared, type HeadingWords } from './shared.ts';

export const changeHeadings: HeadingWords = {
  serviceId: shared.service,
  commit: words(`commit | sha | hash | revision | commit id | 커밋`),
  title: words(`title | subject | message | commit message | 제목 | 메시지`),
  authoredAt: ['authored', 'author date', 'written', '작성일시'],
  mergedAt: words(`merged | merged at | merge date | committed | commit date | 병합일시`),
};
