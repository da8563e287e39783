import { words } from './words.ts';
import { shared, type HeadingWords } from './shared.ts';

export const deploymentHeadings: HeadingWords = {
  outsideId: [...shared.code, ...words(`deployment id | deploy id | change number | change id | 배포번호 | 변경번호`)],
  serviceId: shared.service,
  version: words(`version | build | tag | deployed version | artifact | change | 버전 | 배포버전 | 배포 버전 | 변경명`),
  commit: ['commit', 'sha', 'revision', 'commit sha', '커밋'],
  environment: words(`environment | env | stage | target environment | 환경 | 배포환경 | 배포 환경`),
  startedAt: words(`
    started | start | start time | deployed | deployed at | deployed on | deployment date | deploy date | date
    deployment time | 배포일시 | 배포시각 | 배포일 | 배포 일시 | 시작
  `),
  finishedAt: words(`finished | finished at | end | end time | completed | completed at | 완료 | 완료시각 | 종료시각`),
  planned: ['planned', 'scheduled', '계획', '정기여부'],
  kind: ['type', 'deployment type', 'change type', '유형', '배포유형'],
  outcome: words(`outcome | result | status | deployment status | success | 결과 | 배포결과 | 배포 결과 | 성공여부`),
  recoveredAt: ['recovered', 'recovered at', '복구시각'],
  notes: [...shared.remarks, 'description', '설명', '내용'],
  url: ['url', 'link', '링크'],
  further: shared.further,
};
