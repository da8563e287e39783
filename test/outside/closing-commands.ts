import { signatureMeanings } from '../../domain/closing/kinds.ts';
import type { Quarter } from '../../domain/quarters/quarter.ts';
import { rowsOf } from '../../domain/register/in-memory.ts';
import { closingAsked } from './closing-asked.ts';
import { about, idOf, sent, type Draw, type Sent } from './draw.ts';

/** A quarter that was over not long ago is closed, corrected, reopened, or reviewed. */
export function aboutClosing(draw: Draw): Sent {
  const { random, register, moments } = draw;
  const head = register.replay.head;
  const over = moments.quarters.filter(({ end }) => head !== null && end <= head.at);
  const quarter = over[over.length - 1 - random.below(Math.min(3, over.length))];
  if (quarter === undefined) return null;
  return random.pick<() => Sent>([
    () => closing(draw, quarter),
    () => closing(draw, quarter),
    () => closing(draw, quarter),
    () => closing(draw, quarter, { correction: random.pick(['뒤늦은 평가를 반영', 'late entries']) }),
    () => closing(draw, quarter, { correction: '사고 시각을 바로잡음' }),
    () => (random.oneIn(2) ? sent('quarters.reopen', { quarter: quarter.id, reason: '잘못 확정' }) : null),
    () => sent('quarters.review', { quarter: quarter.id }),
    () => about('quarters.edit', idOf(draw, 'quarters'), (id) => ({ id, fields: { body: '위험관리위원회' } })),
  ])();
}

/** Signed by some of those who should. */
function closing({ register, random, moments }: Draw, quarter: Quarter, over: { readonly correction?: string } = {}): Sent {
  const people = rowsOf(register, 'people').filter(({ erasedAt }) => erasedAt === null);
  const signers = signatureMeanings.flatMap((meaning, index) => {
    const person = people[(random.below(3) * 3 + index) % people.length];
    return person === undefined || random.oneIn(4) ? [] : [{ personId: person.id, meaning }];
  });
  const before = moments.quarters.filter(({ start }) => start < quarter.start).at(-1);
  return closingAsked(register, quarter, { compare: random.oneIn(5) ? null : (before?.id ?? null), signers, ...over });
}
