import { barrierStates } from '../../../domain/bow-tie/barrier-state.ts';
import type { BowTieDrawing, DrawnBarrier, DrawnPath } from '../../../documents/bow-tie/drawing.ts';

/** A bow-tie of so many controls over so many causes and consequences, in words of the length that people write. */
export function largeDrawing(controls: number, causes: number, consequences: number): BowTieDrawing {
  const target = { table: 'risks', id: 'r' };
  const one = (at: number): DrawnBarrier => ({
    id: `b-${at}`,
    state: barrierStates[at % barrierStates.length] ?? 'untested',
    head: `C-${at + 1} · ${at % 2 === 0 ? '예방' : '교정'}${at % 7 === 0 ? ' · 핵심' : ''}`,
    title: ['배포 전 자동 회귀시험', '정산금 이체의 이중 승인', '야간 당직자의 수동 확인 절차', '오지급 회수 절차'][at % 4] ?? '',
    said: at % 5 === 1 ? '테스트 없음' : '효과적, 2025.\u00a08.\u00a013.',
    name: `control ${at + 1}`,
    target,
  });
  const all = Array.from({ length: controls }, (_, at) => one(at));
  const ways = causes + consequences;
  const wayOf = (way: number): DrawnPath => ({
    id: `p-${way}`,
    name: `path ${way + 1}`,
    target,
    text: `운영과 다른 시험 환경 때문에 늦게 발견된 오류 ${way + 1}`,
    barriers: all.filter((_, at) => at % ways === way),
  });
  const from = (first: number, count: number) => Array.from({ length: count }, (_, at) => wayOf(first + at));
  return {
    summary: '보우타이',
    heads: { causes: '원인', event: '사건', consequences: '결과' },
    residual: '잔여',
    bare: '통제 없음',
    causes: from(0, causes),
    before: [],
    event: {
      id: 'r',
      code: 'R-12',
      text: '운영 반영 직후 오류로 승인이 실패하거나 지연됩니다.',
      residual: { step: 4, rating: '4', label: '높음' },
      name: '사건',
      target,
    },
    happenings: [],
    after: [],
    consequences: from(causes, consequences),
  };
}
