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
  notes: [
    ...shared.remarks,
    ...words(`release notes | changes | what changed | what is in it | description | changelog | 변경내용 | 변경 내용 | 내용 | 설명`),
  ],
  commit: words(`commit | sha | commit sha | commit hash | commit id | git sha | revision | 커밋 | 커밋 해시`),
  commits: words(`commits | number of commits | commit count | 커밋 수 | 커밋수`),
  filesChanged: words(`files | files changed | changed files | number of files | 변경 파일 수 | 파일 수`),
  insertions: words(`insertions | lines added | added lines | additions | 추가 줄 수 | 추가 라인 | 추가 라인 수`),
  deletions: words(`deletions | lines removed | removed lines | lines deleted | 삭제 줄 수 | 삭제 라인 | 삭제 라인 수`),
  authors: words(
    `authors | contributors | number of authors | number of contributors | developers | 작성자 수 | 기여자 수 | 참여 개발자 수`,
  ),
  medianLeadTimeHours: words(`lead time | median lead time | lead time (h) | lead time in hours | 리드타임 | 리드 타임 | 중앙값 리드타임`),
  further: shared.further,
};
