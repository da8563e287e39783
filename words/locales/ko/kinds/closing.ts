import type { KindWords } from '../../../kind-words.ts';

export const quarters = {
  many: '분기',
  one: '분기',
  fields: {
    quarter: '분기',
    state: '상태',
    body: '회의체',
    meetingOn: '회의일',
    agendaItem: '안건 번호',
    purpose: '목적',
    documentClass: '문서 등급',
  },
} as const satisfies KindWords<'quarters'>;

export const decisionsAsked = {
  many: '요청하는 결정',
  one: '요청하는 결정',
  fields: { quarterId: '분기', rank: '순서', option: '제안하는 안', cost: '비용', decideBy: '결정 기한' },
} as const satisfies KindWords<'decisionsAsked'>;

export const closings = {
  many: '분기 확정',
  one: '분기 확정',
  fields: {
    quarterId: '분기',
    version: '보고서 버전',
    start: '분기 시작',
    end: '분기 끝',
    compare: '비교 분기',
    validAt: '기준 시각',
    knownAt: '자료 기준 시각',
    headSeq: '마지막 항목',
    headHash: '최종 해시',
    definitions: '정의 버전',
    registerSchema: '등록부 스키마',
    reportFormat: '보고서 형식',
    correction: '정정 사유',
    closedById: '확정한 사람',
    closedAt: '확정 시각',
    withdrawnReason: '확정 철회 사유',
    withdrawnById: '철회한 사람',
    withdrawnAt: '철회 시각',
  },
} as const satisfies KindWords<'closings'>;

export const signatures = {
  many: '서명',
  one: '서명',
  fields: { closingId: '분기 확정', personId: '서명자', meaning: '서명의 의미', signedAt: '서명 시각', enteredById: '입력자' },
} as const satisfies KindWords<'signatures'>;

export const waivers = {
  many: '조건 면제',
  one: '조건 면제',
  fields: { closingId: '분기 확정', condition: '조건', count: '해당 기록 수', reason: '면제 사유', waivedById: '면제한 사람' },
} as const satisfies KindWords<'waivers'>;

export const closedReports = {
  many: '확정 보고서 파일',
  one: '확정 보고서 파일',
  fields: { closingId: '분기 확정', name: '파일 이름', format: '형식', language: '언어', size: '크기(바이트)', sha256: 'SHA-256' },
} as const satisfies KindWords<'closedReports'>;
