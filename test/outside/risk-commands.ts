import { categories } from '../../domain/risks/category.ts';
import { about, archived, closedRisk, idOf, sent, type Draw, type Sent } from './draw.ts';

/** What is said of a risk and of its ratings. */
export function aboutRisk(draw: Draw): Sent {
  const { random, moments } = draw;
  const riskId = idOf(draw, 'risks');
  const level = () => 1 + random.below(6);
  const assessment = {
    kind: random.pick(['residual', 'residual', 'residual', 'inherent', 'target']),
    likelihood: level(),
    impact: level(),
    matrixId: idOf(draw, 'matrices') ?? '',
    validOn: moments.day(),
    rationale: random.pick(['', ' 사고를 반영함 ', 'held again']),
  };
  const category = random.pick(categories);
  const eventTypeId = category === 'operational' ? 'event.6' : null;
  return random.pick<() => Sent>([
    () => sent('risks.create', { fields: { title: 'drawn', category, eventTypeId, identifiedOn: moments.day() } }),
    () => about('assessments.create', riskId, (id) => ({ fields: { riskId: id, ...assessment } })),
    () => about('assessments.create', riskId, (id) => ({ fields: { riskId: id, ...assessment, kind: 'residual' } })),
    () => about('assessments.edit', idOf(draw, 'assessments'), (id) => ({ id, fields: { validOn: moments.day(), likelihood: level() } })),
    () => about('assessments.remove', idOf(draw, 'assessments'), (id) => ({ id })),
    () =>
      about('risks.edit', riskId, (id) => ({
        id,
        fields: { status: 'closed', closedOn: moments.day(), closingReason: random.pick(['', '거래 종료']) },
      })),
    () =>
      about('risks.edit', closedRisk(draw)?.id, (id) => ({
        id,
        fields: random.oneIn(2) ? { status: 'treating', closedOn: null } : { closedOn: moments.day() },
      })),
    () => about('risks.reclassify', riskId, (id) => ({ id, category, eventTypeId, movedOn: moments.day(), reason: '범위가 바뀜' })),
    () => about('risks.reclassify', riskId, (id) => ({ id, category, eventTypeId, movedOn: null, reason: '' })),
    () => about('risks.edit', riskId, (id) => ({ id, fields: { category, eventTypeId } })),
    () =>
      about('risks.edit', riskId, (id) => ({
        id,
        fields: {
          ownerId: random.oneIn(3) ? null : (idOf(draw, 'people') ?? null),
          response: random.pick([null, 'reduce', 'accept']),
          nextReviewOn: random.oneIn(4) ? null : moments.day(),
        },
      })),
    () => about('risks.edit', riskId, (id) => ({ id, fields: { identifiedOn: moments.day() } })),
    () => about('risks.withdraw', riskId, (id) => ({ id, withdrawnReason: '두 번 등록' })),
    () => about('risks.archive', closedRisk(draw)?.id, (id) => ({ id })),
    () => about('risks.restore', archived(draw, 'risks')?.id, (id) => ({ id })),
  ])();
}

/** Parts that say how a risk was. */
export function aboutPast(draw: Draw): Sent {
  const { random, moments } = draw;
  const riskId = idOf(draw, 'risks');
  const span = () => ({ closedOn: moments.day(), reopenedOn: moments.day(), closingReason: '상품 폐지', reopeningReason: '상품 재출시' });
  return random.pick<() => Sent>([
    () => about('closures.create', riskId, (id) => ({ fields: { riskId: id, ...span() } })),
    () => {
      const closed = closedRisk(draw);
      return about('closures.create', closed?.id, (id) => ({ fields: { riskId: id, ...span(), closedOn: closed?.closedOn ?? null } }));
    },
    () => about('closures.edit', idOf(draw, 'closures'), (id) => ({ id, fields: { reopenedOn: moments.day() } })),
    () => about('closures.remove', idOf(draw, 'closures'), (id) => ({ id })),
    () =>
      about('reclassifications.create', riskId, (id) => ({
        fields: { riskId: id, fromCategory: random.pick(categories), movedOn: moments.day(), reason: '늦게 기록' },
      })),
    () => about('reclassifications.remove', idOf(draw, 'reclassifications'), (id) => ({ id })),
    () =>
      about('reviews.create', riskId, (id) => ({
        fields: {
          riskId: id,
          heldOn: moments.day(),
          outcome: random.pick(['unchanged', 'changed']),
          nextDueOn: random.oneIn(3) ? null : moments.day(),
          ...(random.oneIn(3) ? { dueOn: moments.day() } : {}),
          note: random.pick(['', '변동 없음']),
        },
      })),
    () => about('reviews.edit', idOf(draw, 'reviews'), (id) => ({ id, fields: { heldOn: moments.day() } })),
    () => about('reviews.remove', idOf(draw, 'reviews'), (id) => ({ id })),
  ])();
}
