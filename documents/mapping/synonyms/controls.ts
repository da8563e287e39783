import { words } from './words.ts';
import { shared, type HeadingWords } from './shared.ts';

export const controlHeadings: HeadingWords = {
  code: [
    ...shared.code,
    ...words(
      `control id | control ref | control no | control number | control code | 통제번호 | 통제 번호 | 통제 id | 통제코드 | 통제 코드`,
    ),
  ],
  title: words(`
    control | control name | control title | name | title | control activity | safeguard | measure | requirement | 통제
    통제명 | 통제 이름 | 통제활동 | 통제 활동 | 통제활동명 | 통제항목 | 제목 | contrôle | intitulé | nom du contrôle
  `),
  description: words(`
    objective | purpose | 통제목적 | 통제 목적 | 목적 |
    description | control description | details | control objective | guidance | procedure | 설명 | 통제 설명 | 통제내용 | 통제 내용
    통제활동 설명 | 통제절차 | 상세 | 상세내용 | 내용 | description du contrôle
  `),
  kind: words(`
    type | control type | kind | control kind | nature | category | control category | preventive/detective
    preventive / detective | prevent/detect | 유형 | 통제유형 | 통제 유형 | 통제종류 | 통제 종류 | 통제구분 | 통제 구분 | 예방/적발 | 예방 / 적발 | 예방/탐지
    통제 성격 | 구분 | type de contrôle
  `),
  key: words(`
    key | key control | key control? | is key | key? | key / non-key | 핵심 | 핵심통제 | 핵심통제 여부 | 핵심 통제 여부 | 핵심여부 | 주요 통제
    contrôle clé
  `),
  ownerId: [
    ...shared.owner,
    ...words(
      `control owner | performed by | performer | operator | control operator | 통제담당자 | 통제 담당자 | 통제 수행자 | 수행자 | 통제책임자`,
    ),
  ],
  unitId: [...shared.unit, '통제 부서', '수행부서', '통제부서'],
  automated: words(`
    automated | automation | manual/automated | manual / automated | manual/automatic | automated? | manual or automated
    execution | 자동/수동 | 수동/자동 | 자동 | 자동화 | 자동화 여부 | 자동통제 | 자동통제 여부 | 자동 / 수동 | 수행방식 | 수행 방식 | automatisé
  `),
  serviceIds: shared.service,
  condition: [],
  remarks: shared.remarks,
  tags: shared.tags,
  further: [
    ...shared.further,
    ...words(`
    frequency | control frequency | effectiveness | design effectiveness | operating effectiveness | evidence
    test result | last tested | last test | next test | status | state | framework | iso 27001 | nist | standard | policy
    risk | risks | related risk | related risks | risk id | process | assertion | cost | 주기 | 통제주기 | 통제 주기 | 수행주기 | 빈도
    증빙 | 증적 | 관련 리스크 | 관련리스크 | 관련 규정 | 프로세스 | 상태 | 테스트 결과 | 최근 테스트일 | 효과성 | fréquence
  `),
  ],
};
