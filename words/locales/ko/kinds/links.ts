import type { KindWords } from '../../../kind-words.ts';
import { cameFrom } from './imported.ts';

export const links = {
  many: '연결',
  one: '연결',
  fields: {
    fromTable: '연결 기록 종류',
    fromId: '연결 기록',
    relation: '관계',
    toTable: '대상 기록 종류',
    toId: '대상 기록',
    evidence: '근거',
    deciderId: '결정자',
    decidedAt: '결정 시각',
    ...cameFrom,
  },
} as const satisfies KindWords<'links'>;
