import { words } from './words.ts';
import { shared, type HeadingWords } from './shared.ts';

export const releaseHeadings: HeadingWords = {
  code: shared.code,
  serviceId: shared.service,
  version: words(`version | release | release version | release name | tag | 버전 | 릴리스명 | 릴리스 버전 | 릴리즈`),
  releasedAt: words(`
    released | released at | released on | release date | date | go live | go-live | go-live date | 릴리스일 | 릴리스 일자 | 출시일
    배포일 | 반영일 | 반영일시
  `),
  notes: [...shared.remarks, ...words(`release notes | changes | description | changelog | 변경내용 | 변경 내용 | 내용 | 설명`)],
  commit: ['commit', 'sha', '커밋'],
  further: shared.further,
};
