import type { KindWords } from '../../../kind-words.ts';

export const links = {
  many: '연결',
  one: '연결',
  fields: {
    fromTable: '시작 종류',
    fromId: '시작',
    relation: '관계',
    toTable: '끝 종류',
    toId: '끝',
    evidence: '증거',
    deciderId: '결정자',
    decidedAt: '결정 시각',
  },
} as const satisfies KindWords<'links'>;
