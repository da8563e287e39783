import type { KindWords } from '../../../kind-words.ts';
import { cameFrom, notedFields } from './imported.ts';

export const controls = {
  many: '통제',
  one: '통제',
  fields: {
    title: '제목',
    description: '설명',
    kind: '통제 종류',
    key: '핵심 통제',
    ownerId: '담당자',
    unitId: '조직',
    automated: '자동 통제',
    serviceIds: '서비스',
    condition: '잦은 릴리스의 전제 조건',
    riskCount: '리스크 수',
    lastTestedOn: '최근 테스트일',
    testedUntil: '테스트 유효 기한',
    ...notedFields,
    ...cameFrom,
  },
  empty: {
    title: '등록된 통제가 없습니다',
    text: '통제는 원인을 예방하거나, 사건을 탐지하거나, 결과를 줄입니다. 여기에서 등록하거나, 통제가 작용하는 리스크의 화면에서 바로 등록합니다.',
    action: '첫 통제 등록',
  },
} as const satisfies KindWords<'controls'>;

export const riskControls = {
  many: '리스크별 통제',
  one: '리스크별 통제',
  fields: {
    riskId: '리스크',
    controlId: '통제',
    causeId: '작용하는 원인',
    consequenceId: '작용하는 결과',
  },
  actions: {
    create: '리스크 통제 연결 추가',
    edit: '리스크 통제 연결 변경',
    remove: '리스크 통제 연결 삭제',
  },
} as const satisfies KindWords<'riskControls'>;
