import type { KindWords } from '../../../kind-words.ts';

export const rcsaRounds = {
  many: 'RCSA 회차',
  one: 'RCSA 회차',
  fields: {
    name: '이름',
    dueOn: '회신 기한',
    asksControls: '통제도 평가',
    openedOn: '개시일',
    closedOn: '마감일',
    note: '메모',
    riskCount: '리스크 수',
    answeredCount: '회신 수',
    openCount: '미회신 수',
  },
  empty: {
    title: '리스크·통제 자가평가(RCSA)를 아직 실시하지 않았습니다',
    text: '회차를 개시하면 담당자마다 담당 리스크와 현재 등급이 채워진 평가서(엑셀 파일)가 만들어집니다. 회신은 등록부와 비교해 확인한 뒤 기록하며, 누가 회신했고 누가 늦는지 한눈에 보입니다.',
    action: '첫 회차 개시',
  },
  actions: { create: 'RCSA 회차 등록', edit: 'RCSA 회차 변경' },
} as const satisfies KindWords<'rcsaRounds'>;

export const rcsaSheets = {
  many: 'RCSA 평가서',
  one: 'RCSA 평가서',
  fields: {
    roundId: '회차',
    ownerId: '담당자',
    sentAt: '발송 시각',
    sentSeq: '발송 기준 항목',
    answeredAt: '회신 기록 시각',
    answeredSeq: '회신 기준 항목',
  },
} as const satisfies KindWords<'rcsaSheets'>;

export const rcsaItems = {
  many: 'RCSA 대상 리스크',
  one: 'RCSA 대상 리스크',
  fields: { roundId: '회차', sheetId: '평가서', riskId: '리스크', outcome: '회신', answeredAt: '회신 시각' },
} as const satisfies KindWords<'rcsaItems'>;

export const rcsaControls = {
  many: '통제 자가평가',
  one: '통제 자가평가',
  fields: {
    roundId: '회차',
    sheetId: '평가서',
    riskId: '리스크',
    controlId: '통제',
    rating: '자가평가',
    note: '의견',
    answeredAt: '회신 시각',
  },
} as const satisfies KindWords<'rcsaControls'>;
