import { words } from './words.ts';
import { shared, type HeadingWords } from './shared.ts';

export const controlHeadings: HeadingWords = {
  code: [
    ...shared.code,
    ...words(`
    control id | control ref | control no | control number | control code | control reference | control # | ctrl id | ctrl no | 통제번호 | 통제 id | 통제코드 | 통제활동번호 | 통제활동코드 | 통제관리번호
    n° contrôle | référence contrôle
  `),
  ],
  title: words(`
    control | control name | control title | name | title | control activity | control activity name | safeguard | measure | requirement | short name | control summary | control objective name
    통제 | 통제명 | 통제 이름 | 통제활동 | 통제활동명 | 통제항목 | 통제항목명 | 통제제목 | 제목 | contrôle | intitulé | nom du contrôle | libellé | libellé du contrôle
  `),
  description: words(`
    description | control description | description of control | details | detail | control detail | control details | control objective | objective | purpose | control statement | statement
    guidance | procedure | control procedure | control activity description | activity description | activity | how | how it works | how is it done | how is it performed | what is done | what it does
    what the control does | steps | control steps | how implemented | implementation | implementation description | how it is implemented | long description
    설명 | 통제 설명 | 통제내용 | 통제활동 설명 | 통제활동 내용 | 통제활동 상세 | 통제절차 | 통제 상세 | 통제목적 | 통제목표 | 목적 | 수행절차 | 수행내용 | 상세 | 상세내용 | 상세설명 | 내용 | 활동내용
    description du contrôle | objectif | modalités
  `),
  kind: words(`
    type | control type | type of control | kind | control kind | nature | control nature | category | control category | preventive/detective | preventive or detective | prevent/detect
    prevent or detect | p/d | p/d/c | preventive/detective/corrective | purpose type | 유형 | 통제유형 | 통제종류 | 통제구분 | 통제분류 | 통제 성격 | 성격 | 구분 | 예방/적발 | 예방/탐지 | 예방적발 | 예방/적발/교정 | 예방적발구분
    통제시점 | type de contrôle | préventif/détectif
  `),
  key: words(`
    key | key control | key control? | is key | key? | key/non-key | key or non-key | sox key | significance | key indicator control | 핵심 | 핵심통제 | 핵심통제 여부 | 핵심여부 | 핵심통제구분 | 핵심/일반 | 중요통제 | 중요통제 여부 | 주요 통제
    주요통제여부 | key 통제 | key통제 여부 | contrôle clé
  `),
  ownerId: [
    ...shared.owner,
    ...words(`
    control owner | control performer | control operator | performed by | performer | operator | operated by | executed by | executor | who does it | who performs it
    통제담당자 | 통제책임자 | 통제 수행자 | 통제 오너 | 수행자 | 수행담당자 | 실행자 | 이행자 | 통제관리자 | exécutant | responsable du contrôle
  `),
  ],
  unitId: [...shared.unit, ...words(`통제부서 | 통제 수행부서 | 통제주관부서`)],
  automated: words(`
    automated | automated? | automation | automation level | is automated | manual/automated | manual or automated | automated or manual | manual/automatic | manual/auto | auto/manual | m/a | a/m | execution
    execution type | execution method | method | control method | 자동/수동 | 수동/자동 | 자동수동 | 수동자동 | 자동 | 자동화 | 자동화 여부 | 자동화수준 | 자동통제 | 자동통제 여부 | 자동수동구분 | 수행방식 | 수행방법 | 통제방식
    통제방법 | 통제수행방식 | automatisé | automatisation | manuel/automatique
  `),
  serviceIds: shared.service,
  condition: [],
  remarks: shared.remarks,
  tags: shared.tags,
  further: [
    ...shared.further,
    ...words(`
    frequency | control frequency | frequency of control | how often | effectiveness | design effectiveness | operating effectiveness | design rating | operating rating | overall rating | evidence
    control evidence | evidence retained | test result | test results | test procedure | test of controls | last tested | last test | date tested | next test | tested by | sample size | population | status | state | framework
    iso 27001 | nist | soc 2 | pci dss | standard | policy | policy reference | cobit | coso | coso component | risk | risks | related risk | related risks | risk id | risk ref | risk description | mitigates | mitigates risks | linked risks
    risks addressed | risk addressed | what could go wrong | wcgw | process | sub-process | subprocess | process name | assertion | assertions | financial statement assertion | account | cost | reviewer | control family | domain | ipe | itgc | compensating control | deficiency
    주기 | 통제주기 | 수행주기 | 빈도 | 통제빈도 | 증빙 | 증적 | 증빙자료 | 통제증빙 | 필요증빙 | 관련 리스크 | 관련 위험 | 위험 | 위험번호 | 위험 내용 | 위험설명 | 리스크 | 관련 규정 | 관련 문서 | 프로세스 | 프로세스명 | 하위 프로세스 | 서브프로세스 | 메가프로세스 | 업무 | 업무명
    업무영역 | 상태 | 테스트 결과 | 테스트 절차 | 최근 테스트일 | 평가결과 | 설계평가 | 운영평가 | 효과성 | 모집단 | 표본수 | 경영자 주장 | 경영진 주장 | 계정과목 | 관련 계정 | 관련 시스템명 | fréquence | preuve | processus
  `),
  ],
};
